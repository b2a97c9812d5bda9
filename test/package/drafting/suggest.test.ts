import { describe, expect, it } from 'vitest';
import type { DraftArticle, DraftAttribution, Mention } from '../../../schema/generated/types.d.ts';
import { init } from '../../../scripts/package/drafting/start-draft.ts';
import { suggest } from '../../../scripts/package/drafting/suggest.ts';
import { tryDraft } from '../../../scripts/package/sealing/seal-document.ts';
import { fold } from '../../../scripts/package/text/fold.ts';
import { annotatedAs } from '../../support/articles.ts';

const started = (text: string, language = 'en') => suggest(init(text, { language }), text);
const wordsOf = (spans: DraftAttribution['contentSpans'] = []) => spans.map(({ text = '' }) => fold(text)).join(' + ');
const facts = ({ quotation, sourceSpans, cueSpans, cueLemma, contentSpans, medium = 'unspecified' }: DraftAttribution) =>
  [quotation, wordsOf(sourceSpans), wordsOf(cueSpans), cueLemma, medium, wordsOf(contentSpans)].join(' | ');
const found = (text: string) => (started(text).attributions ?? []).map(facts);

/** How many suggestions there are for an annotated text, and how many of them are just what its annotators marked. */
function counts(name: string) {
  const { text, draft } = annotatedAs(name);
  const marked = (draft.attributions ?? []).map(facts);
  const suggested = found(text);
  const right = suggested.filter((one) => marked.includes(one));
  return { marked: marked.length, suggested: suggested.length, right: right.length };
}

describe('suggested attributions', () => {
  it('are of those that annotators marked in the example, in each span and value, and nothing else', () => {
    expect(counts('example')).toEqual({ marked: 29, suggested: 6, right: 6 });
    expect(found(annotatedAs('example').text).filter((one) => one.startsWith('direct'))).toHaveLength(5);
  });

  it('have half of a source that is in two pieces', () => {
    expect(counts('court')).toEqual({ marked: 14, suggested: 2, right: 1 });
  });

  it.each([
    [
      'a speaker before the verb',
      '"We swam," the old keeper of the light also said.',
      'direct | the old keeper of the light | said | say | speech | "We swam,"',
    ],
    [
      'a verb before the speaker',
      '"We swam!" wrote Ana Lind, the mayor, on Monday.',
      'direct | Ana Lind, the mayor | wrote | write | writing | "We swam!"',
    ],
    ['an apposition', '"We swam," Ana Lind, 41, told the town.', 'direct | Ana Lind, 41 | told | tell | speech | "We swam,"'],
    [
      'a clause before the quotation',
      'Ana Lind told the town: "We swam."',
      'direct | Ana Lind | told | tell | speech | "We swam."',
    ],
    ['a pronoun and an auxiliary verb', '"We swam," she had added.', 'direct | she | had added | add | speech | "We swam,"'],
    [
      'a quotation that goes on in a new sentence',
      '"We swam," Ana said. "It was cold."',
      'direct | Ana | said | say | speech | "We swam," + "It was cold."',
    ],
    [
      'curly marks, and signs beyond the BMP',
      '“🏊 swam 🐐,” Zoë 𝒜 said.',
      'direct | Zoë 𝒜 | said | say | speech | "🏊 swam 🐐,"',
    ],
    [
      'CRLF and decomposed accents',
      'Title\r\n\r\n"We swam,"\r\nZoe\u0301 said.\r\n',
      'direct | Zoé | said | say | speech | "We swam,"',
    ],
    [
      'other words after "that"',
      'Ana told the town that it would rain.',
      'indirect | Ana | told | tell | speech | that it would rain',
    ],
    [
      'other words without "that"',
      'The old keeper said the lamp was out.',
      'indirect | The old keeper | said | say | speech | the lamp was out',
    ],
  ])('are found with %s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['a word in quotation marks', 'The sentence was "too short," the Guild said.'],
    ['a quotation that ends before a new sentence', '"We swam." Ana said nothing more.'],
    ['no speaker', '"We swam," it was raining.'],
    ['no verb', '"We swam," Ana, at the port.'],
    ['a sentence of several clauses', 'Ana said that it would rain, and the town laughed.'],
    ['an object that is no clause', 'She said the prayer.'],
    ['a title', 'Ana read "The Old Quay" aloud.'],
  ])('are none for %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('are two where each half of a line has a clause of its own', () => {
    expect(found('"We swam," Ana said. "We did not," Ivo said.')).toHaveLength(2);
  });

  it('are in English only', () => {
    expect(started('"We swam," Ana said.', 'de').attributions).toEqual([]);
  });

  it('leave out what the draft quotes already, and take no id that it has', () => {
    const { text, draft } = annotatedAs('example');
    expect(suggest(draft, text).attributions).toEqual(draft.attributions);
    const fewer = (draft.attributions ?? []).filter(({ id }) => id !== 'a2');
    const more = suggest({ ...draft, attributions: fewer }, text).attributions ?? [];
    expect(more.slice(0, -1)).toEqual(fewer);
    expect(new Set(more.map(({ id }) => id)).size).toBe(more.length);
    expect(more.at(-1)?.sourceIds).toEqual(['e-falcao']);
  });

  it('get their speakers once these are listed, unless they are reviewed', () => {
    const text = 'Title\n\n"We swam," Ana Lind said. "We did not," said Ivo, a friend of Ana Lind.';
    const { entities, attributions = [], ...draft } = started(text);
    expect(attributions.map(({ sourceIds }) => sourceIds)).toEqual([[], []]);
    const listed = [{ id: 'e-lind', type: 'person', name: 'Ana Lind' }] as const;
    const [first, second] = attributions as [DraftAttribution, DraftAttribution];
    const more = { ...draft, entities: [...entities, ...listed], attributions: [first, { ...second, note: 'Mine' }] };
    expect(suggest(more as DraftArticle, text).attributions?.map(({ sourceIds }) => sourceIds)).toEqual([['e-lind'], []]);
  });

  it('take no longer for a text made to confuse', () => {
    const text = Array.from({ length: 2000 }, () => `"A," ${'The A of A and A '.repeat(30)}`).join('\n\n');
    const begin = performance.now();
    started(text);
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

describe('suggested mentions', () => {
  it.each([
    ['example', { named: 33, suggested: 29, right: 29 }],
    ['court', { named: 24, suggested: 23, right: 23 }],
    ['german', { named: 3, suggested: 3, right: 3 }],
    ['korean', { named: 14, suggested: 7, right: 7 }],
    ['sports', { named: 16, suggested: 15, right: 15 }],
  ])('of the text %s are of those that annotators marked, and nothing else', (name, expected) => {
    const { text, draft, article } = annotatedAs(name);
    const placeOf = ({ start, end, entityId }: Mention) => `${start} ${end} ${entityId}`;
    const marked = new Set(article.mentions.map(placeOf));
    const { mentions } = tryDraft(suggest({ ...draft, mentions: [] }, text), text).article;
    const right = mentions.filter((mention) => marked.has(placeOf(mention)));
    const named = article.mentions.filter(({ form }) => form === 'name');
    expect({ named: named.length, suggested: mentions.length, right: right.length }).toEqual(expected);
  });

  it('are none where the draft has one', () => {
    const { text, draft } = annotatedAs('example');
    expect(suggest(draft, text).mentions).toEqual(draft.mentions);
  });
});

describe('a draft with suggestions', () => {
  const { text, draft } = annotatedAs('example');
  const warnings = (one: DraftArticle) =>
    tryDraft(one, text)
      .warnings.filter(({ rule }) => rule === 'draft')
      .map(({ pointer, message }) => `${pointer}: ${message}`);

  it('is sealed with a warning of each kind as long as one of it is not reviewed', () => {
    const attributions = (draft.attributions ?? []).filter(({ id }) => id !== 'a2');
    const more = suggest({ ...draft, attributions, mentions: [] }, text);
    expect(warnings(more)).toEqual([
      '/mentions/0: m-suggested-1 and 28 other mentions should be reviewed, because a program suggested them; check each, then remove its id',
      `/attributions/${attributions.length}: a2 should be reviewed, because a program suggested it; check each, then remove its note and its confidence`,
    ]);
  });

  it('is sealed without once the marks are gone', () => {
    const { mentions = [], ...more } = suggest({ ...draft, mentions: [] }, text);
    expect(warnings({ ...more, mentions: mentions.map(({ id: _, ...mention }) => mention) } as DraftArticle)).toEqual([]);
  });

  it('cannot be made of one whose lists are none', () => {
    expect(() => suggest({ ...draft, mentions: 'none' } as unknown as DraftArticle, text)).toThrow('should be a list');
  });

  it('is made of a text with more sentences than problems can be reported of', () => {
    const long = Array.from({ length: 1200 }, (_, index) => `"We swam ${index} times," Ana said.`).join('\n\n');
    expect(suggest(init(long, { language: 'en' }), long).attributions).toHaveLength(1200);
  });
});
