import { describe, expect, it } from 'vitest';
import type { DraftArticle } from '../../../schema/generated/types.d.ts';
import { sealDraft } from '../../../scripts/package/sealing/seal-document.ts';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { foldWithOrigins } from '../../../scripts/package/text/fold-map.ts';
import { annotated } from '../../support/articles.ts';
import { small, smallCopy, smallDraft } from '../../support/small.ts';

type Loose = { [field: string]: unknown };

const bytes = new TextEncoder().encode(smallCopy);
const draftWith = (change: (draft: { [list: string]: Loose[] }) => void): DraftArticle => {
  const draft = structuredClone(smallDraft) as unknown as { [list: string]: Loose[] };
  change(draft);
  return draft as unknown as DraftArticle;
};
const problemsOf = (draft: DraftArticle): string[] => {
  try {
    sealDraft(draft, bytes);
    return [];
  } catch (error) {
    return (error as { problems: { pointer: string; message: string }[] }).problems.map(
      (one) => `${one.pointer}: ${one.message}`,
    );
  }
};

describe('what a draft leaves out', () => {
  it('is derived from the words of attributions and claims', () => {
    const short = draftWith(({ attributions = [], claims = [] }) => {
      for (const attribution of attributions)
        for (const field of ['sentenceIds', 'sourceForm', 'quotedSpans', 'parentId']) delete attribution[field];
      for (const claim of claims) for (const field of ['sentenceId', 'attributionId']) delete claim[field];
    });
    // Words that occur more than once need their sentence.
    Object.assign(short.claims?.[3] ?? {}, { sentenceId: 's4' });
    expect(sealDraft(short, bytes)).toEqual(small());
  });

  it('is derived for mentions whose words occur once', () => {
    const short = draftWith(({ mentions = [] }) => {
      for (const mention of mentions)
        if (mention.text === 'Wexcombe' || mention.text === 'Both officials') delete mention.sentenceId;
    });
    expect(sealDraft(short, bytes)).toEqual(small());
  });

  it('is asked for where words occur more than once', () => {
    const short = draftWith(({ mentions = [] }) => delete mentions[0]?.sentenceId);
    expect(problemsOf(short)).toEqual([
      expect.stringMatching(
        /^\/mentions\/0\/text: "Larkhaven" should have an nth, because it occurs in the text 4 times; choose 1/,
      ),
    ]);
  });

  it('of layers is those that have records', () => {
    const short = draftWith((draft) => {
      delete draft.layers;
      draft.codings = [];
    });
    expect(sealDraft(short, bytes).layers).toEqual({
      gists: 'complete',
      mentions: 'complete',
      attributions: 'complete',
      claims: 'complete',
      codings: 'none',
    });
  });
});

describe('offsets in place of words', () => {
  const raw = smallCopy.replace('\ufeff', '');
  const folded = foldWithOrigins(raw);
  const points = new CanonicalText(raw);

  /** A sealed record as a draft gives it, with offsets in the raw text. */
  const asDraft = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(asDraft);
    if (typeof value !== 'object' || value === null) return value;
    const { sha256: _, fingerprint: __, ...fields } = value as Loose;
    if (typeof fields.start === 'number' && typeof fields.end === 'number') {
      const place = folded.origin(folded.text.toUtf16(fields.start), folded.text.toUtf16(fields.end));
      Object.assign(fields, { start: points.toCodePoints(place.start), end: points.toCodePoints(place.end) });
    }
    return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, asDraft(inner)]));
  };

  it('give the same document, from a text with marks, carriage returns and characters beyond the BMP', () => {
    const { sourceText: _, ...draft } = asDraft(small()) as Loose;
    expect(sealDraft({ ...draft, $schema: smallDraft.$schema } as unknown as DraftArticle, bytes)).toEqual(small());
  });

  it('are refused beside words, alone, and outside the text', () => {
    const withSpan = (span: Loose) =>
      problemsOf(draftWith(({ attributions = [] }) => ((attributions[1] as Loose).cueSpans = [span])));
    const either =
      '/attributions/1/cueSpans/0: the span should have either text, or start and end, because each of the two says where it is; give one of the two';
    expect(withSpan({ text: 'said', start: 0, end: 4 })).toEqual([either]);
    expect(withSpan({ start: 0 })).toEqual([either]);
    expect(withSpan({})).toEqual([either]);
    expect(withSpan({ start: 5, end: 5 })).toEqual([
      '/attributions/1/cueSpans/0/start: 5 to 5 should include a character of the text, because no span is empty; correct the offsets',
    ]);
    expect(withSpan({ start: 5, end: 100_000 })).toHaveLength(1);
  });
});

it.each(annotated)('the draft of $name seals to its document', ({ draft, article, bytes: text }) => {
  expect(sealDraft(draft, text)).toEqual(article);
});
