import type { Article, DraftArticle, HydratedArticle } from '../../../../schema/generated/types.d.ts';
import { formOf } from '../../document/forms.ts';
import { type Hydrated, type HydrateReport, hydrate, type PartialArticle } from '../../hydration/hydrate-document.ts';
import { ArticleError, errorsIn, problem } from '../../problems/problem.ts';
import { sealDraft } from '../../sealing/seal-document.ts';
import { validate } from '../../validation/validate-document.ts';
import { views } from '../../views/index.ts';
import { prettyJson, type View } from '../../views/view.ts';
import { command, ExitCode, type Streams, UsageError } from '../command.ts';
import { draftInWords } from '../draft-in-words.ts';
import { copyFormat, oneFromStandardInput, readOrigin, readText, reporting, writeOutput, writeOutputs } from '../files.ts';
import { PACKAGED_NAMES, packagedFile, packagedPath } from '../packaged.ts';
import { type Origin, problemLines } from '../print-problems.ts';

const [defaultView] = views;

export const hydrateCommand = command({
  name: 'hydrate',
  summary: 'fill in the words of an article from your own copy of its text',
  arguments: '[DOC] COPY',
  description: `Finds the text of a sealed document in your copy, and fills in the words.

COPY is a text in UTF-8, or a web page, as you have it: its quotation marks, its line ends and the encoding of its accents can differ, there can be other text around the article, and its paragraphs can be in another order. In text from a PDF, divided words, ligatures, page numbers and running heads are put right. DOC is a sealed document, or the packaged article if you leave it out; ${PACKAGED_NAMES} Either can be - for standard input.

DOC can also be a draft, and COPY the text that it annotates. Its problems are printed to standard error. The formats text and html are written even if there are errors, and the exit code is then 1. With the format jsonld, DOC can be the only file; no words are then quoted.

The formats are:
${views.map(({ name, help }) => `  ${name.padEnd(10)}${help}`).join('\n')}

Offsets count Unicode code points from 0, in the text as the package folds it (docs/load.md, Offsets); in cas, they count UTF-16 units, and for the spans of displaCy, tokens.`,
  options: {
    out: { type: 'string', short: 'o', argument: 'OUT', help: 'write to OUT instead of standard output' },
    format: { type: 'string', argument: 'F', default: defaultView.name, help: 'one of the formats above' },
    partial: { type: 'boolean', help: 'write what was found even if blocks are missing: JSON, which no schema accepts' },
    report: { type: 'boolean', help: 'print to standard error, as JSON, which blocks were found and where' },
    force: { type: 'boolean', help: 'replace OUT if it exists' },
  },
  exitCodes: ['written', 'a block was not found, or the document is not valid', 'something could not be read or written'],
  example: 'hydrate article.html --format text',
  run: async ({ values, positionals }, io) => {
    const { out: output, format, partial, report: reported, force } = values;
    const [first, second] = positionals;
    if (first === undefined || positionals.length > 2)
      throw new UsageError('hydrate takes a document and a copy of its text, or a copy alone');
    const view = views.find(({ name }) => name === format);
    if (!view) {
      const names = views.map(({ name }) => name).join(', ');
      throw new UsageError(`there is no format ${JSON.stringify(format)}; the formats are ${names}`);
    }
    if (view.files && (output === undefined || output === '-')) {
      const files = view.files.map((ending) => `OUT${ending}`).join(' and ');
      throw new UsageError(`${format} takes ${view.files.length} files: say -o OUT for ${files}`);
    }
    if (partial && view !== defaultView)
      throw new UsageError('--partial gives JSON only: no other format has room for words that are missing');
    oneFromStandardInput(...positionals);
    const [file, copy] = second === undefined ? [undefined, first] : [first, second];
    // One argument alone can be a document, too, which a format without words takes.
    const packaged = second === undefined ? packagedPath(copy) : undefined;
    const bytes = packaged === undefined ? await readText(copy) : Buffer.from(packagedFile(packaged));
    if (second === undefined && isDocument(bytes)) {
      if (view.takesSealed) return writeSealed(copy, bytes, { output, view, force }, io);
      throw new UsageError(`${copy} is a document; hydrate takes a copy of its text after it`);
    }
    const document = await readOrigin(file);
    if (formOf(document.document) === 'draft') return writeDraft(document, copy, bytes, { output, view, force }, io);
    mustBeSealed(file, document.document);
    const options = { partial, ...copyFormat(copy) };
    let isLacking = false;
    const result = await reporting(document, copy, io, async () => {
      try {
        return await hydrate(document.document as Article, bytes, options);
      } catch (error) {
        isLacking =
          error instanceof ArticleError && error.problems.every(({ rule, pointer }) => rule === 'copy' && pointer !== '');
        throw error;
      }
    });
    if (!result) {
      if (isLacking) io.stderr.write('with --partial it gives what there is\n');
      return ExitCode.invalid;
    }
    await write(result, { output, view, force }, io);
    report(result.report, document, reported, io);
    return ExitCode.valid;
  },
});

/** Writes a draft with its text as the document that it becomes; for reading, also one with errors. */
async function writeDraft(draft: Origin, copy: string, bytes: Uint8Array, out: Output, io: Streams): Promise<number> {
  const shown = await draftInWords(draft, copy, bytes, io);
  if (!shown) return ExitCode.invalid;
  const { hasErrors } = shown;
  if (hasErrors && !out.view.takesUnfinished) {
    io.stderr.write(`${out.view.name} takes a draft without errors; nothing is written\n`);
    return ExitCode.invalid;
  }
  await write(hasErrors ? shown : await hydrate(sealDraft(draft.document as DraftArticle, bytes), bytes), out, io);
  return hasErrors ? ExitCode.invalid : ExitCode.valid;
}

/** Writes a sealed document in a format that needs no words. */
async function writeSealed(file: string, bytes: Uint8Array, out: Output, io: Streams): Promise<number> {
  const source = new TextDecoder().decode(bytes);
  const document = { file, source, document: JSON.parse(source) };
  mustBeSealed(file, document.document);
  const valid = await reporting(document, file, io, () => {
    const errors = errorsIn(validate(document.document));
    if (errors.length > 0) throw new ArticleError(errors);
    return true;
  });
  if (!valid) return ExitCode.invalid;
  await write({ article: document.document as PartialArticle }, out, io);
  return ExitCode.valid;
}

/** Whether what is given as a copy is a document. */
function isDocument(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function mustBeSealed(file: string | undefined, document: unknown): void {
  const form = formOf(document);
  if (form !== 'sealed') throw new UsageError(`${file} is a ${form} document; hydrate takes a sealed one or a draft`);
}

interface Output {
  readonly output: string | undefined;
  readonly view: View;
  readonly force: boolean;
}

async function write(
  { article }: Pick<Hydrated<PartialArticle>, 'article'>,
  { output, view, force }: Output,
  io: Streams,
): Promise<void> {
  // A partial document comes only as JSON, which takes it as it is.
  const contents = await view.render(article as HydratedArticle);
  const { files } = view;
  if (!files) return writeOutput(output, contents[0] ?? '', force, io);
  return writeOutputs(new Map(files.map((ending, index) => [`${output}${ending}`, contents[index] ?? ''])), force);
}

function report(report: HydrateReport, document: Origin, whole: boolean, io: Streams): void {
  const missing = report.missingBlocks.map(({ id }) => {
    const index = (document.document as Article).blocks.findIndex((block) => block.id === id);
    return {
      ...problem('copy', `/blocks/${index}`, 'the block was not found in the copy; it has no words'),
      severity: 'warning' as const,
    };
  });
  for (const line of problemLines(document, missing)) io.stderr.write(line);
  if (whole) io.stderr.write(prettyJson(report));
}
