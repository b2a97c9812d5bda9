import { contract } from '../../../../schema/generated/sealed-contract.ts';
import type { Article } from '../../../../schema/generated/types.d.ts';
import { formOf } from '../../document/forms.ts';
import { errorsIn } from '../../problems/problem.ts';
import { oneLine } from '../../problems/safe.ts';
import { AboutDocuments } from '../../tables/about.ts';
import { allTables } from '../../tables/all-tables.ts';
import { Describer } from '../../tables/describe.ts';
import { DESCRIPTOR_PATHS, describeFiles } from '../../tables/describe-files.ts';
import type { TableFormat } from '../../tables/format.ts';
import { tableFormats } from '../../tables/formats.ts';
import { pathOf, TableWriter, tablesIn } from '../../tables/write-tables.ts';
import { validate } from '../../validation/validate-document.ts';
import { command, ExitCode, exitCodeOf, type Streams, UsageError } from '../command.ts';
import { NewFolder } from '../new-folder.ts';
import { packagedFile } from '../packaged.ts';
import { FILES_HELP, isUnreadable, placeOf, type ReadDocument, readDocuments, reasonOf } from '../read-documents.ts';

/** How many problems of one document are reported. */
const MOST_PROBLEMS = 10;

export const tablesCommand = command({
  name: 'tables',
  summary: 'turn documents into tables: CSV, JSON Lines, Parquet',
  arguments: 'FILE...',
  description: `Turns sealed documents into tables with every field: statements (one row per claim, with its speaker), articles, sentences, entities, attributions, claims, codings and more. Columns with equal names are keys, or mean the same; CODEBOOK.md describes them. Beside the tables are datapackage.json, croissant.json, and a README.md with which Hugging Face datasets loads each table.

${FILES_HELP} Memory grows only by the id of each document.

Every document is checked first. If one is not valid, or two have the same id, no table is written.`,
  options: {
    out: {
      type: 'string',
      argument: 'DIR',
      isRequired: true,
      help: `the folder to make: ${tableFormats.map(({ name }) => `DIR/${name}`).join(', ')}`,
    },
    format: {
      type: 'string',
      argument: 'LIST',
      help: `${tableFormats.map(({ name }) => name).join(', ')}, or several of them separated by commas; all by default`,
    },
    force: { type: 'boolean', help: 'replace DIR if there are only tables in it' },
  },
  exitCodes: ['written', 'a document is not valid', 'something could not be read or written'],
  example: 'tables --out tables --format parquet corpus.jsonl',
  run: async ({ values, positionals }, io) => {
    if (values.out === undefined || values.out === '') throw new UsageError('tables needs --out and a folder');
    if (positionals.length === 0) throw new UsageError('tables needs a file, a folder, or - for standard input');
    const formats = formatsOf(values.format);
    const tables = allTables(contract);
    const paths = tableFormats.flatMap((format) => tablesIn(format, tables).map((table) => pathOf(format, table)));
    const ours = new Set([...paths, ...DESCRIPTOR_PATHS]);
    try {
      const folder = await NewFolder.make(values.out, { replace: values.force, ours });
      try {
        const writer = new TableWriter(tables, formats, folder.append);
        const documents = new AboutDocuments();
        const count = await addAll(positionals, writer, documents, io);
        const code = exitCodeOf(count);
        if (code !== ExitCode.valid) return code;
        const files = await writer.end();
        const describer = new Describer(JSON.parse(packagedFile('schema/article.schema.json')));
        for (const [path, text] of describeFiles(files, documents.about(), describer))
          await folder.append(path, Buffer.from(text));
        await folder.keep();
        await io.stdout(`${count.added} ${count.added === 1 ? 'document' : 'documents'} written to ${oneLine(values.out)}\n`);
        return ExitCode.valid;
      } finally {
        await folder.discard();
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      throw new UsageError(`cannot write ${values.out}: ${reasonOf(error, 'written')}`);
    }
  },
});

const NAMES = tableFormats.map(({ name }) => name);

function formatsOf(list: string | undefined): readonly TableFormat[] {
  const names = list === undefined ? NAMES : list.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!NAMES.includes(name))
      throw new UsageError(`${JSON.stringify(name)} is not a format; the formats are ${NAMES.join(', ')}`);
  }
  return tableFormats.filter(({ name }) => names.includes(name));
}

/** Checks and adds the documents, until one is wrong; then only checks the others, so that all problems are reported at once. */
async function addAll(paths: readonly string[], writer: TableWriter, documents: AboutDocuments, io: Streams) {
  const ids = new Set<string>();
  const count = { added: 0, invalid: 0, unread: 0 };
  for await (const read of readDocuments(paths)) {
    const where = placeOf(read);
    const report = (words: string) => io.stderr.write(`${oneLine(`${where}: ${words}`)}\n`);
    if (isUnreadable(read)) {
      report(read.message);
      count.unread++;
      continue;
    }
    const problems = problemsOf(read, ids);
    for (const problem of problems) report(problem);
    if (problems.length > 0) count.invalid++;
    else if (count.invalid + count.unread === 0) {
      await writer.add(read.document);
      documents.add(read.document as Article);
      count.added++;
    }
  }
  return count;
}

/** Why a document cannot become rows, one reason a line. */
function problemsOf({ document }: ReadDocument, ids: Set<string>): string[] {
  const form = formOf(document);
  if (form !== 'sealed') return [`it is a ${form} document; tables takes sealed ones`];
  const problems = errorsIn(validate(document, { maxProblems: MOST_PROBLEMS }));
  if (problems.length > 0)
    return problems.map(({ pointer, message, rule }) => `${pointer ? `${pointer}: ` : ''}${message} [${rule}]`);
  const { id } = document as { readonly id: string };
  if (ids.has(id)) return [`/id: ${JSON.stringify(id)} is the id of an earlier document; each should have its own`];
  ids.add(id);
  return [];
}
