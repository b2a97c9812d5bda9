import { describe, expect, it } from 'vitest';
import { casTypes } from '../../../scripts/build/analysis/cas.ts';
import { FACTS, FEATURES, LAYERS, PARTS, typeNamed } from '../../../scripts/package/document/annotation-names.ts';
import { readXmi } from '../../../scripts/package/importing/read-xmi.ts';
import { readXml } from '../../../scripts/package/importing/read-xml.ts';
import { readTypeSystem } from '../../../scripts/package/importing/type-system.ts';
import { textOf } from '../../../scripts/package/validation/validate-hydrated.ts';
import { cas } from '../../../scripts/package/views/cas.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';
import { readProjectFile } from '../../support/project.ts';

const types = readTypeSystem(casTypes(JSON.parse(readProjectFile('schema/article.schema.json'))));

/** The annotations of a layer, with their words. */
function annotationsOf(source: string, layer: string) {
  const { text, structures, members } = readXmi(source);
  return members.flatMap((id) => {
    const { type, values } = structures.get(id) ?? { type: '', values: new Map<string, string>() };
    const words = text.slice(Number(values.get('begin')), Number(values.get('end')));
    return type === layer ? [{ id, type: values.get(FEATURES.type) ?? '', words, values }] : [];
  });
}

describe.each(hydratedDocuments)('$name as a CAS', ({ article }) => {
  const source = cas(article);
  const spans = annotationsOf(source, LAYERS.span);

  it('has a line for each block, and every sentence', () => {
    expect(readXmi(source).text).toBe(`${article.blocks.map(({ text }) => text).join('\n')}\n`);
    const sentences = annotationsOf(source, 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence');
    expect(sentences.map(({ words }) => words)).toEqual(article.sentences.map(({ text }) => text));
  });

  it('has every mention with its entity, by the offsets of its words', () => {
    const named = new Map(article.entities.map(({ id, type, name }) => [id, { type: typeNamed(type), name }]));
    const parts: readonly string[] = Object.values(PARTS);
    const mentions = spans.filter(({ type }) => !parts.includes(type));
    const rows = mentions.map(({ type, words, values }) => [
      type,
      words,
      ...['Entity', 'EntityName', 'Form'].map((key) => values.get(key)),
    ]);
    expect(rows).toEqual(
      article.mentions.map(({ entityId, text, form }) => {
        const { type, name } = named.get(entityId) ?? {};
        return [type, text, entityId, name, form];
      }),
    );
  });

  it('has every piece of a part once for each of its entities', () => {
    for (const [field, type] of Object.entries(PARTS) as [keyof typeof PARTS, string][]) {
      const there = spans.filter((span) => span.type === type).map(({ words, values }) => [words, values.get('Entity')]);
      const right = article.attributions.flatMap((record) => {
        const ids = field === 'sourceSpans' ? record.sourceIds : field === 'addresseeSpans' ? record.addresseeIds : [];
        return (ids.length > 0 ? ids : [undefined]).flatMap((id) =>
          record[field].map(({ text }) => [text.replaceAll('\n', ' '), id]),
        );
      });
      expect(
        there.map(([words, id]) => [words?.replaceAll('\n', ' '), id]),
        type,
      ).toEqual(right);
    }
  });

  it('ties every part to what its attribution hangs on, which has its facts', () => {
    const ids = new Map(spans.map((span) => [span.id, span]));
    const tied = new Set<string>();
    for (const { type, values, words } of annotationsOf(source, LAYERS.relation)) {
      const [from, to] = ['Governor', 'Dependent'].map((end) => ids.get(values.get(end) ?? ''));
      expect(words).toBe(to?.words);
      if (!/Of$/.test(type)) continue;
      expect(type).toBe(`${from?.type}Of`);
      expect(to?.values.has(FEATURES.note)).toBe(true);
      tied.add(from?.id ?? '');
    }
    const heads = spans.filter(({ values }) => values.has(FEATURES.note));
    expect(heads.map(({ values }) => values.get(FEATURES.note)?.split(':')[0])).toEqual(article.attributions.map(({ id }) => id));
    for (const [index, { values }] of heads.entries())
      for (const [name, field] of Object.entries(FACTS)) expect(values.get(name)).toBe(article.attributions[index]?.[field]);
    const parts: readonly string[] = Object.values(PARTS);
    expect(tied.size + heads.length).toBe(spans.filter(({ type }) => parts.includes(type)).length);
  });

  it('has no type and no feature that the type system lacks', () => {
    for (const { type, values } of readXmi(source).structures.values())
      expect([...types.featuresOf(type).keys()]).toEqual(expect.arrayContaining([...values.keys()]));
  });
});

describe('a CAS', () => {
  it('counts UTF-16 units, of which a character beyond the BMP has two', () => {
    const article = hydratedAs('korean');
    const begins = annotationsOf(cas(article), LAYERS.span).map(({ values }) => Number(values.get('begin')));
    const starts = article.mentions.map(({ start }) => start);
    const more = Array.from(textOf(article)).filter((character) => character.length > 1).length;
    expect(more).toBeGreaterThan(0);
    expect(Math.max(...begins.slice(0, starts.length).map((begin, index) => begin - (starts[index] ?? 0)))).toBe(more);
  });

  it('has names with marks of XML, and a replacement for characters that XML cannot hold', () => {
    const article = structuredClone(hydratedAs('example')) as unknown as {
      entities: { id: string; name: string }[];
      mentions: { entityId: string }[];
    };
    const id = article.mentions[0]?.entityId;
    for (const entity of article.entities) if (entity.id === id) entity.name = '<A> & "B"\u0001\ufffe\n𝔅';
    const [span] = annotationsOf(cas(article as never), LAYERS.span);
    expect(span?.values.get('EntityName')).toBe('<A> & "B"\ufffd\ufffd\n𝔅');
  });

  it('is XML of one root', () => {
    expect(readXml(cas(hydratedAs('small'))).name).toBe('XMI');
  });
});
