import { describe, expect, it } from 'vitest';
import { displacy } from '../../../scripts/package/views/displacy.ts';
import { outermost, spacy } from '../../../scripts/package/views/spacy.ts';
import { tokensOf } from '../../../scripts/package/views/tokens.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';

describe.each(hydratedDocuments)('$name in spaCy', ({ article }) => {
  const doc = spacy(article);
  const points = Array.from(doc.text);
  const words = ({ start, end }: { start: number; end: number }) => points.slice(start, end).join('');

  it('has the words of every mention, attribution and claim at their offsets in code points', () => {
    expect(doc.spans.mentions?.map(words)).toEqual(article.mentions.map(({ text }) => text));
    for (const [group, field] of Object.entries({
      sources: 'sourceSpans',
      cues: 'cueSpans',
      contents: 'contentSpans',
      quoted: 'quotedSpans',
      addressees: 'addresseeSpans',
    } as const)) {
      const right = article.attributions.flatMap((record) => record[field].map(({ text }) => [record.id, text]));
      expect(doc.spans[group]?.map((span) => [span.kb_id, words(span)])).toEqual(right);
    }
    expect(doc.spans.claims?.map((span) => [span.kb_id, words(span)])).toEqual(
      article.claims.flatMap(({ id, spans }) => spans.map(({ text }) => [id, text])),
    );
    expect(doc.sents.map(words)).toEqual(article.sentences.map(({ text }) => text));
  });

  it('has tokens that cover all but the spaces, and begin and end where any span does', () => {
    expect(doc.tokens.map(({ id }) => id)).toEqual(doc.tokens.map((_, index) => index));
    expect(doc.tokens.map(words).join('')).toBe(doc.text.replaceAll(' ', ''));
    const gaps = doc.tokens.slice(1).map(({ start }, index) => points.slice(doc.tokens[index]?.end, start).join(''));
    expect(gaps.filter((gap) => gap !== '' && gap !== ' ')).toEqual([]);
    const starts = new Set(doc.tokens.map(({ start }) => start));
    const ends = new Set(doc.tokens.map(({ end }) => end));
    const spans = [...doc.sents, ...Object.values(doc.spans).flat()];
    expect(spans.filter(({ start, end }) => !starts.has(start) || !ends.has(end))).toEqual([]);
  });

  it('has as entities mentions that do not overlap', () => {
    for (const [index, { start }] of doc.ents.entries()) expect(start).toBeGreaterThanOrEqual(doc.ents[index - 1]?.end ?? 0);
    expect(doc.ents.length).toBeGreaterThan(0);
  });

  it('says in which unit its offsets count, and who speaks', () => {
    expect(doc.attributed_article).toMatchObject({ id: article.id, offset_unit: 'code points' });
    expect(doc.attributed_article.attributions.map(({ id }) => id)).toEqual(article.attributions.map(({ id }) => id));
    expect(doc.attributed_article.attributions.every(({ speaker_names }) => speaker_names.length > 0)).toBe(true);
  });

  it('in displaCy has the same entities in lines, and contents in tokens', () => {
    const view = displacy(article);
    expect(view.text).toBe(article.blocks.map(({ text }) => text).join('\n'));
    const there = Array.from(view.text);
    expect(view.ents.map(({ start, end }) => there.slice(start, end).join(''))).toEqual(doc.ents.map(words));
    const contents = view.spans.map(({ start_token, end_token }) => view.tokens.slice(start_token, end_token).join(''));
    const right = article.attributions.flatMap(({ contentSpans }) => contentSpans.map(({ text }) => text.replaceAll(' ', '')));
    expect(contents).toEqual(right);
    expect(view.title).toBe(article.metadata.headline);
  });
});

describe('in displaCy', () => {
  it('a content is labelled with those who say it', () => {
    const labels = new Map(displacy(hydratedAs('example')).spans.map(({ kb_id, label }) => [kb_id, label]));
    expect(labels.get('a6')).toBe('Inês Falcão and Salma Bennis');
    const arbitrary = hydratedAs('example').attributions.find(
      ({ sourceIds, contentSpans }) => sourceIds.length === 0 && contentSpans.length > 0,
    );
    expect(labels.get(arbitrary?.id ?? '')).toBe('nobody named');
  });
});

describe('of spans that overlap', () => {
  it('the first and longest is kept', () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 0, end: 2 },
      { start: 4, end: 8 },
      { start: 5, end: 6 },
    ];
    expect(outermost(spans)).toEqual([
      { start: 0, end: 5 },
      { start: 5, end: 6 },
    ]);
  });
});

describe('tokens', () => {
  it('are words and single signs, cut where a span begins or ends', () => {
    const at = (words: string, spans: { start: number; end: number }[] = []) =>
      tokensOf(words, spans).map(({ start, end }) => Array.from(words).slice(start, end).join(''));
    expect(at(`It's 🐐 "a-b".`)).toEqual(["It's", '🐐', '"', 'a', '-', 'b', '"', '.']);
    expect(at('한국의 자동차', [{ start: 0, end: 2 }])).toEqual(['한국', '의', '자동차']);
    expect(
      at('abcdef', [
        { start: 1, end: 3 },
        { start: 2, end: 5 },
      ]),
    ).toEqual(['a', 'b', 'c', 'de', 'f']);
  });
});
