import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from '../../support/project.ts';
import { bundled } from './bundled.ts';
import { grownDraft } from './grown-draft.ts';
import { median, ratio, run } from './measure.ts';
import type { Row } from './report.ts';
import { type Setup, versionOf } from './setup.ts';

type Taken = Readonly<Record<string, readonly number[]>>;

/** Runs works in a process that keeps them warm. */
async function warm({ own, scratch }: Setup, name: string, ...files: readonly string[]): Promise<(work: string) => number[]> {
  const { stdout } = run([process.execPath, await bundled('warm.ts', scratch), name, own, ...files], scratch);
  const taken: Taken = JSON.parse(stdout);
  return (work) => [...(taken[work] as readonly number[])];
}

/** Validation of the article, its shape alone and in full, by a process that has done it before. */
export async function validationRows(setup: Setup): Promise<Row[]> {
  const [schema, document] = [join(setup.own, 'schema/article.schema.json'), join(setup.own, 'data/article.json')];
  const taken = await warm(setup, 'validators', schema, document);
  const row = { unit: '×', reach: 1 } as const;
  const shape = { ...row, work: 'the shape of the article, warm' };
  const sourcemeta = median(sourcemetaSeconds(setup, schema, document));
  return [
    { ...shape, against: `ajv ${versionOf('ajv')}, all errors`, today: ratio(taken('shape'), taken('ajv')) },
    {
      ...shape,
      against: `sourcemeta ${versionOf('@sourcemeta/jsonschema')} (native), its fastest mode`,
      today: median(taken('shape')) / sourcemeta,
    },
    { ...shape, against: '`JSON.parse` of it', reach: null, today: ratio(taken('shape'), taken('parse')) },
    {
      ...row,
      work: 'validation of the article in full, warm',
      against: '`JSON.parse` of it',
      today: ratio(taken('full'), taken('parse')),
      reach: 1.5,
      cause: 'the shape takes a quarter; the rest is spread over all rules, none of them a tenth of the whole',
    },
  ];
}

/** The native program times itself, without what it takes to parse and to compile. */
function sourcemetaSeconds({ scratch }: Setup, schema: string, document: string): number[] {
  const jsonschema = projectPath('node_modules/@sourcemeta/jsonschema/npm/cli.js');
  const args = ['validate', schema, document, '--benchmark', '--loop', '1000', '--fast', '--format-assertion'];
  return Array.from({ length: 5 }, () => {
    const { stdout } = run([process.execPath, jsonschema, ...args], scratch);
    const [, microseconds] = /: PASS ([0-9.]+) \+-/.exec(stdout) ?? [];
    if (microseconds === undefined) throw new Error(`jsonschema printed ${stdout.slice(0, 200)}`);
    return Number(microseconds) / 1e6;
  });
}

/** The most times as long as reading, folding and hashing, by the bytes of the text. */
const SEAL_REACH = { 2000: 12, 20000: 8, 200000: 6 };

/** Sealing articles of several sizes, by a process that has done it before. */
export async function sealRows(setup: Setup): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [bytes, reach] of Object.entries(SEAL_REACH)) {
    const [draft, copy] = [join(setup.scratch, `${bytes}.json`), join(setup.scratch, `${bytes}.txt`)];
    const grown = grownDraft(Number(bytes));
    writeFileSync(draft, JSON.stringify(grown.draft));
    writeFileSync(copy, grown.text);
    const taken = await warm(setup, 'seal', draft, copy);
    rows.push({
      work: `\`seal\` of an article of ${Number(bytes) / 1000} KB, warm`,
      against: 'reading, folding and hashing it once',
      today: ratio(taken('seal'), taken('once')),
      unit: '×',
      reach,
      cause:
        'the rules take two fifths, placing and hashing each record a third, folding the text as a whole, by block and by sentence a fifth',
    });
  }
  return rows;
}
