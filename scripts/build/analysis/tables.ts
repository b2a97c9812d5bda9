import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFormats } from '../../package/tables/formats.ts';
import type { Table } from '../../package/tables/table.ts';
import { TableWriter } from '../../package/tables/write-tables.ts';
import { PROJECT } from '../project.ts';

/**
 * Makes the tables of the packaged article in every format.
 *
 * @param all the tables of an article
 * @returns the content of each file by its path from the project's folder, the same bytes for the same article
 */
export async function tables(all: readonly Table[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const pieces = new Map<string, Uint8Array[]>();
  const writer = new TableWriter(all, tableFormats, async (path, bytes) => {
    pieces.set(`dist/tables/${path}`, [...(pieces.get(`dist/tables/${path}`) ?? []), bytes]);
  });
  await writer.add(JSON.parse(await readFile(join(PROJECT, 'data/article.json'), 'utf8')));
  await writer.end();
  return new Map([...pieces].map(([path, parts]) => [path, Buffer.concat(parts)]));
}
