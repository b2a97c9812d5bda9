import { parseArgs } from 'node:util';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { formOf } from '../../document/forms.ts';
import { oneLine } from '../../problems/safe.ts';
import { validate } from '../../validation/validate-document.ts';
import { glance } from '../../views/overview.ts';
import { styleFor } from '../../views/terminal.ts';
import { type Command, ExitCode, UsageError } from '../command.ts';
import { packagedArticle } from '../packaged.ts';
import { isUnreadable, readDocuments } from '../read-documents.ts';

export const showCommand: Command = {
  name: 'show',
  summary: 'print an article at a glance; the packaged one unless a file is given',
  help: `Usage: attributed-article [show] [FILE]

Prints a sealed document at a glance: what it is, who speaks, who says what,
what is claimed, and how much there is. Without FILE, the packaged article;
- is standard input.

Exit code: 0 printed, 1 the document is not valid, 2 it could not be read.

Example:
  npx attributed-article show
`,
  run: async (args, io) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    if (positionals.length > 1) throw new UsageError('show takes one file');
    const [file] = positionals;
    const document = file === undefined ? packagedArticle() : await readSealed(file);
    const problems = validate(document).filter(({ severity }) => severity === 'error');
    if (problems.length > 0) {
      const [first] = problems;
      const name = file ?? 'the packaged article';
      io.stderr.write(
        `${oneLine(`${name} is not valid: ${first?.pointer}: ${first?.message}; attributed-article validate tells all`)}\n`,
      );
      return ExitCode.invalid;
    }
    await io.stdout(glance(document as Article, styleFor({ isTTY: io.stdoutIsTTY })));
    return ExitCode.valid;
  },
};

async function readSealed(file: string): Promise<unknown> {
  for await (const read of readDocuments([file])) {
    if (isUnreadable(read)) throw new UsageError(`cannot read ${file}: ${read.message}`);
    const form = formOf(read.document);
    if (form !== 'sealed') throw new UsageError(`${file} is a ${form} document; show takes a sealed one`);
    return read.document;
  }
  throw new UsageError(`${file} holds no document`);
}
