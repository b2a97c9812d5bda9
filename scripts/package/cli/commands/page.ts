import { extname } from 'node:path';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { formOf } from '../../document/forms.ts';
import { hydrate, type PartialArticle } from '../../hydration/hydrate-document.ts';
import { differencesOf } from '../../page/differences.ts';
import { page } from '../../page/page.ts';
import { ArticleError, errorsIn, type Problem } from '../../problems/problem.ts';
import { command, ExitCode, type Streams, UsageError } from '../command.ts';
import { draftInWords } from '../draft-in-words.ts';
import { copyFormat, oneFromStandardInput, readOrigin, readText, reporting, writeOutput } from '../files.ts';
import { PACKAGED_NAMES, packagedFile, packagedPath } from '../packaged.ts';
import { validateForm } from '../validate-form.ts';
import { watchFiles } from '../watch-files.ts';

const EXAMPLE = 'data/example/article.json';
const DOCUMENTS: ReadonlySet<string> = new Set(['.json', '.jsonl', '.ndjson']);

export const pageCommand = command({
  name: 'page',
  summary: 'write a document as a page to look at in a browser',
  arguments: '[DOC] [COPY]',
  description: `Writes one file of HTML that shows who says what about whom, and every record. It loads nothing from elsewhere.

DOC is a sealed or hydrated document, or a draft; COPY is your copy of its text. One file alone is DOC if its name ends in .json, .jsonl or .ndjson, or if it is -, which is standard input; otherwise, it is a copy of the packaged article. ${PACKAGED_NAMES} The page of example has a button that fills in its words. Without files, the page shows the packaged article.

With COPY, the page shows the article's words, and marks what the copy lacks. Without it, the page of a sealed document shows the gists, and you can drop a copy onto it in the browser.

A draft needs the text that it annotates as COPY. Its problems are shown on the page, beside the words, and on standard error; the page is written even if there are errors, and the exit code is then 1. With --watch, the page is written again whenever DOC or COPY changes; reload it in the browser.`,
  options: {
    out: { type: 'string', short: 'o', argument: 'OUT', help: 'write to OUT instead of standard output' },
    force: { type: 'boolean', help: 'replace OUT if it exists' },
    watch: { type: 'boolean', help: 'write OUT again when DOC or COPY changes' },
  },
  exitCodes: ['written', 'the document is not valid, or COPY is of another article', 'something could not be read or written'],
  example: 'page -o article.html',
  run: async ({ values, positionals }, io) => {
    const { out, force, watch } = values;
    if (positionals.length > 2) throw new UsageError('page takes a document and a copy of its text');
    oneFromStandardInput(...positionals);
    const [file, copy] = given(positionals);
    const write = async (replace: boolean) => {
      const made = await makePage(file, copy, io);
      if (made.markup !== null) await writeOutput(out, made.markup, replace, io);
      return made.code;
    };
    if (!watch) return write(force);
    const files = positionals.filter((one) => packagedPath(one) === undefined);
    if (out === undefined || out === '-' || files.length === 0 || files.includes('-'))
      throw new UsageError('--watch takes files to watch, and -o OUT to write to');
    await write(force);
    return watchFiles(files, async () => {
      try {
        await write(true);
        io.stderr.write(`${out} is written again\n`);
      } catch (error) {
        // While a file is being saved it may be missing, or half there.
        if (!(error instanceof UsageError)) throw error;
        io.stderr.write(`${error.message}\n`);
      }
    });
  },
});

/** The document and the copy: a file alone is the document by its name, or otherwise a copy of the packaged article. */
function given([first, second]: readonly string[]): [file: string | undefined, copy: string | undefined] {
  if (
    first === undefined ||
    second !== undefined ||
    first === '-' ||
    packagedPath(first) !== undefined ||
    DOCUMENTS.has(extname(first).toLowerCase())
  )
    return [first, second];
  return [undefined, first];
}

interface Made {
  /** The page, or null where there is none. */
  readonly markup: string | null;
  readonly code: number;
}

const NONE: Made = { markup: null, code: ExitCode.invalid };

async function makePage(file: string | undefined, copy: string | undefined, io: Streams): Promise<Made> {
  const origin = await readOrigin(file);
  const bytes = copy === undefined ? undefined : await readText(copy);
  const form = formOf(origin.document);
  if (form === 'draft') {
    if (bytes === undefined) throw new UsageError(`${file} is a draft; give the text that it annotates after it`);
    const draft = await draftInWords(origin, copy ?? '', bytes, io);
    if (!draft) return NONE;
    const { article, problems, hasErrors } = draft;
    return { markup: page(article, { problems }), code: hasErrors ? ExitCode.invalid : ExitCode.valid };
  }
  if (form === 'hydrated' || bytes === undefined) {
    const valid = await reporting(origin, copy ?? origin.file, io, async () =>
      mustBeValid(await validateForm(origin.document, bytes)),
    );
    // The text of the example may be given to everybody.
    const offered =
      file !== undefined && packagedPath(file) === EXAMPLE ? { offered: packagedFile('data/example/text.txt') } : {};
    return valid ? { markup: page(origin.document as PartialArticle, offered), code: ExitCode.valid } : NONE;
  }
  const hydrated = await reporting(origin, copy ?? '', io, () =>
    hydrate(origin.document as Article, bytes, { partial: true, ...copyFormat(copy ?? '') }),
  );
  if (!hydrated) return NONE;
  const { article, report } = hydrated;
  const missing = report.missingBlocks.map(({ id }) => id);
  if (missing.length > 0) io.stderr.write(`${copy}: ${missing.join(', ')} not found in it; the page shows what differs\n`);
  return { markup: page(article, { differences: differencesOf(report.missingBlocks) }), code: ExitCode.valid };
}

function mustBeValid(problems: readonly Problem[]): true {
  const errors = errorsIn(problems);
  if (errors.length > 0) throw new ArticleError(errors);
  return true;
}
