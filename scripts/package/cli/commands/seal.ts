import type { DraftArticle, HydratedArticle } from '../../../../schema/generated/types.d.ts';
import { countsOf } from '../../document/counts.ts';
import { formOf } from '../../document/forms.ts';
import { listed } from '../../problems/problem.ts';
import { safe } from '../../problems/safe.ts';
import { seal, sealedAnew, sealedJson } from '../../sealing/seal-document.ts';
import { command, ExitCode, UsageError } from '../command.ts';
import { oneFromStandardInput, readOrigin, readText, refusePage, reporting, writeOutput } from '../files.ts';
import { problemLines } from '../print-problems.ts';

export const sealCommand = command({
  name: 'seal',
  summary: 'seal a draft with its text, or a hydrated document',
  arguments: 'DOC [COPY]',
  description: `Seals a draft with COPY, the text that it annotates: finds the words of each span, replaces them with offsets and digests, and numbers the records. A hydrated document needs no copy: its words are removed. Either file can be - for standard input.

Prints to standard error one problem per line, the number of records, and the ids that sealing changed. A document with errors is not sealed; a warning is about something that may be wrong.`,
  options: {
    out: { type: 'string', short: 'o', argument: 'OUT', help: 'write to OUT instead of standard output' },
    force: { type: 'boolean', help: 'replace OUT if it exists' },
  },
  exitCodes: ['sealed', 'the document is not valid', 'something could not be read or written'],
  example: 'seal draft.json text.txt -o article.json',
  run: async ({ values, positionals }, io) => {
    const [file, copy] = positionals;
    if (file === undefined || positionals.length > 2)
      throw new UsageError('seal takes a draft and its text, or a hydrated document');
    oneFromStandardInput(...positionals);
    const origin = await readOrigin(file);
    const { document } = origin;
    const form = formOf(document);
    if (form === 'sealed')
      throw new UsageError(`${file} is sealed already, by its $schema; seal takes a draft or a hydrated document`);
    if (form === 'draft' && copy === undefined)
      throw new UsageError(`${file} is a draft; give the text that it annotates after it`);
    const text = copy === undefined ? undefined : await readText(copy);
    const sealed = await reporting(origin, copy ?? file, io, async () => {
      if (form === 'draft' && text !== undefined) {
        await refusePage(new TextDecoder().decode(text));
        return sealedAnew(document as DraftArticle, text);
      }
      const article = text === undefined ? seal(document as HydratedArticle) : seal(document as DraftArticle, text);
      return { article, labels: null, warnings: [] };
    });
    if (!sealed) return ExitCode.invalid;
    await writeOutput(values.out, sealedJson(sealed.article), values.force, io);
    for (const words of problemLines(origin, sealed.warnings)) io.stderr.write(words);
    io.stderr.write(safe(`${file}: sealed: ${countsOf(sealed.article)}${renumbered(sealed.labels)}`).concat('\n'));
    return ExitCode.valid;
  },
});

/** Which labels of the draft became other ids. */
function renumbered(labels: ReadonlyMap<string, string> | null): string {
  const changed = [...(labels ?? [])].filter(([id, label]) => label !== id && !label.startsWith('/'));
  return changed.length === 0 ? '' : `; numbered anew: ${listed(changed.map(([id, label]) => `${label} is ${id}`))}`;
}
