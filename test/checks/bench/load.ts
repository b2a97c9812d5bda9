import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, timed } from './process.ts';
import { ratioOf, rounds } from './rounds.ts';
import type { Row } from './row.ts';
import type { Bench } from './setup.ts';
import { median } from './statistics.ts';
import { duration } from './table.ts';

const FIRST = 'process.stdout.write(article.claims[0].id);\n';
const PARSED = "JSON.parse(readFileSync('node_modules/attributed-article/data/article.json', 'utf8'));\n";

/** Each kind of module as a user would write it, and the same from the JSON file alone. */
const PROGRAMS = {
  'esm.mjs': `import article from 'attributed-article';\n${FIRST}`,
  'esm-parsed.mjs': `import { readFileSync } from 'node:fs';\nconst article = ${PARSED}${FIRST}`,
  'common.cjs': `const article = require('attributed-article');\n${FIRST}`,
  'common-parsed.cjs': `const { readFileSync } = require('node:fs');\nconst article = ${PARSED}${FIRST}`,
} as const;

/** The whole process, from its start to the first record, against one that reads and parses the same JSON. */
export async function loadRows({ installed }: Bench, count: number): Promise<Row[]> {
  for (const [file, source] of Object.entries(PROGRAMS)) writeFileSync(join(installed, file), source);
  const subject = (file: keyof typeof PROGRAMS) => () => timed([process.execPath, file] satisfies CommandLine, installed, /^c1$/);
  const taken = await rounds(
    {
      esm: subject('esm.mjs'),
      esmParsed: subject('esm-parsed.mjs'),
      common: subject('common.cjs'),
      commonParsed: subject('common-parsed.cjs'),
    },
    count,
  );
  const row = (kind: string, ours: readonly number[], theirs: readonly number[]): Row => ({
    id: `load/${kind}`,
    work: `load to the first record, ${kind === 'esm' ? 'ESM' : 'CommonJS'}`,
    ours: duration(median(ours)),
    against: 'Node that reads and parses the JSON, as the same kind of module',
    theirs: duration(median(theirs)),
    value: ratioOf(ours, theirs),
    unit: '×',
    target: { most: 1.1 },
  });
  return [row('esm', taken.esm, taken.esmParsed), row('common', taken.common, taken.commonParsed)];
}
