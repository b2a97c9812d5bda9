import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../../../scripts/package/cli/call.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { views } from '../../../../scripts/package/views/index.ts';
import { collected, type Ended } from '../../../support/streams.ts';
import { wrongFiles, wrongLines, wrongProblems } from './checks.ts';
import type { Choice } from './choice.ts';
import { STRINGS } from './hostile-values.ts';
import { importCommand } from './import-command.ts';
import type { Input } from './inputs.ts';
import type { Target } from './target.ts';

/** The files of an input, in a folder of their own. */
interface Files {
  readonly folder: string;
  readonly document: string;
  readonly text: string;
}

/** A command as it is tried once. */
interface Attempt {
  readonly args: readonly string[];
  /** The names that are in the folder if the command succeeds, and not otherwise. */
  readonly makes?: readonly string[];
  /** Whether it may give a result of a draft with errors, with the exit code 1. */
  readonly despiteErrors?: boolean;
  /** What is wrong with how it ended; wrong exit codes, lines and files are found for every command. */
  readonly wrong?: (ended: Ended) => readonly string[];
}

function command(name: string, share: number, attempt: (files: Files, choice: Choice) => Attempt): Target {
  return {
    name: `command${name}`,
    share,
    attempt: async (input, choice, folder) => {
      const files = written(input, choice, folder);
      const { args, makes = [], despiteErrors = false, wrong = () => [] } = attempt(files, choice);
      const names = readdirSync(folder).filter((one) => !makes.includes(one));
      const ended = await collected((io) => call(args, io));
      const drafted = despiteErrors && ended.code === 1 ? makes.filter((one) => existsSync(join(folder, one))) : [];
      const made = ended.code === 0 ? makes : drafted;
      return [
        ...([0, 1, 2].includes(ended.code) ? wrongLines(ended.stderr, 'standard error') : [`exit code ${ended.code}`]),
        ...wrong(ended),
        ...made.filter((one) => !existsSync(join(folder, one))).map((one) => `exit code 0, and ${one} is not written`),
        ...wrongFiles(folder, new Set([...names, ...made])),
      ];
    },
  };
}

/** Writes the document, and the copy under a name of some kind. */
function written({ file, isLines, copy }: Input, choice: Choice, folder: string): Files {
  const document = join(folder, isLines ? 'x.jsonl' : 'x.json');
  const text = join(folder, choice.of(['copy.txt', 'copy.html', 'copy.HTM', 'copy']));
  writeFileSync(document, file);
  writeFileSync(text, copy);
  return { folder, document, text };
}

/** What is wrong if a command gives no result: it should print nothing, and report why. */
function wrongRefusal({ code, stdout, stderr }: Ended): string[] {
  const found: string[] = [];
  if (code !== 0 && stdout !== '')
    found.push(`exit code ${code}, and standard output is ${JSON.stringify(stdout.slice(0, 100))}`);
  if (code !== 0 && stderr === '') found.push(`exit code ${code}, and no reason is given`);
  if (code === 2 && !/^attributed-article: [^\n]+\n$/.test(stderr))
    found.push(`exit code 2 with other than one line: ${JSON.stringify(stderr.slice(0, 300))}`);
  return found;
}

/** A command that gives one result, on standard output or in a file. */
const giving = (
  name: string,
  args: (files: Files, choice: Choice) => readonly string[],
  wrongResult: (result: string) => readonly string[],
  resultsOfDrafts: readonly string[] = [],
) =>
  command(` ${name}`, 3, (files, choice) => {
    const out = choice.oneIn(2) ? join(files.folder, 'out.json') : null;
    const own = args(files, choice);
    const despiteErrors = resultsOfDrafts.some((format) => own.includes(format));
    return {
      args: [name, ...own, ...(out === null ? [] : ['-o', out])],
      makes: out === null ? [] : ['out.json'],
      despiteErrors,
      wrong: (ended) => {
        if (ended.code !== 0) return wrongRefusal(despiteErrors && ended.code === 1 ? { ...ended, stdout: '' } : ended);
        if (out === null) return wrongResult(ended.stdout);
        return existsSync(out) ? wrongResult(readFileSync(out, 'utf8')) : [];
      },
    };
  });

function parsed(words: string): { readonly [key: string]: unknown } | null {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

/** Arguments, one time in so many. */
const perhaps = (choice: Choice, times: number, ...args: readonly string[]) => (choice.oneIn(times) ? args : []);

/** What is wrong with the lines that `validate` prints. */
function wrongReport(document: string, stdout: string): string[] {
  const lines = stdout.trimEnd().split('\n');
  const counts = lines.pop() ?? '';
  const strange = lines.find((line) => !line.startsWith(document));
  return [
    ...wrongLines(stdout, 'standard output'),
    ...(/^\d+ valid, \d+ not valid(, \d+ could not be read)?; \d+ problems?$/.test(counts) ? [] : [`ends with ${counts}`]),
    ...(strange === undefined ? [] : [`a line without its file: ${JSON.stringify(strange.slice(0, 200))}`]),
  ];
}

export const commands: readonly Target[] = [
  command(' validate', 4, ({ document, text }, choice) => {
    const json = choice.oneIn(2);
    return {
      args: ['validate', ...(json ? ['--json'] : []), ...perhaps(choice, 2, '--text', text), document],
      wrong: ({ stdout, stderr }) => [
        ...(stderr === '' ? [] : [`standard error is ${JSON.stringify(stderr.slice(0, 300))}`]),
        ...(json ? wrongProblems(parsed(stdout)?.problems) : wrongReport(document, stdout)),
      ],
    };
  }),
  giving(
    'hydrate',
    ({ document, text }, choice) => {
      const format = choice.of(['json', ...views.map(({ name }) => name).filter((name) => name !== 'brat')]);
      const partial = format === 'json' ? perhaps(choice, 2, '--partial') : [];
      return [document, text, '--format', format, ...partial, ...perhaps(choice, 6, '--report')];
    },
    (result) => (result === '' ? ['the result is empty'] : []),
    ['text', 'html'],
  ),
  giving(
    'seal',
    ({ document, text }, choice) => (choice.oneIn(8) ? [document] : [document, text]),
    (result) =>
      validate(parsed(result))
        .filter(({ severity }) => severity === 'error')
        .map(({ pointer, message }) => `wrote what is not valid: ${pointer}: ${message}`),
  ),
  giving(
    'init',
    ({ text }, choice) => [
      text,
      ...perhaps(choice, 3, '--language', choice.of(STRINGS)),
      ...perhaps(choice, 6, '--schema', choice.of(STRINGS)),
    ],
    (result) => (parsed(result) === null ? [`the result is not JSON: ${JSON.stringify(result.slice(0, 100))}`] : []),
  ),
  command(' agree', 1, ({ document }, choice) => ({
    args: ['agree', document, document, ...choice.of([[], ['--json'], ['--provenance'], ['--json', '--provenance']])],
    wrong: ({ code, stdout, stderr }) => [
      ...(code === 0 ? wrongLines(stdout.replaceAll(/\n\n/g, '\n'), 'standard output') : []),
      ...(code !== 0 && stdout !== ''
        ? [`exit code ${code}, and standard output is ${JSON.stringify(stdout.slice(0, 100))}`]
        : []),
      ...(code !== 0 && stderr === '' ? [`exit code ${code}, and no reason is given`] : []),
    ],
  })),
  // It shows those of several documents that can be shown, and reports the others.
  command(' show', 2, ({ document }) => ({
    args: ['show', document],
    wrong: ({ code, stderr }) => (code !== 0 && stderr === '' ? [`exit code ${code}, and nothing is reported`] : []),
  })),
  command(' hydrate to brat', 0.4, ({ folder, document, text }) => ({
    args: ['hydrate', document, text, '--format', 'brat', '-o', join(folder, 'out')],
    makes: ['out.txt', 'out.ann'],
    wrong: wrongRefusal,
  })),
  command(' tables', 0.6, ({ folder, document }, choice) => {
    const out = choice.of(['deep/out', 'out']);
    const format = perhaps(choice, 3, '--format', choice.of(['csv', 'jsonl', 'parquet']));
    return {
      args: ['tables', '--out', join(folder, out), ...format, document],
      makes: [out.split('/')[0] as string],
      wrong: ({ code, stdout, stderr }) => {
        if (code === 0) return readdirSync(join(folder, out)).length === 0 ? ['exit code 0, and nothing is written'] : [];
        return stdout !== '' || stderr === '' ? [`exit code ${code}, and no reason is given`] : [];
      },
    };
  }),
  importCommand,
  command(', called in any way', 2, ({ folder, document, text }, choice) => {
    mkdirSync(join(folder, 'empty'));
    const names = [
      'validate',
      'hydrate',
      'seal',
      'init',
      'import',
      'tables',
      'show',
      'agree',
      'help',
      '--version',
      choice.of(STRINGS),
    ];
    const options = ['--json', '--force', '--text', '--format', '--help', '--partial', '--', '--no'];
    const words = [document, text, join(folder, 'empty'), join(folder, 'none'), ...options, ...STRINGS];
    // Neither standard input nor all of this machine is read here.
    const isRead = (word: string) => word !== '-' && !/^\/+$/.test(word);
    return {
      args: [choice.of(names), ...Array.from({ length: choice.below(5) }, () => choice.of(words)).filter(isRead)],
      wrong: ({ code, stdout, stderr }) => (code === 2 && stdout + stderr === '' ? ['exit code 2, and no reason is given'] : []),
    };
  }),
];
