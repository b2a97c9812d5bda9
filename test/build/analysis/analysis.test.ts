import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { analysis } from '../../../scripts/build/analysis/analysis.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { rebuild } from '../../support/rebuild.ts';
import { rowsFrom } from '../../support/tables.ts';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly format: string;
  readonly schema: {
    readonly fields: readonly {
      readonly name: string;
      readonly type: string;
      readonly description: string;
      readonly constraints?: { readonly pattern?: string };
    }[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

let files: ReadonlyMap<string, string | Uint8Array>;
let resources: readonly Resource[];
beforeAll(async () => {
  files = await analysis();
  resources = JSON.parse(String(files.get('dist/tables/datapackage.json'))).resources;
});

describe('the descriptor of the data package', () => {
  test('names every table that ships, where it lies, with its size and its digest', () => {
    const paths = resources.map(({ path }) => posix.join('dist/tables', path));
    expect(paths.toSorted()).toEqual([...files.keys()].filter((path) => /^dist\/tables\/\w+\//.test(path)).sort());
    for (const { path, bytes, hash } of resources) {
      const content = files.get(posix.join('dist/tables', path)) as Uint8Array;
      expect([path, bytes, hash]).toEqual([path, content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`]);
    }
  });

  test('names the fields of each CSV file in their order, and describes every one', () => {
    for (const { path, format, schema } of resources) {
      for (const { name, description } of schema.fields) expect(description, `${path}: ${name}`).toMatch(/\S/);
      if (format !== 'csv') continue;
      const [header] = Buffer.from(files.get(posix.join('dist/tables', path)) as Uint8Array)
        .toString()
        .split('\n');
      expect(schema.fields.map(({ name }) => name).join(','), path).toBe(header);
    }
  });

  test('leads every foreign key from single values to those of a resource of the same format', () => {
    const byName = new Map(resources.map((resource) => [resource.name, resource]));
    const typesOf = (resource: Resource | undefined, names: readonly string[]) =>
      names.map((name) => resource?.schema.fields.find((field) => field.name === name)?.type);
    for (const resource of resources) {
      for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
        const target = byName.get(reference.resource ?? resource.name);
        expect(target?.format, `${resource.name}: ${fields}`).toBe(resource.format);
        const types = typesOf(resource, fields);
        expect(types.every((type) => type === 'string' || type === 'integer')).toBe(true);
        expect(typesOf(target, reference.fields)).toEqual(types);
      }
    }
  });

  test('gives each format of a table the foreign keys of its CSV', () => {
    for (const { name, format, schema } of resources) {
      if (format === 'csv') continue;
      const csv = resources.find(
        (resource) => resource.format === 'csv' && `${resource.name}-${name.split('-').at(-1)}` === name,
      );
      expect(
        schema.foreignKeys?.map(({ fields }) => fields),
        name,
      ).toEqual(csv?.schema.foreignKeys?.map(({ fields }) => fields));
    }
  });

  test('holds every choice of a pattern together, for readers that only write anchors before and after it', () => {
    const patterns = resources.flatMap(({ schema }) => schema.fields.flatMap(({ constraints }) => constraints?.pattern ?? []));
    expect(patterns.some((pattern) => pattern.includes('|'))).toBe(true);
    expect(patterns.map(outsideGroups).filter((outside) => outside.includes('|'))).toEqual([]);
  });
});

describe('what is made for pipelines', () => {
  test('is the same bytes every time', async () => {
    const again = await analysis();
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, content] of again)
      expect(Buffer.from(content).equals(Buffer.from(files.get(path) as string)), path).toBe(true);
  });

  test('gives the article back from its tables', async () => {
    const inTables = new Map([...files].map(([path, content]) => [path.replace('dist/tables/', ''), content as Uint8Array]));
    const [article] = sealedDocuments();
    for (const format of ['csv', 'parquet'] as const) expect(rebuild(await rowsFrom(inTables, format))).toEqual([article]);
  });
});

/** A pattern without its groups and classes. */
function outsideGroups(pattern: string): string {
  const flat = pattern.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/g, '');
  const shorter = flat.replaceAll(/\([^()]*\)/g, '');
  return shorter === flat ? flat : outsideGroups(shorter);
}
