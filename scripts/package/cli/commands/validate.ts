import { check } from '../check-document.ts';
import { command, exitCodeOf, UsageError } from '../command.ts';
import { progressOn } from '../progress.ts';
import { readBytes } from '../read-bytes.ts';
import { FILES_HELP, readRaw, reasonOf } from '../read-documents.ts';

export const validateCommand = command({
  name: 'validate',
  summary: 'check documents by the schema and the rules',
  arguments: 'FILE...',
  description: `Checks documents by the schema and the rules, and prints one problem per line, with its place. A field that is empty in many records of a draft takes one line, with their number. A document with warnings alone is valid. RULES.md explains each rule.

${FILES_HELP} The $schema of a document decides whether it is checked as sealed, hydrated or a draft.`,
  options: {
    text: {
      type: 'string',
      argument: 'COPY',
      help: 'check the documents against this text, too: every digest, and all else that needs the text; a draft is checked as seal does. COPY should contain the text of the article alone.',
    },
    json: { type: 'boolean', help: 'print one JSON object with the problems and counts' },
  },
  exitCodes: ['all valid', 'a document is not valid', 'something could not be read'],
  example: 'validate article.json',
  run: async ({ values, positionals }, io) => {
    if (positionals.length === 0) throw new UsageError('validate needs a file, a folder, or - for standard input');
    if (values.text === '-' && positionals.includes('-'))
      throw new UsageError('only one of the document and the text can be standard input');
    let text: Uint8Array | undefined;
    try {
      text = values.text === undefined ? undefined : await readBytes(values.text);
    } catch (error) {
      throw new UsageError(`cannot read the text, ${values.text}: ${reasonOf(error)}`);
    }
    const count = { valid: 0, invalid: 0, unread: 0, problems: 0 };
    const progress = progressOn(io.stderr, 'checked');
    const print = values.json ? jsonPrinter(io.stdout) : linePrinter(io.stdout);
    for await (const raw of readRaw(positionals)) {
      const checked = await check(raw, { json: values.json, text });
      if (!checked) continue;
      const { outcome, problems, count: found } = checked;
      progress(count.valid + count.invalid + count.unread);
      count[outcome]++;
      if (outcome !== 'unread') count.problems += found;
      io.noteExitCode?.(exitCodeOf(count));
      await print(problems);
    }
    progress(null);
    await print.end(count);
    return exitCodeOf(count);
  },
});

interface Counts {
  readonly valid: number;
  readonly invalid: number;
  readonly unread: number;
  readonly problems: number;
}

interface Printer {
  (problems: readonly string[]): Promise<void>;
  end(counts: Counts): Promise<void>;
}

type Output = (words: string) => Promise<void>;

/** For people: a line for each problem, then the counts. */
function linePrinter(write: Output): Printer {
  const print = async (problems: readonly string[]) => {
    for (const words of problems) await write(words);
  };
  const end = async ({ valid, invalid, unread, problems }: Counts) => {
    const parts = [`${valid} valid`, `${invalid} not valid`, ...(unread > 0 ? [`${unread} could not be read`] : [])];
    await write(`${parts.join(', ')}; ${problems} ${problems === 1 ? 'problem' : 'problems'}\n`);
  };
  return Object.assign(print, { end });
}

/** For programs: one JSON object, written as the problems come. */
function jsonPrinter(write: Output): Printer {
  let first = true;
  const print = async (problems: readonly string[]) => {
    for (const words of problems) {
      await write(`${first ? '{"problems":[\n' : ',\n'}${words}`);
      first = false;
    }
  };
  const end = async ({ valid, invalid, unread }: Counts) => {
    await write(`${first ? '{"problems":[' : '\n'}],"valid":${valid},"invalid":${invalid},"unread":${unread}}\n`);
  };
  return Object.assign(print, { end });
}
