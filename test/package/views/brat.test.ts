import { describe, expect, it } from 'vitest';
import { brat as configuration } from '../../../scripts/build/analysis/brat.ts';
import { textOf } from '../../../scripts/package/validation/validate-hydrated.ts';
import { brat } from '../../../scripts/package/views/brat.ts';
import { readBrat, readBratConfiguration } from '../../support/brat.ts';
import { hydratedAs, hydratedDocuments } from '../../support/hydrated.ts';
import { readProjectFile } from '../../support/project.ts';

const allowed = readBratConfiguration(configuration(JSON.parse(readProjectFile('schema/article.schema.json'))));

describe.each(hydratedDocuments)('$name in brat', ({ article }) => {
  const { txt, ann } = brat(article);
  const file = readBrat(txt, ann);
  const spans = [...file.spans.values()];

  it('has a line for each block, at the offsets of the canonical text', () => {
    expect(txt).toBe(`${article.blocks.map(({ text }) => text).join('\n')}\n`);
    expect(txt.trimEnd().replaceAll('\n', ' ')).toBe(textOf(article));
  });

  const references = (isPart: boolean) =>
    file.references
      .filter(({ of }) => ['Source', 'Addressee'].includes(file.spans.get(of)?.type ?? '') === isPart)
      .map(({ of, entry }) => [file.spans.get(of)?.words, entry.slice(entry.indexOf(':') + 1)]);

  it('has every mention with its entity', () => {
    expect(references(false)).toEqual(article.mentions.map(({ text, entityId }) => [text, entityId]));
  });

  it('has every source and addressee with its entities', () => {
    const named = article.attributions.flatMap(({ sourceSpans, sourceIds, addresseeSpans, addresseeIds }) => [
      ...(sourceSpans.length > 0 ? sourceIds : []),
      ...(addresseeSpans.length > 0 ? addresseeIds : []),
    ]);
    expect(references(true).map(([, entity]) => entity)).toEqual(named);
  });

  it('has the sources, cues and contents of attributions at their offsets', () => {
    for (const [type, field] of Object.entries({
      Source: 'sourceSpans',
      Cue: 'cueSpans',
      Content: 'contentSpans',
      Addressee: 'addresseeSpans',
    } as const)) {
      const there = spans.filter((span) => span.type === type).map(({ pieces }) => [pieces[0]?.start, pieces.at(-1)?.end]);
      const right = article.attributions.flatMap((record) =>
        record[field].length > 0 ? [[record[field][0]?.start, record[field].at(-1)?.end]] : [],
      );
      expect(there).toEqual(right);
    }
  });

  it('says nothing that the configuration does not allow, but for types that the document adds', () => {
    const added = article.entities.filter(({ type }) => type.startsWith('x-')).map(({ type }) => `X${type.slice(1)}`);
    expect(spans.map(({ type }) => type).filter((type) => !allowed.types.includes(type) && !added.includes(type))).toEqual([]);
    for (const { type, from, to } of file.relations) {
      const [first, second] = allowed.relations.get(type) ?? [];
      expect(first, type).toContain(file.spans.get(from)?.type);
      expect(second, type).toContain(file.spans.get(to)?.type);
    }
    for (const { name, value } of file.attributes) expect(allowed.attributes.get(name), name).toContain(value);
  });

  it('relates the parts of every attribution, and children to their parents', () => {
    const anchor = new Map(file.notes.map(({ of, words }) => [words.split(':')[0], of]));
    const pairs = (type: string) => file.relations.filter((one) => one.type === type).map(({ from, to }) => [from, to]);
    const nested = article.attributions.filter(({ parentId }) => parentId !== null);
    expect(pairs('NestedIn')).toEqual(nested.map(({ id, parentId }) => [anchor.get(id), anchor.get(parentId ?? '')]));
    const restating = article.attributions.filter(({ restatesId }) => restatesId !== null);
    expect(pairs('Restates')).toEqual(restating.map(({ id, restatesId }) => [anchor.get(id), anchor.get(restatesId ?? '')]));
    const sourced = article.attributions.filter(
      ({ sourceSpans, contentSpans, cueSpans }) => sourceSpans.length > 0 && contentSpans.length + cueSpans.length > 0,
    );
    expect(pairs('SourceOf').map(([, to]) => to)).toEqual(sourced.map(({ id }) => anchor.get(id)));
    expect(file.notes.map(({ words }) => words)).toEqual(
      article.attributions.map(({ id, gist }) => (gist === null ? id : `${id}: ${gist}`)),
    );
  });
});

describe('brat', () => {
  it('is given a discontinuous content in pieces', () => {
    const { txt, ann } = brat(hydratedAs('example'));
    const content = [...readBrat(txt, ann).spans.values()].find(({ words }) => words.startsWith('"This strait'));
    expect(content?.pieces).toHaveLength(2);
    expect(content?.words).toBe('"This strait has carried tuna, gossip and one angry goat," "and now ... it will carry poems."');
  });

  it('is given a content that runs over two blocks in pieces without the line end', () => {
    const article = hydratedAs('example');
    const [first, second] = article.blocks.slice(4, 6);
    const crossing = { start: (first?.end ?? 0) - 5, end: (second?.start ?? 0) + 5 };
    const changed = structuredClone(article) as unknown as { attributions: { contentSpans: unknown[] }[] };
    if (changed.attributions[2]) changed.attributions[2].contentSpans = [crossing];
    const { txt, ann } = brat(changed as unknown as typeof article);
    const content = [...readBrat(txt, ann).spans.values()].find(({ pieces }) => pieces[0]?.start === crossing.start);
    expect(content?.pieces.map(({ start, end }) => end - start)).toEqual([5, 5]);
  });

  it('is read strictly in these tests', () => {
    const good = 'T1\tPerson 0 3\tAna\n';
    expect(readBrat('Ana left\n', good).spans.size).toBe(1);
    for (const bad of [
      'T1\tPerson 0 4\tAna\n',
      'T1\tPerson 0 3\tAna',
      `${good}${good}`,
      'T1\tA person 0 3\tAna\n',
      `${good}R1\tX Arg1:T1 Arg2:T2\n`,
      'T1\tPerson 4 9\tleft \n',
      'X1\t\n',
    ])
      expect(() => readBrat('Ana left\n', bad)).toThrow();
  });
});
