import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import type { ArticleError, Problem } from '../../../scripts/package/problems/problem.ts';
import { sealDraft, sealedJson } from '../../../scripts/package/sealing/seal-document.ts';
import type { Copy } from '../../../scripts/package/text/read-copy.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { change, remove } from '../../support/change.ts';
import { small, smallCopy, smallDraft, smallText } from '../../support/small.ts';

const bytes = new TextEncoder().encode(smallCopy);

/** The draft with some values changed. */
function draftWith(changes: { readonly [pointer: string]: unknown }): DraftArticle {
  const draft = draftAnew();
  for (const [pointer, value] of Object.entries(changes)) change(draft, pointer, value);
  return draft;
}
const draftAnew = (): DraftArticle => JSON.parse(JSON.stringify(smallDraft));

function problemsOf(draft: unknown, copy: Copy = smallText): readonly Problem[] {
  try {
    sealDraft(draft as DraftArticle, copy);
  } catch (error) {
    return (error as ArticleError).problems;
  }
  throw new Error('it was sealed');
}
const reported = (rule: string, pointer: string, message: string) => ({ rule, pointer, message, severity: 'error' });

describe('sealing a draft', () => {
  it('gives a document that is right, with and without the text', () => {
    expect(validate(sealDraft(smallDraft, bytes), { text: bytes })).toEqual([]);
    expect(validate(sealDraft(smallDraft, bytes))).toEqual([]);
  });

  it('finds the offsets and digests of the words', () => {
    const { mentions, sourceText } = sealDraft(smallDraft, smallText);
    const points = Array.from(smallText);
    expect(mentions[6]).toEqual({
      id: 'm7',
      entityId: 'e-castell',
      sentenceId: 's4',
      start: 224,
      end: 227,
      sha256: createHash('sha256').update('she').digest('hex'),
      form: 'pronoun',
    });
    expect(points.slice(224, 227).join('')).toBe('she');
    expect(sourceText.codePoints).toBe(points.length);
    expect(sourceText.utf16Units).toBe(smallText.length);
    expect(sourceText.sha256).toBe(createHash('sha256').update(smallText).digest('hex'));
  });

  it('keeps the digest and length of the file, if the copy is given as bytes', () => {
    expect(sealDraft(smallDraft, bytes).sourceText).toMatchObject({
      originalSha256: createHash('sha256').update(bytes).digest('hex'),
      originalBytes: bytes.length,
    });
    expect(sealDraft(smallDraft, smallCopy).sourceText).toMatchObject({ originalSha256: null, originalBytes: null });
  });

  it('gives the same document for every faithful copy', () => {
    const sealed = sealDraft(smallDraft, smallText);
    expect(sealDraft(smallDraft, smallCopy)).toEqual(sealed);
    expect(sealDraft(smallDraft, smallText.normalize('NFD').replaceAll(' ', '\n \u00ad'))).toEqual(sealed);
  });

  it('gives the same document for records in any order and with any labels', () => {
    const draft = draftAnew();
    for (const collection of ['mentions', 'attributions', 'claims', 'codings', 'entities'] as const)
      change(draft, `/${collection}`, [...(draft[collection] ?? [])].reverse());
    const relabelled = JSON.parse(JSON.stringify(draft), (_key, value) =>
      typeof value === 'string' ? value.replace(/^([bsac])([1-9])$/, '$1-new$2') : value,
    );
    // Nothing decides in which order two entities without a mention, or two claims of the same words, should stand.
    expect(sealDraft(relabelled, bytes)).toEqual(small());
  });

  it('gives a sentence that is put in between the next number, and references follow', () => {
    const draft = draftAnew();
    const [first, second] = ['Castell touched upon', 'the storms.'];
    change(draft, '/sentences/6/text', first);
    change(draft, '/sentences/7+', { id: 's7b', blockId: 'b6', text: second, gist: 'Storms.' });
    change(draft, '/attributions/6/sentenceIds', ['s7', 's7b']);
    change(draft, '/claims/6/sentenceId', 's7b');
    const sealed = sealDraft(draft, smallText);
    expect(sealed.sentences.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9', 's10']);
    expect(sealed.attributions[6]?.sentenceIds).toEqual(['s7', 's8']);
    expect(sealed.claims.map(({ sentenceId }) => sentenceId)).toEqual(['s3', 's3', 's4', 's4', 's5', 's6', 's8', 's9']);
    expect(sealed.mentions.at(-1)?.sentenceId).toBe('s10');
  });

  it('leaves the draft as it was, and shares nothing that could be changed by it', () => {
    const draft = deeplyFrozen(draftAnew());
    const before = JSON.stringify(draft);
    sealDraft(draft, smallText);
    expect(JSON.stringify(draft)).toBe(before);
  });

  it('is written with the fields in the order of the schema and a line feed at the end', () => {
    const { provenance, ...rest } = small();
    const json = sealedJson({ provenance, ...rest });
    expect(json).toBe(sealedJson(small()));
    expect(Object.keys(JSON.parse(json))).toEqual(Object.keys(small()));
    expect(json.endsWith('}\n')).toBe(true);
    expect(JSON.parse(json)).toEqual(small());
  });
});

describe('a draft that cannot be sealed', () => {
  it('is reported by its shape first', () => {
    expect(problemsOf(draftWith({ '/mentions/0/form': 'nome' }))).toEqual([
      reported('shape', '/mentions/0/form', '"nome" should be "name", or another of name, nominal, pronoun, demonym'),
    ]);
    expect(problemsOf(null)).toEqual([reported('shape', '', 'null should be an object')]);
    expect(problemsOf(small()).length).toBeGreaterThan(0);
  });

  it('has missing and ambiguous words reported all at once', () => {
    const draft = draftWith({
      '/mentions/5/text': 'omar dubh',
      '/claims/3/spans/1': { text: 'it', nth: 3 },
      '/attributions/4/contentSpans/0/text': 'the storms',
    });
    expect(problemsOf(draft)).toEqual([
      reported('draft', '/mentions/5/text', '"omar dubh" was not found in s3; write "Omar Dubh", as in s3'),
      reported('draft', '/attributions/4/contentSpans/0/text', '"the storms" was not found in s5; name s7, where this occurs'),
      reported(
        'draft',
        '/claims/3/spans/1/text',
        'nth should be at most 2, not 3, because "it" occurs in s4 2 times, 1 of them within a longer word; correct it',
      ),
    ]);
  });

  it('has the possible places listed', () => {
    expect(problemsOf(draftWith({ '/claims/3/spans/0/text': 'the' }))).toEqual([
      reported(
        'draft',
        '/claims/3/spans/0/text',
        '"the" should have an nth, because it occurs in s4 3 times; choose 1 in "🌊 took half the quay,\\" she " (213 to 216), 2 in ",\\" she told the crews in La" (233 to 236), 3 in "haven, \\"and the boats 🚢 wit" (262 to 265)',
      ),
    ]);
  });

  it('has a block that is left out reported, and where the text goes on', () => {
    expect(problemsOf(remove(draftAnew(), '/blocks/1'))).toContainEqual(
      reported(
        'draft',
        '/blocks/1/text',
        'the block should begin right after the one before, because the text goes on with "By Zoë Park Harbour master Renée Castell…"; add these words to a block',
      ),
    );
    expect(problemsOf(draftAnew(), `${smallText} And more.`)).toEqual([
      reported('draft', '/blocks/6', 'another block should follow, because the text goes on with "And more.…"; add the block'),
    ]);
  });

  it('has the existing labels listed', () => {
    expect(problemsOf(draftWith({ '/sentences/8/blockId': 'b9' }))).toContainEqual(
      reported('draft', '/sentences/8/blockId', '"b9" was not found in blocks; use one of b1 to b7'),
    );
    expect(problemsOf(draftWith({ '/mentions/0/sentenceId': 's0' }))).toEqual([
      reported('draft', '/mentions/0/sentenceId', '"s0" was not found in sentences; use one of s1 to s9'),
    ]);
    expect(problemsOf(draftWith({ '/attributions/2/parentId': 'a9' }))).toEqual([
      reported('references', '/attributions/2/parentId', '"a9" was not found in attributions; use one of a1 to a7'),
    ]);
    expect(problemsOf(draftWith({ '/claims/4/id': 'c1' }))).toContainEqual(
      reported('ids', '/claims/4/id', '"c1" should be another id, because /claims/0 already has this id; rename one of the two'),
    );
  });

  it('has what the rules find reported at its own places and by its own labels', () => {
    const draft = draftAnew();
    change(draft, '/attributions', [...(draft.attributions ?? [])].reverse());
    change(draft, '/attributions/4/parentId', null);
    change(draft, '/claims/5/subjectIds', []);
    const relabelled = JSON.parse(JSON.stringify(draft).replaceAll('"a2"', '"awall"'));
    expect(problemsOf(relabelled)).toEqual([
      reported(
        'nesting',
        '/attributions/4/parentId',
        'null should be "awall", because that is the innermost attribution that contains its words; correct it, or the spans',
      ),
      reported(
        'relation-direction',
        '/claims/5/subjectIds',
        'the claim should have a subject, because "pursues-policy" is unary; name it, or change the relation',
      ),
    ]);
  });

  it('is refused with an empty text', () => {
    expect(problemsOf(draftAnew(), '')).toEqual([reported('text', '', 'the text is empty')]);
  });
});

function deeplyFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) deeplyFrozen(item);
  return Object.freeze(value);
}
