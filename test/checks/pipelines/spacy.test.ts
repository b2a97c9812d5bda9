import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { HydratedArticle } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { textOf } from '../../../scripts/package/validation/validate-hydrated.ts';
import { displacy } from '../../../scripts/package/views/displacy.ts';
import { outermost, spacy } from '../../../scripts/package/views/spacy.ts';
import { annotated } from '../../support/articles.ts';
import { ownFolder } from '../../support/own-folder.ts';
import { python } from './engines.ts';

type Row = readonly [label: string, id: string, words: string];
interface Found {
  readonly text: string;
  readonly sents: readonly string[];
  readonly ents: readonly Row[];
  readonly spans: { readonly [group: string]: readonly Row[] };
  readonly again: boolean;
  readonly displacy: { readonly ent: string; readonly span: string };
}

interface SpacyDoc {
  readonly ents: { end: number }[];
  readonly spans: { readonly [group: string]: { end: number }[] };
  readonly sents: { start: number }[];
}

const folder = ownFolder();
let found: { readonly [name: string]: Found } = {};
const hydrated = new Map<string, HydratedArticle>();
const of = (name: string) => {
  const article = hydrated.get(name);
  const loaded = found[name];
  if (!article || !loaded) throw new Error(`spaCy did not load ${name}`);
  return { article, loaded };
};

beforeAll(async () => {
  for (const { name, article, text } of annotated) {
    const filled = (await hydrate(article, text)).article;
    hydrated.set(name, filled);
    writeFileSync(join(folder, `${name}.spacy.json`), JSON.stringify(spacy(filled)));
    writeFileSync(join(folder, `${name}.displacy.json`), JSON.stringify(displacy(filled)));
  }
  found = JSON.parse(python('spacy_docs.py', folder));
}, 900_000);

const GROUPS = {
  sources: ['sourceSpans', 'source'],
  cues: ['cueSpans', 'cue'],
  contents: ['contentSpans', 'content'],
  quoted: ['quotedSpans', 'quoted'],
  addressees: ['addresseeSpans', 'addressee'],
} as const;

describe.each(annotated.map(({ name }) => name))('%s in spaCy', (name) => {
  test('has the text and the sentences of the article', () => {
    const { article, loaded } = of(name);
    expect(loaded.text).toBe(textOf(article));
    expect(loaded.sents.map((words) => words.trim())).toEqual(article.sentences.map(({ text }) => text));
    expect(loaded.again).toBe(true);
  });

  test('has every mention with its entity, and for its entities the outermost, which spaCy reads without', () => {
    const { article, loaded } = of(name);
    const types = new Map(article.entities.map(({ id, type }) => [id, type]));
    const rows = (mentions: HydratedArticle['mentions']) =>
      mentions.map(({ entityId, text }) => [types.get(entityId), entityId, text]);
    expect(loaded.spans.mentions).toEqual(rows(article.mentions));
    expect(loaded.ents).toEqual(rows(outermost(article.mentions)).map(([label, , text]) => [label, '', text]));
  });

  test('has every span of an attribution, with its words', () => {
    const { article, loaded } = of(name);
    for (const [group, [field, label]] of Object.entries(GROUPS)) {
      const rows = article.attributions.flatMap((record) => record[field].map(({ text }) => [label, record.id, text]));
      expect([...(loaded.spans[group] ?? [])].sort(), group).toEqual(rows.sort());
    }
    const claims = article.claims.flatMap(({ id, relation, spans }) => spans.map(({ text }) => [relation, id, text]));
    expect([...(loaded.spans.claims ?? [])].sort()).toEqual(claims.sort());
  });

  test('is drawn by displaCy with its entities, and with who says what', () => {
    const { article, loaded } = of(name);
    const names = new Map(article.entities.map((entity) => [entity.id, entity.name]));
    const marks = loaded.displacy.ent.match(/<mark/g) ?? [];
    expect(marks.length).toBe(outermost(article.mentions).length);
    for (const { sourceIds } of article.attributions.filter(({ contentSpans }) => contentSpans.length > 0)) {
      const label = sourceIds.map((id) => names.get(id)).join(' and ') || 'nobody named';
      expect(loaded.displacy.span).toContain(label);
    }
  });
});

describe('what spaCy loads', () => {
  test.each<[string, (doc: SpacyDoc) => unknown]>([
    ['an entity that ends within a word', ({ ents }) => ents[0] && ents[0].end--],
    ['one entity twice', ({ ents }) => ents[0] && ents.unshift(ents[0])],
    ['a span that ends within a word', ({ spans }) => spans.cues?.[0] && spans.cues[0].end--],
    ['a sentence that begins within a word', ({ sents }) => sents[1] && sents[1].start++],
  ])('is refused with %s', (_, change) => {
    const { article } = of('example');
    const doc = structuredClone(spacy(article)) as unknown as SpacyDoc;
    change(doc);
    const faulty = mkdtempSync(join(folder, 'faulty-'));
    writeFileSync(join(faulty, 'example.spacy.json'), JSON.stringify(doc));
    writeFileSync(join(faulty, 'example.displacy.json'), JSON.stringify(displacy(article)));
    expect(() => python('spacy_docs.py', faulty)).toThrow(/ValueError|KeyError/);
  });
});
