import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type About, AboutDocuments } from '../../package/tables/about.ts';
import { csvFormat } from '../../package/tables/csv.ts';
import type { Describer } from '../../package/tables/describe.ts';
import { describeFiles } from '../../package/tables/describe-files.ts';
import { parquetFormat } from '../../package/tables/parquet.ts';
import type { Table } from '../../package/tables/table.ts';
import { TableWriter } from '../../package/tables/write-tables.ts';
import { PROJECT } from '../project.ts';

/** The fields of package.json that descriptors have. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly homepage?: string;
  readonly keywords: readonly string[];
}

/** The formats in the package: CSV for every program, and Parquet with types and lists. `tables` makes JSON Lines of the same rows. */
const PACKAGED = [csvFormat, parquetFormat];

/**
 * Makes the tables of the packaged article, and what describes them.
 *
 * @param all the tables of an article
 * @returns the content of each file by its path from the project's folder, the same bytes for the same article
 */
export async function tables(all: readonly Table[], describer: Describer): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const pieces = new Map<string, Uint8Array[]>();
  const writer = new TableWriter(all, PACKAGED, async (path, bytes) => {
    pieces.set(path, [...(pieces.get(path) ?? []), bytes]);
  });
  const json = async (path: string) => JSON.parse(await readFile(join(PROJECT, path), 'utf8'));
  const article = await json('data/article.json');
  await writer.add(article);
  const files = await writer.end();
  const documents = new AboutDocuments();
  documents.add(article);
  const { name, version, description, homepage, keywords }: Package = await json('package.json');
  const creator = `The contributors of ${name}`;
  const about: About = { ...documents.about(), name, version, description, keywords, creator, ...(homepage && { homepage }) };
  const bytes = [...pieces].map(([path, parts]) => [path, Buffer.concat(parts)] as const);
  return new Map(
    [...bytes, ...describeFiles(files, about, describer)].map(([path, content]) => [`dist/tables/${path}`, content]),
  );
}
