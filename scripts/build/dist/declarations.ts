import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';
import { entries } from './exports.ts';
import { PROJECT } from '../project.ts';

const SOURCE = 'scripts/package';
const TYPES = 'schema/generated/types.d.ts';

/**
 * Makes the declarations of every code entry and of all that they mention, and puts the types of the documents beside them. Each is shipped once,
 * as CommonJS (`.d.cts`): an ES module may take its types from CommonJS, not the other way round, so that an entry's `.d.ts` is one line.
 *
 * @returns the content of each file by its path from the project's folder
 * @throws Error if the code has a type error, or if a declaration mentions something that the package does not ship
 */
export async function declarations(): Promise<ReadonlyMap<string, string>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'declarations-')));
  try {
    const sources = entries.filter(({ kind }) => kind === 'code').map(({ source }) => source);
    await emit(sources, folder);
    const files = new Map<string, string>();
    const visit = async (source: string): Promise<void> => {
      const path = placeOf(source);
      if (files.has(`${path}.d.cts`)) return;
      const text = source === TYPES ? await readFile(join(PROJECT, TYPES), 'utf8') : await emitted(folder, source);
      const mentioned: string[] = [];
      files.set(`${path}.d.cts`, rewrite(text, source, mentioned));
      for (const next of mentioned) await visit(next);
    };
    for (const source of [TYPES, ...sources]) await visit(source);
    for (const source of sources)
      files.set(`${placeOf(source)}.d.ts`, `export * from './${posix.basename(placeOf(source))}.cjs';\n`);
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Where the declarations of a module go, without an extension. */
function placeOf(source: string): string {
  return source === TYPES ? 'dist/types' : `dist/${posix.relative(SOURCE, source).replace(/\.ts$/, '')}`;
}

function emitted(folder: string, source: string): Promise<string> {
  return readFile(join(folder, source.replace(/\.ts$/, '.d.ts')), 'utf8');
}

/** Lets every import of a declaration lead to the declaration that is shipped. */
function rewrite(text: string, source: string, mentioned: string[]): string {
  return text.replace(/(\bfrom |\bimport\()(["'])(.+?)\2/g, (_, before: string, quote: string, specifier: string) => {
    const target = posix.join(posix.dirname(source), specifier);
    const ships = specifier.startsWith('.') && (target === TYPES || target.startsWith(`${SOURCE}/`));
    if (!ships) throw new Error(`the types of ${source} mention ${specifier}, which the package does not ship`);
    mentioned.push(target);
    const path = posix.relative(posix.dirname(placeOf(source)), placeOf(target));
    return `${before}${quote}${path.startsWith('.') ? '' : './'}${path}.cjs${quote}`;
  });
}

async function emit(sources: readonly string[], folder: string): Promise<void> {
  const config = {
    extends: join(PROJECT, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: PROJECT,
      outDir: folder,
      typeRoots: [join(PROJECT, 'node_modules/@types')],
    },
    files: sources.map((source) => join(PROJECT, source)),
    include: [],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [compiler, '--project', folder], { cwd: PROJECT });
  } catch (error) {
    throw new Error(`the code has type errors:\n${(error as { stdout?: string }).stdout}`, { cause: error });
  }
}
