import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article, ImportMap } from '../../../schema/generated/types.d.ts';
import { PARTS, typeNamed } from '../../../scripts/package/document/annotation-names.ts';
import { importBrat } from '../../../scripts/package/importing/import-brat.ts';
import { importCas } from '../../../scripts/package/importing/import-cas.ts';
import { seal } from '../../../scripts/package/sealing/seal-document.ts';
import { cas } from '../../../scripts/package/views/cas.ts';
import { writeBratCorpus } from '../../support/brat-corpus.ts';
import { hydratedDocuments } from '../../support/hydrated.ts';
import { projectPath } from '../../support/project.ts';
import { python } from './engines.ts';

/** The document that has a source in two pieces without a reference to an entity: one entity in brat, and two in a CAS. */
const IN_PIECES = 'court';
const withoutEntities = (article: Article) => ({
  ...article,
  entities: [],
  attributions: article.attributions.map((attribution) => ({ ...attribution, sourceIds: [] })),
});

const TYPES = projectPath('dist/schemas/cas/TypeSystem.xml');
const root = mkdtempSync(join(tmpdir(), 'cassis-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

/** The facts that no annotation gives. */
const DOCUMENT = {
  id: 'example.org/a',
  headline: 'A',
  publisher: 'B',
  datePublished: '2026-01-01T00:00:00Z',
  language: 'en',
  rights: 'None',
};

interface Found {
  readonly text: string;
  readonly spans: readonly (readonly [type: string, words: string, entity: string | null])[];
  readonly relations: readonly (readonly [type: string, from: string, to: string])[];
}

describe('dkpro-cassis', () => {
  let found: { readonly [name: string]: Found } = {};
  beforeAll(() => {
    mkdirSync(join(root, 'views'));
    for (const { name, article } of hydratedDocuments) writeFileSync(join(root, `views/${name}.xmi`), cas(article));
    found = JSON.parse(python('cas.py', 'again', join(root, 'views'), TYPES));
  }, 900_000);

  test.each(hydratedDocuments)(
    'reads $name as the view cas writes it: the text, and every span by its words',
    ({ name, article }) => {
      const { text, spans } = found[name] as Found;
      expect(text).toBe(`${article.blocks.map((block) => block.text).join('\n')}\n`);
      const entities = new Map(article.entities.map((entity) => [entity.id, entity]));
      const rows = article.mentions.map(({ entityId, text: words }) => [
        typeNamed(entities.get(entityId)?.type ?? ''),
        words,
        entityId,
      ]);
      const parts: readonly string[] = Object.values(PARTS);
      expect(spans.filter(([type]) => !parts.includes(type)).sort()).toEqual(rows.sort());
      const cues = article.attributions.flatMap(({ cueSpans }) => cueSpans.map(({ text: words }) => words));
      expect(
        spans
          .filter(([type]) => type === 'Cue')
          .map(([, words]) => words)
          .sort(),
      ).toEqual(cues.sort());
    },
  );

  test.each(hydratedDocuments)('saves $name so that it is imported as before', ({ name, article }) => {
    const types = [...new Set(article.entities.map(({ type }) => type))].map(typeNamed);
    const { provenance, metadata } = article;
    const document = { ...DOCUMENT, datePublished: metadata.datePublished, language: metadata.language };
    const map: ImportMap = {
      mentions: types.map((type) => ({ name: type, entityType: 'unspecified' })),
      notes: 'gist',
      provenance: { ...provenance, guideline: 'Another' },
    };
    const sealed = (folder: string, system: string) => {
      const { draft, text } = importCas(read(folder, `${name}.xmi`), system, {
        map,
        document,
      });
      return seal(draft, text);
    };
    expect(sealed('views/again', read('views/again/TypeSystem.xml'))).toEqual(sealed('views', readFileSync(TYPES, 'utf8')));
  });

  test('refuses a document of the view with a feature that its type system lacks', () => {
    mkdirSync(join(root, 'planted'));
    const source = read('views/small.xmi');
    writeFileSync(join(root, 'planted/a.xmi'), source.replaceAll(' Type=', ' Kind='));
    expect(() => python('cas.py', 'again', join(root, 'planted'), TYPES)).toThrow('Kind');
  });
});

describe('a corpus that dkpro-cassis writes', () => {
  let map: ImportMap = {};
  let names: string[] = [];
  beforeAll(() => {
    writeBratCorpus(root);
    map = JSON.parse(read('map.json'));
    names = readdirSync(join(root, 'corpus')).flatMap((name) => (name.endsWith('.ann') ? [name.slice(0, -4)] : []));
    python('cas.py', 'make', join(root, 'corpus'));
  }, 900_000);

  const styles: { readonly [style: string]: ImportMap } = {
    slots: {
      types: { source: ['corpus.Source'], cue: ['corpus.Cue'], content: ['corpus.Content'] },
      events: ['corpus.Attribution'],
    },
    relations: {
      labels: [{ layer: 'corpus.Part', feature: 'what' }],
      types: { source: ['Source'], cue: ['Cue'], content: ['Content'] },
      ties: [{ name: 'corpus.PartOf', head: 'Governor' }],
    },
  };
  const fromCas = (style: string, name: string, change = (xmi: string) => xmi): Article => {
    const { attributes, document, provenance } = map;
    const own = { ...styles[style], attributes, document, provenance } as ImportMap;
    const { draft, text } = importCas(change(read('corpus', style, `${name}.xmi`)), read('corpus', style, 'TypeSystem.xml'), {
      map: own,
      document: DOCUMENT,
    });
    return seal(draft, text);
  };

  test.each(Object.keys(styles))('in %s is imported as it is from brat', (style) => {
    expect(names).toHaveLength(8);
    for (const name of names) {
      const text = read('corpus', `${name}.txt`);
      const { draft } = importBrat(text, read('corpus', `${name}.ann`), { map, document: DOCUMENT });
      const [one, other] = [fromCas(style, name), seal(draft, text)].map(
        name === IN_PIECES ? withoutEntities : (same: Article): Article => same,
      );
      expect(one, name).toEqual(other);
    }
  });

  test.each(Object.keys(styles))(
    'in %s with an offset that is wrong differs, and with a layer of another type system is refused',
    (style) => {
      const moved = (xmi: string) => xmi.replace(/begin="(\d+)"/, (_, begin) => `begin="${Number(begin) + 1}"`);
      expect(fromCas(style, 'council', moved)).not.toEqual(fromCas(style, 'council'));
      const renamed = (xmi: string) => xmi.replaceAll(/<corpus:(Content|Part) /g, '<corpus:Other ');
      expect(() => fromCas(style, 'council', renamed)).toThrow('"corpus.Other" should be in the type system');
    },
  );
});
