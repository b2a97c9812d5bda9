import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandLine, timed } from './process.ts';
import { ratioOf, rounds, type Subject } from './rounds.ts';
import { notMeasured, type Row } from './row.ts';
import { BENCH, type Bench, pinned, versionOf } from './setup.ts';
import { sourcemetaProgram } from './sourcemeta.ts';
import { median } from './statistics.ts';
import { duration } from './table.ts';

const WORK = 'validate one file, whole process';
const NO_COMMAND = [
  '@exodus/schemasafe',
  'typebox',
  'zod',
  '@hyperjump/json-schema',
  '@cfworker/json-schema',
  'jsonschema-rs',
  'fastjsonschema',
];

interface Peer {
  readonly id: string;
  readonly name: string;
  readonly command: CommandLine;
  readonly target: Row['target'];
}

/** The command of each peer that has one, on the article and its schema; ours also checks the rules. */
export async function coldRows({ ours, installed, python }: Bench, count: number): Promise<Row[]> {
  const file = join(ours, 'data/article.json');
  const schema = join(ours, 'schema/article.schema.json');
  const empty = join(installed, 'empty.js');
  writeFileSync(empty, '');
  const node = process.execPath;
  const native = sourcemetaProgram();
  const ajvFormats = join(BENCH, 'node_modules/ajv-formats/dist/index.js');
  const ahead = { below: 1 } as const;
  const known: Peer[] = [
    { id: 'node', name: 'an empty Node process', command: [node, empty], target: { most: 1.3 } },
    {
      id: 'ajv-cli',
      name: `ajv-cli ${versionOf('ajv-cli')}`,
      command: [
        node,
        join(BENCH, 'node_modules/ajv-cli/dist/index.js'),
        'validate',
        '--spec=draft2020',
        '--all-errors',
        '-c',
        ajvFormats,
        '-s',
        schema,
        '-d',
        file,
      ],
      target: ahead,
    },
    {
      id: 'sourcemeta-npm',
      name: `sourcemeta jsonschema ${versionOf('@sourcemeta/jsonschema')}, as npm starts it`,
      command: [
        node,
        join(BENCH, 'node_modules/@sourcemeta/jsonschema/npm/cli.js'),
        'validate',
        schema,
        file,
        '--format-assertion',
      ],
      target: ahead,
    },
    {
      id: 'sourcemeta',
      name: `sourcemeta jsonschema ${versionOf('@sourcemeta/jsonschema')}, the native program`,
      command: [native, 'validate', schema, file, '--format-assertion'],
      target: null,
    },
  ];
  if (!('missing' in python)) {
    known.push(
      {
        id: 'check-jsonschema',
        name: `Python check-jsonschema ${pinned('check-jsonschema')}`,
        command: [join(python.folder, 'check-jsonschema'), '--schemafile', schema, file],
        target: null,
      },
      {
        id: 'python-jsonschema',
        name: `Python jsonschema ${pinned('jsonschema')}`,
        command: [python.program, '-W', 'ignore', '-m', 'jsonschema', '-i', file, schema],
        target: null,
      },
    );
  }
  const own: CommandLine = [node, join(ours, 'dist/cli.js'), 'validate', file];
  const subjects: { [name: string]: Subject } = { ours: () => timed(own, installed, /^1 valid, 0 not valid; 0 problems\n$/) };
  for (const { id, command } of known) subjects[id] = () => timed(command, installed);
  const taken = await rounds(subjects, count);
  const mine = taken.ours ?? [];
  const rows = known.map(({ id, name, target }): Row => {
    const theirs = taken[id] ?? [];
    return {
      id: `cold/${id}`,
      work: WORK,
      ours: duration(median(mine)),
      against: name,
      theirs: duration(median(theirs)),
      value: ratioOf(mine, theirs),
      unit: '×',
      target,
    };
  });
  if ('missing' in python) rows.push(notMeasured('cold/python', WORK, "Python's commands", python.missing));
  rows.push(notMeasured('cold/others', WORK, NO_COMMAND.join(', '), 'they have no command of their own'));
  return rows;
}
