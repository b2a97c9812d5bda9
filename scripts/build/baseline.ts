import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analysis } from './analysis/analysis.ts';
import { PROJECT } from './project.ts';
import { DESCRIPTOR, DOCUMENTS, SCHEMAS, TABLES, tablesOf } from './read-version.ts';

/** Where the last release is kept, as far as it binds the next one; from the project's folder. */
export const BASELINE = 'test/baseline';

/**
 * Makes what is kept of a release: its schemas and documents as they are, and of package.json and the descriptor of the tables what
 * versions are compared by.
 *
 * @returns the content of each file by its path from the folder of the baseline
 */
export async function baseline(): Promise<ReadonlyMap<string, string>> {
  const read = (path: string) => readFile(join(PROJECT, path), 'utf8');
  const copies = [...Object.values(SCHEMAS), ...DOCUMENTS].map(async (path) => [path, await read(path)] as const);
  const { name, version, engines, bin, exports } = JSON.parse(await read('package.json'));
  const tables = tablesOf(JSON.parse(String((await analysis()).get(DESCRIPTOR))));
  return new Map([
    ...(await Promise.all(copies)),
    ['package.json', asJson({ name, version, private: true, engines, bin, exports })],
    [TABLES, asJson(tables)],
  ]);
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(PROJECT, BASELINE);
  await rm(folder, { recursive: true, force: true });
  const files = await baseline();
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  console.log(`wrote ${files.size} files into ${BASELINE}`);
}
