import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, DraftArticle, HydratedArticle } from '../../../schema/generated/types.d.ts';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { hydrate, hydratedJson } from '../../../scripts/package/hydration/hydrate-document.ts';
import { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { seal, sealedJson } from '../../../scripts/package/sealing/seal-document.ts';
import { sha256 } from '../../../scripts/package/text/sha256.ts';
import { draftOf } from '../../../scripts/package/views/draft.ts';
import { annotated, annotatedAs } from '../../support/articles.ts';
import { runs } from '../../support/effort.ts';
import { faithfulCopy, type Generated, generated } from '../../support/generated.ts';
import { spansIn } from '../../support/spans.ts';
import { unicodeText } from '../../support/unicode.ts';

const withCopy = generated.chain((one) =>
  fc.record({ one: fc.constant(one), first: faithfulCopy(one), second: faithfulCopy(one) }),
);
const plain = { format: 'text' } as const;

/** Runs something that may only fail with an ArticleError that says what is wrong. */
async function onlyOwnErrors(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { message } of error.problems) expect(message).not.toBe('');
  }
}

describe('for generated documents', () => {
  it('sealing what was hydrated gives the same document, from any faithful copy', async () => {
    const property = fc.asyncProperty(withCopy, async ({ one, first }) => {
      const { article } = await hydrate(one.article, first, plain);
      expect(sealedJson(seal(article))).toBe(sealedJson(one.article));
    });
    await fc.assert(property, runs(1000));
  });

  it('two faithful copies hydrate to the same bytes', async () => {
    const property = fc.asyncProperty(withCopy, async ({ one, first, second }) => {
      const documents = await Promise.all([one.text, first, second].map((copy) => hydrate(one.article, copy, plain)));
      const [whole, ...others] = documents.map(({ article }) => hydratedJson(article));
      expect(others).toEqual([whole, whole]);
    });
    await fc.assert(property, runs(1000));
  });

  it('the draft view of what was hydrated seals to the same document', async () => {
    const property = fc.asyncProperty(generated, async (one: Generated) => {
      const { article } = await hydrate(one.article, one.text, plain);
      expect(sealedJson(seal(draftOf(article), one.text))).toBe(sealedJson(one.article));
    });
    await fc.assert(property, runs(1000));
  });
});

/** A text with a few pieces cut out, put in or doubled. */
const edited = (text: string) =>
  fc
    .array(
      fc.record({ at: fc.nat({ max: text.length }), cut: fc.nat({ max: 40 }), put: fc.oneof(fc.constant(''), unicodeText) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((edits) =>
      edits.reduce((copy, { at, cut, put }) => `${copy.slice(0, at)}${put}${copy.slice(at + cut)}`, text).toWellFormed(),
    );

describe('whatever the copy is', () => {
  it('no words are given that do not have their digest', async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...annotated).chain((one) => fc.record({ one: fc.constant(one), copy: edited(one.text) })),
      async ({ one, copy }) => {
        await onlyOwnErrors(async () => {
          const { article, report } = await hydrate(one.article, copy, { partial: true });
          const spans = [...spansIn(article)];
          for (const { text, sha256: digest } of spans) if (text !== undefined) expect(sha256(text)).toBe(digest);
          expect(spans.every(({ text }) => text !== undefined)).toBe(report.complete);
        });
      },
    );
    await fc.assert(property, runs(1000));
  });

  it('nothing is thrown but an ArticleError', async () => {
    const { article, draft } = annotatedAs('korean');
    const tags = fc.constantFrom(
      '<p',
      '<p>',
      '</p>',
      '<script>',
      '<!--',
      '<![CDATA[',
      '<html>',
      '&amp',
      '&#x',
      '&#1114112;',
      '&ldquo',
      '<a href="',
      '<?xml',
      '<svg>',
      "'",
    );
    const html = fc.array(fc.oneof(tags, unicodeText), { maxLength: 40 }).map((pieces) => pieces.join(''));
    const bytes = fc.uint8Array({ maxLength: 200 });
    const loose = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) });
    const copies = fc.oneof(html, bytes, unicodeText, loose, fc.anything());
    const property = fc.asyncProperty(copies, fc.constantFrom('text', 'html', undefined), async (copy, format) => {
      const given = format === undefined ? {} : ({ format } as const);
      await onlyOwnErrors(() => hydrate(article, copy as string, given));
      await onlyOwnErrors(() => init(copy as string));
      await onlyOwnErrors(() => seal(draft, copy as string));
    });
    await fc.assert(property, runs(1000));
  });
});

describe('whatever the document is', () => {
  it('nothing is thrown but an ArticleError', async () => {
    const { text, draft, article } = annotatedAs('korean');
    const property = fc.asyncProperty(fc.oneof(fc.anything(), fc.jsonValue()), async (document) => {
      await onlyOwnErrors(() => hydrate(document as Article, text));
      await onlyOwnErrors(() => seal(document as HydratedArticle));
      await onlyOwnErrors(() => seal({ ...(document as object), $schema: draft.$schema } as DraftArticle, text));
    });
    await fc.assert(property, runs(1000));
    const places = [
      ...Object.keys(article),
      'blocks/0',
      'mentions/3',
      'attributions/1',
      'attributions/1/contentSpans/0',
      'claims/0',
    ];
    const damaged = fc.asyncProperty(fc.constantFrom(...places), fc.oneof(fc.anything(), fc.jsonValue()), async (path, value) => {
      for (const original of [article, draft]) {
        const copy = structuredClone(original) as unknown as { [key: string]: unknown };
        const keys = path.split('/');
        let target = copy;
        for (const key of keys.slice(0, -1)) target = (target[key] ?? {}) as typeof target;
        target[keys.at(-1) as string] = value;
        await onlyOwnErrors(() => hydrate(copy as unknown as Article, text));
        await onlyOwnErrors(() => seal(copy as unknown as DraftArticle, text));
      }
    });
    await fc.assert(damaged, runs(1000));
  });
});

describe('a hostile page', () => {
  it.each([
    ['of elements nested a hundred thousand deep', `<html>${'<div>'.repeat(100_000)}`],
    ['of entities that never end', `<html>${'&amp'.repeat(100_000)}`],
    ['that ends in the middle of a tag', '<html><p class="'],
    ['of nothing but angle brackets', '<'.repeat(100_000)],
    ['with a name that has no end', `<html><${'a'.repeat(1_000_000)}`],
    ['with an entity that is no character', '<html>&#0;&#xd800;&#x110000;&#99999999999;'],
    ['with attributes without end', `<html><p ${'a=1 '.repeat(100_000)}`],
  ])('%s is read in no long time', { timeout: 30_000 }, async (_, head) => {
    const { article, text } = annotatedAs('example');
    await onlyOwnErrors(() => hydrate(article, `${head}${text}`, { format: 'html' }));
    await onlyOwnErrors(() => hydrate(article, `${head}${text}`));
  });
});
