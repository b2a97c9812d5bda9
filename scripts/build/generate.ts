import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../schema/generated/types.d.ts';
import { allTables } from '../package/tables/all-tables.ts';
import { datasheet } from './datasheet.ts';
import { withExports } from './dist/exports.ts';
import { FIGURES, guaranteesPage } from './guarantees.ts';
import { importMapSchema, PROJECT } from './project.ts';
import { codeListsModule } from './schema/code-lists.ts';
import { codebook } from './schema/codebook.ts';
import { contractOf } from './schema/contract.ts';
import { contractModule, shortContract } from './schema/contract-module.ts';
import { withExample } from './schema/derive-examples.ts';
import { draftSchema, hydratedSchema } from './schema/derive-schemas.ts';
import { withEditorHints } from './schema/editor-hints.ts';
import type { JsonSchema } from './schema/json-schema.ts';
import { rulesPage } from './schema/rules-page.ts';
import { typesOf } from './schema/types.ts';
import { validatorTypes } from './validators/compile-validators.ts';

/**
 * Makes every committed file that is not written by hand, in memory.
 *
 * @returns the content of each file by its path from the project's folder, the same for the same `schema/article.schema.json`, documents, lists of
 * codes and list of exports; of package.json only the fields that this list gives
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const sealed = JSON.parse(await readFile(join(PROJECT, 'schema/article.schema.json'), 'utf8')) as JsonSchema;
  const contract = contractOf(sealed);
  const hydrated = hydratedSchema(sealed);
  const draft = draftSchema(sealed);
  const map = importMapSchema();
  const packageJson = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
  return new Map([
    ['schema/generated/hydrated-article.schema.json', asJson(withExample(hydrated, sealed, 'hydrated'))],
    [
      'schema/generated/draft-article.schema.json',
      asJson(withEditorHints(withExample(draft, sealed, 'draft'), shortContract(draft))),
    ],
    ['schema/generated/types.d.ts', await typesOf(sealed, hydrated, draft, map)],
    ...Object.entries({ sealed, hydrated, draft, 'import-map': map }).flatMap(([form, schema]) => [
      [`schema/generated/${form}-contract.ts`, contractModule(schema)] as const,
      [`schema/generated/validators/${form}.d.ts`, validatorTypes(form)] as const,
    ]),
    [
      'schema/generated/code-lists.ts',
      codeListsModule(JSON.parse(await readFile(join(PROJECT, 'schema/event-codes.json'), 'utf8'))),
    ],
    ['schema/CODEBOOK.md', codebook(sealed, contract, allTables(contract))],
    [
      'schema/RULES.md',
      rulesPage(await ruleFixtures(), JSON.parse(await readFile(join(PROJECT, 'test/fixtures/small/draft.json'), 'utf8'))),
    ],
    ['docs/guarantees.md', guaranteesPage(await figures())],
    ['data/DATASHEET.md', datasheet(await document('data/article.json'), await document('data/example/article.json'))],
    ['package.json', asJson(withExports(packageJson))],
  ]);
}

const document = async (path: string): Promise<Article> => JSON.parse(await readFile(join(PROJECT, path), 'utf8'));

/** The figures of the suites, by the names of their files; of a suite that has none yet nothing. */
async function figures(): Promise<ReadonlyMap<string, { readonly [name: string]: number }>> {
  const folder = join(PROJECT, 'docs/figures');
  const there = new Set(await readdir(folder));
  const known = FIGURES.filter((name) => there.has(`${name}.json`));
  const read = async (name: string) => [name, JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))] as const;
  return new Map(await Promise.all(known.map(read)));
}

/** The fixtures of the rules, by the names of their files. */
async function ruleFixtures(): Promise<ReadonlyMap<string, string>> {
  const folder = join(PROJECT, 'test/fixtures/rules');
  const files = await readdir(folder);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)));
}

/**
 * Lists the files in a folder that are not, byte for byte, what they should be; a missing file is one of them.
 *
 * @param files the content of each file by its path from the folder
 * @param folder the folder that they are looked for in
 * @returns their paths, in the order of `files`
 */
export async function differing(files: ReadonlyMap<string, string>, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const [path, content] of files) {
    const there = await readFile(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!there?.equals(Buffer.from(content))) paths.push(path);
  }
  return paths;
}

/**
 * Writes those generated files that differ from what they should be.
 *
 * @param folder the folder to write into, the project's own if not given
 * @returns the paths of the files written, from that folder
 */
export async function generate(folder: string = PROJECT): Promise<string[]> {
  const files = await generatedFiles();
  const paths = await differing(files, folder);
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), files.get(path) ?? '');
  }
  return paths;
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const written = await generate();
  for (const path of written) console.log(`wrote ${path}`);
  if (written.length === 0) console.log('nothing to write: every generated file is what the schema gives');
}
