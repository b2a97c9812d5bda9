import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../../../scripts/package/cli/call.ts';
import { validate } from '../../../../scripts/package/validation/validate-document.ts';
import { wrongFiles, wrongLines, wrongProblems } from './checks.ts';
import type { Choice } from './choice.ts';
import { STRINGS } from './hostile-values.ts';
import type { Input } from './inputs.ts';
import type { Target } from './target.ts';

interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function told(args: readonly string[]): Promise<Told> {
  let stdout = '';
  let stderr = '';
  const code = await call(args, {
    stdout: async (words) => {
      stdout += words;
    },
    stdoutIsTTY: false,
    stderr: {
      write: (words) => {
        stderr += words;
      },
    },
  });
  return { code, stdout, stderr };
}

/** The files of an input in a folder: the document, and the copy under a name of some kind. */
function filesOf({ file, isLines, copy }: Input, choice: Choice, folder: string) {
  const document = join(folder, isLines ? 'x.jsonl' : 'x.json');
  const text = join(folder, choice.of(['copy.txt', 'copy.html', 'copy.HTM', 'copy']));
  writeFileSync(document, file);
  writeFileSync(text, copy);
  return { document, text, names: new Set(readdirSync(folder)) };
}

/** What is wrong with how a command ends, whatever the command is. */
function wrongEnd({ code, stderr }: Told): string[] {
  if (![0, 1, 2].includes(code)) return [`exit code ${code}`];
  return wrongLines(stderr, 'standard error');
}

/** What is wrong where a command tells on standard error why it gave no result. */
function wrongRefusal({ code, stdout, stderr }: Told): string[] {
  const found: string[] = [];
  if (code !== 0 && stdout !== '')
    found.push(`exit code ${code}, and standard output says ${JSON.stringify(stdout.slice(0, 100))}`);
  if (code !== 0 && stderr === '') found.push(`exit code ${code}, and nobody is told why`);
  if (code === 2 && !/^attributed-article: [^\n]+\n$/.test(stderr))
    found.push(`exit code 2 with other than one line: ${JSON.stringify(stderr.slice(0, 300))}`);
  return found;
}

/** A command that gives one result, on standard output or in a file. */
function giving(
  name: string,
  share: number,
  args: (document: string, text: string, choice: Choice) => readonly string[],
  wrongResult: (result: string) => readonly string[],
): Target {
  return {
    name: `command ${name}`,
    share,
    attempt: async (input, choice, folder) => {
      const { document, text, names } = filesOf(input, choice, folder);
      const out = choice.oneIn(2) ? join(folder, 'out.json') : null;
      const ended = await told([name, ...args(document, text, choice), ...(out === null ? [] : ['-o', out])]);
      const found = [...wrongEnd(ended), ...wrongRefusal(ended)];
      if (ended.code !== 0) return [...found, ...wrongFiles(folder, names)];
      if (out !== null && !existsSync(out)) return [...found, 'exit code 0, and nothing is written'];
      found.push(...wrongResult(out === null ? ended.stdout : readFileSync(out, 'utf8')));
      return [...found, ...wrongFiles(folder, new Set([...names, 'out.json']))];
    },
  };
}

const parsed = (words: string): { readonly [key: string]: unknown } | null => {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
};
const notJson = (result: string) =>
  parsed(result) === null ? [`the result is no JSON: ${JSON.stringify(result.slice(0, 100))}`] : [];

const VIEWS = ['json', 'json', 'spacy', 'displacy', 'csv', 'text', 'draft'];

export const commands: readonly Target[] = [
  {
    name: 'command validate',
    share: 4,
    attempt: async (input, choice, folder) => {
      const { document, text, names } = filesOf(input, choice, folder);
      const json = choice.oneIn(2);
      const ended = await told(['validate', ...(json ? ['--json'] : []), ...(choice.oneIn(2) ? ['--text', text] : []), document]);
      const found = [...wrongEnd(ended), ...wrongFiles(folder, names)];
      if (ended.stderr !== '') found.push(`standard error says ${JSON.stringify(ended.stderr.slice(0, 300))}`);
      if (json) return [...found, ...wrongProblems(parsed(ended.stdout)?.problems)];
      found.push(...wrongLines(ended.stdout, 'standard output'));
      const lines = ended.stdout.trimEnd().split('\n');
      const counts = lines.pop() ?? '';
      if (!/^\d+ valid, \d+ not valid(, \d+ could not be read)?; \d+ problems?$/.test(counts))
        found.push(`ends with ${JSON.stringify(counts.slice(0, 100))}`);
      const strange = lines.find((line) => !line.startsWith(document));
      return strange === undefined ? found : [...found, `a line without its file: ${JSON.stringify(strange.slice(0, 200))}`];
    },
  },
  giving(
    'hydrate',
    3,
    (document, text, choice) => {
      const format = choice.of(VIEWS);
      return [
        document,
        text,
        '--format',
        format,
        ...(format === 'json' && choice.oneIn(2) ? ['--partial'] : []),
        ...(choice.oneIn(6) ? ['--report'] : []),
      ];
    },
    (result) => (result === '' ? ['the result is empty'] : []),
  ),
  giving(
    'seal',
    3,
    (document, text, choice) => (choice.oneIn(8) ? [document] : [document, text]),
    (result) =>
      validate(parsed(result))
        .filter(({ severity }) => severity === 'error')
        .map(({ pointer, message }) => `wrote what is not valid: ${pointer}: ${message}`),
  ),
  giving(
    'init',
    3,
    (_, text, choice) => [
      text,
      ...(choice.oneIn(3) ? ['--language', choice.of(STRINGS)] : []),
      ...(choice.oneIn(6) ? ['--schema', choice.of(STRINGS)] : []),
    ],
    notJson,
  ),
  {
    name: 'command show',
    share: 2,
    attempt: async (input, choice, folder) => {
      const { document, names } = filesOf(input, choice, folder);
      const ended = await told(['show', document]);
      const found = wrongEnd(ended);
      // Of several documents those that can be shown are, and the others are reported.
      if (ended.code !== 0 && ended.stderr === '') found.push(`exit code ${ended.code}, and nothing is reported`);
      return [...found, ...wrongFiles(folder, names)];
    },
  },
  {
    name: 'command hydrate to brat',
    share: 0.4,
    attempt: async (input, choice, folder) => {
      const { document, text, names } = filesOf(input, choice, folder);
      const ended = await told(['hydrate', document, text, '--format', 'brat', '-o', join(folder, 'out')]);
      const expected = ended.code === 0 ? [...names, 'out.txt', 'out.ann'] : names;
      const lacks = ended.code === 0 && !['out.txt', 'out.ann'].every((name) => existsSync(join(folder, name)));
      return [
        ...wrongEnd(ended),
        ...wrongRefusal(ended),
        ...wrongFiles(folder, new Set(expected)),
        ...(lacks ? ['a file is missing'] : []),
      ];
    },
  },
  {
    name: 'command tables',
    share: 0.6,
    attempt: async (input, choice, folder) => {
      const { document, names } = filesOf(input, choice, folder);
      const deep = choice.oneIn(2);
      const out = join(folder, deep ? 'deep/out' : 'out');
      const ended = await told([
        'tables',
        '--out',
        out,
        ...(choice.oneIn(3) ? ['--format', choice.of(['csv', 'jsonl', 'parquet'])] : []),
        document,
      ]);
      const found = wrongEnd(ended);
      if (ended.code !== 0 && (ended.stdout !== '' || ended.stderr === ''))
        found.push(`exit code ${ended.code}, and nobody is told why`);
      if (ended.code === 0 && readdirSync(out).length === 0) found.push('exit code 0, and nothing is written');
      return [...found, ...wrongFiles(folder, new Set(ended.code === 0 ? [...names, deep ? 'deep' : 'out'] : names))];
    },
  },
  {
    name: 'command, called in any way',
    share: 2,
    attempt: async (input, choice, folder) => {
      const { document, text, names } = filesOf(input, choice, folder);
      mkdirSync(join(folder, 'empty'));
      const command = choice.of([
        'validate',
        'hydrate',
        'seal',
        'init',
        'tables',
        'show',
        'help',
        '--version',
        choice.of(STRINGS),
      ]);
      const words = [
        document,
        text,
        join(folder, 'empty'),
        join(folder, 'none'),
        '--json',
        '--force',
        '--text',
        '--format',
        '--help',
        '--partial',
        '--',
        '--no',
        ...STRINGS,
      ];
      // Nothing is read from standard input here, nor is all there is on this machine.
      const rest = Array.from({ length: choice.below(5) }, () => choice.of(words)).filter(
        (word) => word !== '-' && !/^\/+$/.test(word),
      );
      const ended = await told([command, ...rest]);
      return [
        ...wrongEnd(ended),
        ...(ended.code === 2 && ended.stdout + ended.stderr === '' ? ['exit code 2, and nobody is told why'] : []),
        ...wrongFiles(folder, new Set([...names, 'empty'])),
      ];
    },
  },
];
