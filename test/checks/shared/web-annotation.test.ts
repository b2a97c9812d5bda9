import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../schema/generated/types.d.ts';
import { hydrate } from '../../../scripts/package/hydration/hydrate-document.ts';
import { type Annotation, webAnnotations } from '../../../scripts/package/views/web-annotation.ts';
import { annotated } from '../../support/articles.ts';
import { readProjectFile } from '../../support/project.ts';
import { sharedPath, sourceBytes } from '../../support/shared.ts';

const FOLDER = sharedPath('standards/web-annotation');
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const jsonIn = (folder: string) =>
  readdirSync(join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => join(FOLDER, folder, path));

/** What W3C's tests demand of an annotation, by the names of their files. */
const musts = ((): ReadonlyMap<string, ValidateFunction> => {
  const ajv = new Ajv.default({ strict: false });
  addFormats.default(ajv as never);
  for (const path of jsonIn('definitions')) ajv.addSchema({ ...json(path), id: basename(path) });
  const tests = jsonIn('annotations').filter((path) => json(path).assertionType === 'must');
  // Two files in different folders have one name.
  return new Map(tests.map((path) => [path.slice(FOLDER.length), ajv.compile({ ...json(path), id: undefined })]));
})();

const failed = (annotation: unknown) => [...musts].filter(([, must]) => !must(annotation)).map(([name]) => basename(name));
const itemsOf = (article: Article): Annotation[] => (webAnnotations(article) as { first: { items: Annotation[] } }).first.items;
const alone = (annotation: object) => ({ '@context': CONTEXT, ...annotation });

const article: Article = JSON.parse(readProjectFile('data/article.json'));
const sealed: readonly (readonly [string, Article])[] = [
  ['the article', article],
  ...annotated.map((one) => [one.name, one.article] as const),
];

describe('the Web Annotations', () => {
  test('are held to all that the tests of W3C demand', () => {
    expect(musts.size).toBe(54);
  });

  test.each(sealed)('of %s, sealed, pass all of them', (_, document) => {
    for (const item of itemsOf(document)) expect(failed(alone(item)), item.id).toEqual([]);
  });

  test('of the article and of the others, hydrated, pass all of them', async () => {
    const copies = [{ article, text: sourceBytes() }, ...annotated];
    for (const { article: document, text } of copies) {
      const hydrated = (await hydrate(document, text)).article as Article;
      for (const item of itemsOf(hydrated)) expect(failed(alone(item)), item.id).toEqual([]);
    }
  });

  test.each([
    ['without a target', ({ target: _, ...rest }: Annotation) => rest, '3.1-targetKeyFound.json'],
    ['of another type', (item: Annotation) => ({ ...item, type: 'Note' }), '3.1-annotationTypeValidated.json'],
    ['with an id that is no IRI', (item: Annotation) => ({ ...item, id: 'a 1' }), '3.1-annotationIdValidated.json'],
    [
      'with a position that has no end',
      (item: Annotation) => ({ ...item, target: { ...item.target[0], selector: { type: 'TextPositionSelector', start: 1 } } }),
      '4.2-TextDataPositionSelectorValid.json',
    ],
    [
      'with a quote that has no words',
      (item: Annotation) => ({ ...item, target: { ...item.target[0], selector: { type: 'TextQuoteSelector', prefix: 'x' } } }),
      '4.2.4-textQuoteSelectorValid.json',
    ],
    ['with a body that is a number', (item: Annotation) => ({ ...item, body: 1 }), '3.2-bodyObjectsRecognized.json'],
  ])('are refused %s', (_, change, name) => {
    const [item] = itemsOf(article);
    expect(failed(alone(change(item as Annotation)))).toContain(name);
  });

  test('say in JSON-LD all that they say in JSON', async () => {
    const context = json(join(FOLDER, 'anno.jsonld'));
    const documentLoader = async (url: string) => {
      if (url !== CONTEXT) throw new Error(`nothing but the context should be loaded, but ${url} is`);
      return { contextUrl: undefined, documentUrl: url, document: context };
    };
    // Without what the context has no word for it stops.
    const options = { documentLoader, safe: true } as unknown as jsonld.Options.Expand;
    const expand = (all: object) => jsonld.expand(all as jsonld.JsonLdDocument, options);
    const document = webAnnotations(article);
    const again = await jsonld.compact(
      (await expand(document)) as object,
      { '@context': CONTEXT } as jsonld.ContextDefinition,
      options,
    );
    const { first } = again as unknown as { first: { items: Annotation[] } };
    expect(first.items).toHaveLength(itemsOf(article).length);
    const selectors = (all: unknown) => JSON.stringify(all).match(/"start":\d+/g);
    expect(selectors(again)).toEqual(selectors(document));
    await expect(expand({ ...document, quotation: 'direct' })).rejects.toThrow();
  });
});
