import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { projectPath } from '../../support/project.ts';
import { bratCorpus } from '../corpus/generate-brat.ts';
import { bundled } from './bundled.ts';
import { type CommandLine, program, ratio, sideBySide } from './measure.ts';
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
  const node = (args: readonly string[], expected: RegExp) => program(onOneCore([...args, corpus]), installed, expected);
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
      cause: 'as for validation in full; what a line makes is collected as garbage after it',
    },
  ];
}

/** How many documents are imported. */
const IMPORTED = 300;

/** The command that imports a corpus of brat, against a process that reads and folds the same files. */
export async function importRows({ own, installed, scratch }: Setup): Promise<Row[]> {
  const [folder, table, out] = ['brat', 'brat.csv', 'brat.jsonl'].map((name) => join(scratch, name)) as [string, string, string];
  mkdirSync(folder);
  const articles = [...bratCorpus(IMPORTED)];
  for (const { name, text, annotations } of articles) {
    writeFileSync(join(folder, `${name}.txt`), text);
    writeFileSync(join(folder, `${name}.ann`), annotations);
  }
  const rows = articles.map(({ name, datePublished }) => `${name},Halden Post,${datePublished}`);
  writeFileSync(table, `${['file,publisher,datePublished', ...rows].join('\n')}\n`);
  const options = ['--map', projectPath('test/fixtures/corpus/map.json'), '--metadata', table, '--force', '-o', out];
  const cli = [join(own, 'dist/cli.js'), 'import', '--from', 'brat', folder, ...options];
  const folding = [await bundled('read-and-fold.ts', scratch), folder];
  const taken = await sideBySide(
    {
      // It fails if a document is not written.
      import: program(onOneCore(cli), installed, /^$/),
      fold: program(onOneCore(folding), installed, new RegExp(`^${2 * IMPORTED}\n$`)),
    },
    5,
  );
  return [
    {
      work: `\`import\` of a corpus of ${IMPORTED}, one core`,
      against: 'reading and folding the same files',
      today: ratio(taken.import, taken.fold),
      unit: '×',
      reach: 8,
      cause: 'a quarter is to read annotations and make a draft; the rest is to seal it: to place, hash and validate each record',
    },
  ];
}

/** Node.js on one core, where a machine can pin a process to it: the work is done by one thread, but its garbage may be collected by others. */
function onOneCore(args: readonly string[]): CommandLine {
  const node = [process.execPath, ...args] as const;
  return spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? ['taskset', '-c', '0', ...node] : node;
}
