import { parseArgs } from 'node:util';
import type { DraftArticle, HydratedArticle } from '../../../../schema/generated/types.d.ts';
import { countsOf } from '../../document/counts.ts';
import { formOf } from '../../document/forms.ts';
import { listed } from '../../problems/problem.ts';
import { safe } from '../../problems/safe.ts';
import { seal, sealedAnew, sealedJson } from '../../sealing/seal-document.ts';
import { type Command, ExitCode, UsageError } from '../command.ts';
import { oneFromStandardInput, readDocument, readText, refusePage, telling, writeOutput } from '../files.ts';
import { problemLines } from '../print-problems.ts';

export const sealCommand: Command = {
  name: 'seal',
  summary: 'turn a draft and its text, or a hydrated document, into a sealed document',
  help: `Usage: attributed-article seal DOC [COPY] [-o OUT] [--force]

Seals a draft with the text that it annotates, COPY: finds its words, and puts
offsets, digests and numbered ids in their place. Or takes the words out of a
hydrated document, which needs no copy. Every problem is told, one a line; a
document with problems is not sealed, but for warnings of what may be wrong. Of
one that is sealed it tells on standard error how much it holds, and which
labels became other ids. - is standard input.

  -o, --out OUT     write to OUT instead of standard output
  --force           replace OUT if it is there

Exit code: 0 sealed, 1 not valid, 2 something could not be read or written.

Example:
  npx attributed-article seal draft.json text.txt -o article.json
`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string', short: 'o' }, force: { type: 'boolean', default: false } },
    });
    const [file, copy] = positionals;
    if (file === undefined || positionals.length > 2)
      throw new UsageError('seal takes a draft and its text, or a hydrated document');
    oneFromStandardInput(...positionals);
    const { line, source, document } = await readDocument(file);
    const form = formOf(document);
    if (form === 'sealed')
      throw new UsageError(`${file} is sealed already, by its $schema; seal takes a draft or a hydrated document`);
    if (form === 'draft' && copy === undefined)
      throw new UsageError(`${file} is a draft; give the text that it annotates after it`);
    const text = copy === undefined ? undefined : await readText(copy);
    const told = { file, line, source: line === undefined ? source : null, document };
    const sealed = await telling(told, copy ?? file, io, async () => {
      if (form === 'draft' && text !== undefined) {
        await refusePage(new TextDecoder().decode(text));
        return sealedAnew(document as DraftArticle, text);
      }
      const article = text === undefined ? seal(document as HydratedArticle) : seal(document as DraftArticle, text);
      return { article, labels: null, warnings: [] };
    });
    if (!sealed) return ExitCode.invalid;
    await writeOutput(values.out, sealedJson(sealed.article), values.force, io);
    for (const words of problemLines(told, sealed.warnings)) io.stderr.write(words);
    io.stderr.write(safe(`${file}: sealed: ${countsOf(sealed.article)}${renumbered(sealed.labels)}`).concat('\n'));
    return ExitCode.valid;
  },
};

/** Which labels of the draft became other ids. */
function renumbered(labels: ReadonlyMap<string, string> | null): string {
  const changed = [...(labels ?? [])].filter(([id, label]) => label !== id && !label.startsWith('/'));
  return changed.length === 0 ? '' : `; numbered anew: ${listed(changed.map(([id, label]) => `${label} is ${id}`))}`;
}
