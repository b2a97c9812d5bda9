import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { program, ratio, sideBySide } from './measure.ts';
import type { Row } from './report.ts';
import { DOCUMENTS, type Setup } from './setup.ts';

/** `validate` of one file and `show`, from the start of the process to its end. */
export async function processRows({ own, installed, scratch }: Setup): Promise<Row[]> {
  const [cli, empty] = [join(own, 'dist/cli.js'), join(scratch, 'empty.mjs')];
  writeFileSync(empty, '');
  const node = (args: readonly string[], expected: RegExp) => program([process.execPath, ...args], installed, expected);
  const taken = await sideBySide(
    {
      empty: node([empty], /^$/),
      validate: node([cli, 'validate', join(own, 'data/article.json')], /^1 valid, 0 not valid; 0 problems\n$/),
      show: node([cli, 'show'], /./),
    },
    15,
  );
  const row = {
    against: 'an empty Node.js process',
    unit: '×',
    reach: 'enableCompileCache' in nodeModule ? 1.3 : 1.5,
    cause: 'half is to find, read and compile the modules, and half to run code once, before it is optimized',
  } as const;
  return [
    { ...row, work: '`validate` of one file, whole process', today: ratio(taken.validate, taken.empty) },
    { ...row, work: '`show`, whole process', today: ratio(taken.show, taken.empty) },
  ];
}

const PARSER = `import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
let count = 0;
for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) if (JSON.parse(line).id) count++;
console.log(count);
`;

/** The command that validates a corpus, against a process that parses each line. */
export async function corpusRows({ own, installed, scratch, corpus }: Setup): Promise<Row[]> {
  const parser = join(scratch, 'parse.mjs');
  writeFileSync(parser, PARSER);
  const [start = process.execPath, ...rest] = [...oneCore(), process.execPath];
  const node = (args: readonly string[], expected: RegExp) => program([start, ...rest, ...args, corpus], installed, expected);
  const taken = await sideBySide(
    {
      validate: node([join(own, 'dist/cli.js'), 'validate'], new RegExp(`^${DOCUMENTS} valid, 0 not valid; 0 problems\n$`)),
      parse: node([parser], new RegExp(`^${DOCUMENTS}\n$`)),
    },
    5,
  );
  return [
    {
      work: '`validate` of a corpus of 1,000, one core',
      against: 'parsing each line',
      today: ratio(taken.validate, taken.parse),
      unit: '×',
      reach: 2.2,
      cause: 'as for validation in full',
    },
  ];
}

/** What pins a process to one core, where a machine has it: the work is done by one thread, but its garbage may be collected by others. */
const oneCore = () => (spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0'] : []);
