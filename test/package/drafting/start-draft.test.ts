import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { draftProblems, seal } from '../../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { annotated } from '../../support/articles.ts';
import { runs, size } from '../../support/effort.ts';
import { readProjectFile } from '../../support/project.ts';
import { unicodeText } from '../../support/unicode.ts';

/** The draft with something in every empty string. */
function filled(draft: DraftArticle): DraftArticle {
  const { metadata, provenance } = draft;
  return {
    ...draft,
    id: 'example.org/trial',
    metadata: {
      ...metadata,
      headline: metadata.headline || 'None',
      datePublished: '2024-05-04T08:00:00Z',
      language: metadata.language || 'und',
      rights: 'None',
    },
    sentences: draft.sentences.map((sentence) => ({ ...sentence, gist: 'Means nothing.' })),
    entities: draft.entities.map((entity) => ({ ...entity, name: 'A paper', description: 'Made up', unlinked: 'Made up' })),
    provenance: {
      ...provenance,
      guideline: 'None',
      method: 'By hand',
      createdOn: '2024-06-01',
      modifiedOn: '2024-06-01',
      guidelineVersion: '1.0.0',
      license: 'CC0-1.0',
    },
  };
}

describe('a draft to start from', () => {
  it('has the blocks of a text, with the roles that annotators gave them', () => {
    for (const { text, draft } of annotated) {
      expect(init(text).blocks.map(({ role, text: words }) => [role, words])).toEqual(
        draft.blocks.map(({ role, text: words = '' }) => [role, fold(words)]),
      );
    }
  });

  it('has the sentences that annotators found', () => {
    for (const { text, draft } of annotated) {
      const { sentences } = init(text, { language: draft.metadata.language });
      expect(sentences.map(({ text: words }) => words)).toEqual(draft.sentences.map(({ text: words = '' }) => fold(words)));
    }
  });

  it('seals once every empty string is filled, and then warns of quotations and sentences that are not annotated', () => {
    for (const { text, bytes } of annotated) {
      const found = validate(seal(filled(init(text)), bytes), { text: bytes });
      const rules = ['claimed-sentence', 'unattributed-quotation'];
      expect([...new Set(found.map(({ rule, severity }) => `${severity} ${rule}`))].sort()).toEqual(
        rules.map((rule) => `warning ${rule}`),
      );
      expect(seal(filled(init(bytes)), text).blocks).toEqual(seal(filled(init(text)), text).blocks);
    }
  });

  it('says of every empty string what it should be, and of nothing else', () => {
    const text = 'A headline\n\nBy Ana Lund\n\nOne sentence. Another one.\n';
    const draft = init(text);
    const reported = draftProblems(draft, text).map(({ pointer, message }) => {
      expect(message).toMatch(/^"" should be \S/);
      return pointer;
    });
    const empty: string[] = [];
    const visit = (value: unknown, pointer: string): void => {
      if (value === '') empty.push(pointer);
      else if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${key}`);
    };
    visit(draft, '');
    expect(reported.sort()).toEqual(empty.sort());
    expect(empty).toEqual(
      expect.arrayContaining([
        '/id',
        '/metadata/datePublished',
        '/metadata/language',
        '/sentences/3/gist',
        '/entities/0/name',
        '/provenance/license',
      ]),
    );
  });

  it('is one that an editor completes, by a $schema that may be chosen', () => {
    expect(init('Words.').$schema).toBe(JSON.parse(readProjectFile('schema/generated/draft-article.schema.json')).$id);
    expect(init('Words.', { schema: '../draft-article.schema.json' }).$schema).toBe('../draft-article.schema.json');
  });

  it('takes over headline, byline and language', () => {
    const { metadata } = init('A headline\nBy Ana Lund\nThe words begin here.\nAnd end here.', { language: 'en-GB' });
    expect(metadata).toMatchObject({ headline: 'A headline', byline: 'By Ana Lund', language: 'en-GB' });
    expect(init('Words.', { language: 'PT-br' }).metadata.language).toBe('pt-BR');
  });
});

describe('any text', () => {
  it('gives blocks and sentences that fill it, which seal', () => {
    const texts = fc.array(unicodeText, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n\n'));
    const property = fc.property(texts, fc.constantFrom('en', 'ko', 'ar', ''), (text, language) => {
      fc.pre(fold(text) !== '');
      const draft = init(text, { language });
      expect(draft.blocks.map(({ text: words }) => words).join(' ')).toBe(fold(text));
      expect(seal(filled(draft), text).sourceText.codePoints).toBe(Array.from(fold(text)).length);
    });
    fc.assert(property, runs(1000));
  });

  it.each([
    ['no words', ' \n\u200b', {}, 'the text is empty'],
    ['a language that is none', 'Words.', { language: 'en_GB!' }, '"en_GB!" should be a BCP 47 language tag'],
    ['a language that is no string', 'Words.', { language: 5 as never }, '5 should be a BCP 47 language tag'],
    ['a language by its name', 'Words.', { language: 'english' }, '"english" should be a BCP 47 language tag'],
  ])('with %s is refused', (_, text, options, message) => {
    expect(() => init(text, options)).toThrow(ArticleError);
    expect(() => init(text, options)).toThrow(message);
  });
});

describe('a text that is no article', () => {
  it.each([
    ['of more paragraphs than one has', 'a\n'.repeat(100_001)],
    ['of more characters than one has', 'a'.repeat(5_000_001)],
  ])('%s, is refused', (_, text) => {
    expect(() => init(text)).toThrow(
      'this is no text of one article: it should have at most 5000000 characters, and 100000 paragraphs',
    );
  });

  it('that says the same again and again, is begun with, and seals', () => {
    const draft = filled(init('Words and words.\n'.repeat(size(4000)), { language: 'en' }));
    expect(draft.blocks).toHaveLength(size(4000));
    expect(seal(draft, 'Words and words.\n'.repeat(size(4000))).blocks).toHaveLength(size(4000));
  });
});
