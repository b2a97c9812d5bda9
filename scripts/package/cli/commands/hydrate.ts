import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article, HydratedArticle } from '../../../../schema/generated/types.d.ts';
import { formOf } from '../../document/forms.ts';
import {
  type Hydrated,
  type HydrateReport,
  hydrate,
  hydratedJson,
  type PartialArticle,
} from '../../hydration/hydrate-document.ts';
import { ArticleError, problem } from '../../problems/problem.ts';
import { type Command, ExitCode, type Streams, UsageError } from '../command.ts';
import { oneFromStandardInput, readDocument, readText, telling, writeOutput, writeOutputs } from '../files.ts';
import { packagedFile } from '../packaged.ts';
import { problemLines, type Told } from '../print-problems.ts';

type View = (article: HydratedArticle) => Promise<string>;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Every format but brat's, which is two files; each is loaded when it is asked for. */
const VIEWS: { readonly [format: string]: View } = {
  json: async (article) => hydratedJson(article),
  spacy: async (article) => json((await import('../../views/spacy.ts')).spacy(article)),
  displacy: async (article) => json((await import('../../views/displacy.ts')).displacy(article)),
  csv: async (article) => (await import('../../views/quotations-csv.ts')).quotationsCsv(article),
  text: async (article) => (await import('../../views/reading.ts')).reading(article),
  draft: async (article) => {
    const { draftJson, draftOf } = await import('../../views/draft.ts');
    return draftJson(draftOf(article));
  },
};
const FORMATS = ['json', 'brat', 'spacy', 'displacy', 'csv', 'text', 'draft'];
const PAGES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);
const PACKAGED = 'attributed-article/data/article.json';

export const hydrateCommand: Command = {
  name: 'hydrate',
  summary: 'fill the words of an article in from your own copy of its text',
  help: `Usage: attributed-article hydrate [DOC] COPY [-o OUT] [--format F]
                                [--partial] [--report] [--force]

Finds the text of a sealed document in your copy of it, and fills the words in.
COPY is a text in UTF-8 or a web page, as you have it: with other quotation
marks, line ends or accents, among other text, in another order. Without DOC,
the packaged article; - is standard input.

  -o, --out OUT     write to OUT instead of standard output
  --format F        json (the hydrated document; the default)
                    brat (OUT.txt and OUT.ann), spacy, displacy
                    csv (who says what, in which words, a row each)
                    text (to read, with a mark at whatever somebody says)
                    draft (to revise the document and seal it again)
  --partial         give what there is where blocks are missing; JSON only,
                    and valid by no schema
  --report          tell on standard error what was found where, as JSON
  --force           replace OUT if it is there

Offsets are Unicode code points of the canonical text, counted from 0; in
displacy's spans they are tokens.

Exit code: 0 done, 1 not found or not valid, 2 something could not be read or
written.

Example:
  npx attributed-article hydrate article.html --format text
`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', short: 'o' },
        format: { type: 'string', default: 'json' },
        partial: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const { out: output, format, partial, report: reported, force } = values;
    const [first, second] = positionals;
    if (first === undefined || positionals.length > 2)
      throw new UsageError('hydrate takes a document and a copy of its text, or a copy alone');
    if (!FORMATS.includes(format))
      throw new UsageError(`there is no format ${JSON.stringify(format)}; the formats are ${FORMATS.join(', ')}`);
    if (format === 'brat' && (output === undefined || output === '-'))
      throw new UsageError('brat takes two files: say -o OUT for OUT.txt and OUT.ann');
    if (partial && format !== 'json')
      throw new UsageError('--partial gives JSON only: no other format has room for words that are missing');
    oneFromStandardInput(...positionals);
    const [file, copy] = second === undefined ? [undefined, first] : [first, second];
    const document = await sealedDocument(file);
    const bytes = await readText(copy);
    if (second === undefined && isDocument(bytes))
      throw new UsageError(`${copy} is a document; hydrate takes a copy of its text after it`);
    const options = { partial, ...(PAGES.has(extname(copy).toLowerCase()) ? { format: 'html' as const } : {}) };
    let isLacking = false;
    const result = await telling(document, copy, io, async () => {
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
    await write(result, { output, format, force }, io);
    tell(result.report, document, reported, io);
    return ExitCode.valid;
  },
};

/** Whether what is given as a copy is a document. */
function isDocument(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

async function sealedDocument(file: string | undefined): Promise<Told & { readonly document: unknown }> {
  if (file === undefined) {
    const source = packagedFile('data/article.json');
    return { file: PACKAGED, source, document: JSON.parse(source) };
  }
  const { line, source, document } = await readDocument(file);
  const form = formOf(document);
  if (form !== 'sealed') throw new UsageError(`${file} is a ${form} document; hydrate takes a sealed one`);
  return { file, line, source: line === undefined ? source : null, document };
}

interface Output {
  readonly output: string | undefined;
  readonly format: string;
  readonly force: boolean;
}

async function write({ article }: Hydrated<PartialArticle>, { output, format, force }: Output, io: Streams): Promise<void> {
  // A partial document comes only as JSON, which takes it as it is.
  const whole = article as HydratedArticle;
  if (format !== 'brat') return writeOutput(output, (await VIEWS[format]?.(whole)) ?? '', force, io);
  const { txt, ann } = (await import('../../views/brat.ts')).brat(whole);
  return writeOutputs(
    new Map([
      [`${output}.txt`, txt],
      [`${output}.ann`, ann],
    ]),
    force,
  );
}

function tell(report: HydrateReport, document: Told, whole: boolean, io: Streams): void {
  const missing = report.missingBlocks.map(({ id }) => {
    const index = (document.document as Article).blocks.findIndex((block) => block.id === id);
    return {
      ...problem('copy', `/blocks/${index}`, 'the block does not stand in the copy; it has no words'),
      severity: 'warning' as const,
    };
  });
  for (const line of problemLines(document, missing)) io.stderr.write(line);
  if (whole) io.stderr.write(json(report));
}
