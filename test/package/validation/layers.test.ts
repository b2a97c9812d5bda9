import { describe, expect, it } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { sealDraft } from '../../../scripts/package/sealing/seal-document.ts';
import { validate } from '../../../scripts/package/validation/validate-document.ts';
import { annotatedAs } from '../../support/articles.ts';

describe('a document of attributions alone, which leaves everything else open', () => {
  const { draft, article, text, bytes } = annotatedAs('german');
  const withLayers = (layers: Partial<Article['layers']>): Article => ({ ...article, layers: { ...article.layers, ...layers } });

  it('seals, validates with its text, and hydrates', async () => {
    expect(article.sentences.map(({ gist }) => gist)).toEqual(article.sentences.map(() => null));
    expect(sealDraft(draft, bytes)).toEqual(article);
    expect(validate(article, { text })).toEqual([]);
    const { article: hydrated } = await hydrate(article, text);
    expect(hydrated?.attributions.map(({ quotation }) => quotation)).toContain('free-indirect');
  });

  it('needs a claim for every content once claims are complete', () => {
    const found = validate(withLayers({ claims: 'complete' }), { text });
    expect(found.filter(({ severity }) => severity === 'error').map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual(
      article.attributions.map((_, index) => `claimed-content /attributions/${index}`),
    );
  });

  it('needs a gist for every sentence and attribution once gists are complete', () => {
    const found = validate(withLayers({ gists: 'complete' }), { text });
    expect(found.map(({ rule }) => rule)).toEqual([...article.sentences, ...article.attributions].map(() => 'complete-gists'));
  });

  it('is warned of what it does by its own guideline, and refused for it by ours', () => {
    const [first, ...rest] = article.attributions;
    const [content] = first?.contentSpans ?? [];
    const [cue] = first?.cueSpans ?? [];
    if (!first || !content || !cue) throw new Error('there is no such attribution');
    const crossing = { ...first, contentSpans: [cue] };
    const broken = { ...article, attributions: [crossing, ...rest] };
    const severityOf = (document: Article) => validate(document).find(({ rule }) => rule === 'reporting-clause')?.severity;
    expect(severityOf(broken)).toBe('warning');
    expect(severityOf({ ...broken, provenance: { ...article.provenance, guideline: 'attributed-article' } })).toBe('error');
  });
});
