import type { Article } from '../../../../schema/generated/types.d.ts';
import { formOf } from '../../document/forms.ts';
import { oneLine } from '../../problems/safe.ts';
import { validate } from '../../validation/validate-document.ts';
import { glance } from '../../views/overview.ts';
import { styleFor } from '../../views/terminal.ts';
import { command, ExitCode } from '../command.ts';
import { packagedArticle } from '../packaged.ts';
import { isUnreadable, placeOf, readDocuments } from '../read-documents.ts';

export const showCommand = command({
  name: 'show',
  summary: 'print articles at a glance; the packaged one by default',
  arguments: '[FILE...]',
  description: `Prints sealed documents at a glance: what each is, who speaks, who says what, what is claimed, and how much there is.

FILE is a JSON document, a .jsonl file with a document a line, a folder of such files, or - for standard input. Without FILE, the packaged article is shown.`,
  options: {},
  exitCodes: ['all printed', 'some not valid', 'something could not be read'],
  example: 'show',
  run: async ({ positionals }, io) => {
    const count = { shown: 0, invalid: 0, unread: 0 };
    for await (const { where, document, failure } of documentsOf(positionals)) {
      const reason = failure ?? reasonAgainst(document);
      if (reason !== null) {
        io.stderr.write(`${oneLine(`${where}: ${reason}`)}\n`);
        count[failure === null ? 'invalid' : 'unread']++;
        continue;
      }
      if (count.shown > 0) await io.stdout('\n');
      await io.stdout(glance(document as Article, styleFor({ isTTY: io.stdoutIsTTY })));
      count.shown++;
    }
    if (count.unread > 0) return ExitCode.unreadable;
    return count.invalid > 0 ? ExitCode.invalid : ExitCode.valid;
  },
});

interface Given {
  readonly where: string;
  readonly document: unknown;
  /** Why it could not be read, or null. */
  readonly failure: string | null;
}

async function* documentsOf(files: readonly string[]): AsyncGenerator<Given> {
  if (files.length === 0) yield { where: 'the packaged article', document: packagedArticle(), failure: null };
  for await (const read of readDocuments(files)) {
    const where = placeOf(read);
    if (isUnreadable(read)) yield { where, document: null, failure: read.message };
    else yield { where, document: read.document, failure: null };
  }
}

/** Why a document is not shown, or null. */
function reasonAgainst(document: unknown): string | null {
  const form = formOf(document);
  if (form !== 'sealed') return `it is a ${form} document; show takes sealed ones`;
  const [first] = validate(document).filter(({ severity }) => severity === 'error');
  return first ? `not valid: ${first.pointer}: ${first.message}; attributed-article validate reports all problems` : null;
}
