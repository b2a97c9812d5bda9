import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Schemas } from './compare-schemas.ts';
import type { Manifest, Tables } from './compare-surface.ts';
import { readTarball } from './read-tarball.ts';

/** What a version of the package promises. */
export interface Version {
  readonly manifest: Manifest;
  readonly schemas: Schemas;
  /** Each packaged document by its path. */
  readonly documents: { readonly [path: string]: { readonly [field: string]: unknown } };
  readonly tables: Tables;
}

export const SCHEMAS = {
  sealed: 'schema/article.schema.json',
  hydrated: 'schema/generated/hydrated-article.schema.json',
  draft: 'schema/generated/draft-article.schema.json',
} as const;
export const DOCUMENTS = ['data/article.json', 'data/example/article.json', 'data/example/draft.json'] as const;
/** The descriptor of the tables, as the package has it; and what a baseline has of it, since `dist` is not committed anywhere. */
export const DESCRIPTOR = 'dist/datapackage.json';
export const TABLES = 'tables.json';

/** The tables that a descriptor tells of. */
export function tablesOf({ resources }: Descriptor): Tables {
  const columns = (fields: readonly Field[]) => Object.fromEntries(fields.map(({ name, type }) => [name, type]));
  return Object.fromEntries(resources.map(({ name, schema }) => [name, columns(schema.fields)]));
}

interface Field {
  readonly name: string;
  readonly type: string;
}

interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly schema: { readonly fields: readonly Field[] } }[];
}

/**
 * Reads a version of the package from a folder (the project, once built; an installed package; a baseline) or from a tarball.
 *
 * @throws Error if one of the files is missing
 */
export async function readVersion(path: string): Promise<Version> {
  const packed = (await stat(path)).isDirectory() ? undefined : await readTarball(path);
  const find = async (file: string) => {
    const text = packed ? packed.get(file)?.content : await readFile(join(path, file)).catch(() => undefined);
    return text && JSON.parse(String(text));
  };
  const need = async (file: string) => {
    const found = await find(file);
    if (found === undefined) throw new Error(`${path} has no ${file}; it should be a package, built or packed`);
    return found;
  };
  const manifest = await need('package.json');
  const documents = await Promise.all(DOCUMENTS.map(async (file) => [file, await need(file)] as const));
  return {
    manifest,
    schemas: { sealed: await need(SCHEMAS.sealed), hydrated: await need(SCHEMAS.hydrated), draft: await need(SCHEMAS.draft) },
    documents: Object.fromEntries(documents),
    tables: (await find(TABLES)) ?? tablesOf(await need(DESCRIPTOR)),
  };
}
