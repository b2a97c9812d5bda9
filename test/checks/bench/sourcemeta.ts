import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Material, Warm } from './contender.ts';
import { BENCH } from './setup.ts';
import type { Verdict } from './subject.ts';

const run = promisify(execFile);

/** How many times a document is checked in one run, so that a run takes about as long as it is given. */
const LOOPS = 20;

/** The native program for this machine, without the script of Node's that npm starts it by. */
export function sourcemetaProgram(): string {
  const folder = join(BENCH, 'node_modules/@sourcemeta/jsonschema/build/github-releases');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = process.arch === 'x64' ? 'x86_64' : process.arch;
  const found = readdirSync(folder).find((name) => name.startsWith(`jsonschema-${system}-${machine}`) && !name.includes('musl'));
  if (found === undefined) throw new Error(`there is no build for ${system} ${machine}`);
  return join(folder, found);
}

/**
 * Sourcemeta's program is not kept alive: it times itself, with what it parsed and compiled left out (`--benchmark`). Its clock also counts the time that
 * others take on a busy machine, which the run time of the other processes does not.
 *
 * @param fast whether it may stop at the first error (`--fast`)
 */
export async function sourcemeta({ schema, documents, folder }: Material, fast: boolean): Promise<Warm> {
  const own = join(folder, `sourcemeta${fast ? '-fast' : ''}`);
  mkdirSync(own);
  writeFileSync(join(own, 'schema.json'), JSON.stringify(schema));
  const sets = new Map(Object.entries(JSON.parse(readFileSync(documents, 'utf8')) as Record<string, string[]>));
  for (const [set, texts] of sets) {
    writeFileSync(join(own, `${set}.jsonl`), texts.map((text) => `${JSON.stringify(JSON.parse(text))}\n`).join(''));
  }
  const program = sourcemetaProgram();
  const options = ['--format-assertion', ...(fast ? ['--fast'] : [])];
  return {
    time: async (set) => {
      const args = ['validate', 'schema.json', `${set}.jsonl`, '--benchmark', '--loop', String(LOOPS), ...options];
      const { stdout, stderr } = await run(program, args, { cwd: own, maxBuffer: 2 ** 28 });
      const micros = Array.from((stdout + stderr).matchAll(/: PASS ([0-9.]+) \+-/g), ([, number]) => Number(number));
      const texts = sets.get(set) ?? [];
      if (micros.length !== texts.length) throw new Error(`jsonschema timed ${micros.length} of ${texts.length} documents`);
      return {
        documents: texts.length,
        bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
        seconds: micros.reduce((sum, one) => sum + one, 0) / 1e6,
      };
    },
    judge: (all) => Promise.all(all.map((document, index) => judged(program, own, options, document, index))),
    end: async () => rmSync(own, { recursive: true }),
  };
}

async function judged(
  program: string,
  folder: string,
  options: readonly string[],
  document: unknown,
  index: number,
): Promise<Verdict> {
  const file = `judged-${index}.json`;
  writeFileSync(join(folder, file), JSON.stringify(document));
  try {
    await run(program, ['validate', 'schema.json', file, ...options], { cwd: folder, maxBuffer: 2 ** 28 });
    return { valid: true, places: [] };
  } catch (error) {
    const { stdout = '', stderr = '', code } = error as { stdout?: string; stderr?: string; code?: unknown };
    // 2 is its code for a document that is not valid; any other one is a failure.
    if (code !== 2) throw new Error(`jsonschema failed with ${String(code)}: ${stderr.slice(0, 300)}`);
    const places = Array.from((stdout + stderr).matchAll(/at instance location "([^"]*)"/g), ([, place]) => String(place));
    return { valid: false, places: [...new Set(places)] };
  }
}
