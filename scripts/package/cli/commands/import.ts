import type { Article, DraftArticle, ImportMap } from '../../../../schema/generated/types.d.ts';
import { FILL_IN } from '../../drafting/fill-in.ts';
import { type DocumentFacts, missingIn } from '../../importing/document-facts.ts';
import { readDocumentTable, TABLE_COLUMNS, type TableRow } from '../../importing/document-table.ts';
import { type Fault, Faults, StandoffError, type Unit } from '../../importing/faults.ts';
import { type Meanings, meaningsOf } from '../../importing/import-map.ts';
import type { Made } from '../../importing/make-draft.ts';
import { ArticleError, listed, type Problem, shown } from '../../problems/problem.ts';
import { oneLine } from '../../problems/safe.ts';
import { sealedAnew } from '../../sealing/seal-document.ts';
import { decode } from '../../text/read-copy.ts';
import { command, ExitCode, exitCodeOf, type Streams, UsageError } from '../command.ts';
import { readOrigin, readText, reporting, writeOutput } from '../files.ts';
import { bratFormat } from '../import-brat-files.ts';
import { casFormat } from '../import-cas-files.ts';
import { FaultyFile, type ImportFormat, type Source, UnreadFile } from '../import-source.ts';
import { progressOn } from '../progress.ts';

const FORMATS: readonly ImportFormat[] = [bratFormat, casFormat];
const NAMES = FORMATS.map(({ name }) => name).join(', ');
/** How many problems of one document are reported. */
const MOST_PROBLEMS = 10;

export const importCommand = command({
  name: 'import',
  summary: 'make documents from texts and the annotations of other tools',
  arguments: 'FOLDER',
  description: `Makes a sealed document from each text in FOLDER and its annotations, and writes one per line.

${FORMATS.map(({ help }) => help).join('\n\n')}

MAP says what the types, relations and attributes of the corpus mean, and gives what all documents have in common, by import-map.schema.json. Without MAP, the names are those that hydrate writes in these formats. TABLE gives what each document has of its own: CSV with the columns ${TABLE_COLUMNS.join(', ')}, of which only file is needed.

A document with an error is reported and left out; the others are written.`,
  options: {
    out: { type: 'string', short: 'o', argument: 'OUT', help: 'write to OUT, a .jsonl file, instead of standard output' },
    from: { type: 'string', argument: 'FORMAT', isRequired: true, help: `the format of the annotations: ${NAMES}` },
    map: { type: 'string', argument: 'MAP', help: 'what the names in the annotations mean, a JSON file' },
    metadata: { type: 'string', argument: 'TABLE', help: 'what each document has of its own, a CSV file' },
    drafts: { type: 'boolean', help: 'write drafts, with "" for what is to be filled in, and do not seal them' },
    force: { type: 'boolean', help: 'replace OUT if it exists' },
  },
  exitCodes: ['all written', 'some not valid', 'something could not be read or written'],
  example: 'import --from brat corpus --map map.json -o corpus.jsonl',
  run: async ({ values, positionals }, io) => {
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw new UsageError('import takes one folder');
    const format = FORMATS.find(({ name }) => name === values.from);
    if (format === undefined) throw new UsageError(`import needs --from and a format: ${NAMES}`);
    const meanings = await readMap(values.map, io);
    const table = meanings && (await readTable(values.metadata, io));
    if (!meanings || !table) return ExitCode.invalid;
    const sources = await format.sourcesIn(folder);
    const run = new Run({ meanings, table, drafts: values.drafts, unit: format.unit }, io);
    const lines = run.lines(sources);
    const first = await lines.next();
    if (first.done !== true) await writeOutput(values.out, startingWith(first.value, lines), values.force, io);
    run.reportUnused(values.metadata ?? '', sources);
    return run.end(values.out);
  },
});

async function* startingWith(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

async function readMap(file: string | undefined, io: Streams): Promise<Meanings | null> {
  if (file === undefined) return meaningsOf({});
  const origin = await readOrigin(file);
  return reporting(origin, file, io, () => meaningsOf(origin.document as ImportMap));
}

async function readTable(file: string | undefined, io: Streams): Promise<ReadonlyMap<string, TableRow> | null> {
  if (file === undefined) return new Map();
  const faults = new Faults();
  const source = await reporting({ file, source: null }, file, io, async () => decode(await readText(file)));
  if (source === null) return null;
  const table = readDocumentTable(source, faults);
  try {
    faults.throwIfAny();
    return table;
  } catch (error) {
    if (!(error instanceof StandoffError)) throw error;
    printFaults(file, error.faults, io);
    return null;
  }
}

interface Settings {
  readonly meanings: Meanings;
  readonly table: ReadonlyMap<string, TableRow>;
  readonly drafts: boolean;
  readonly unit: Unit;
}

/** One run over the documents of a folder. */
class Run {
  readonly #settings: Settings;
  readonly #io: Streams;
  readonly #ids = new Map<string, string>();
  #written = 0;
  #invalid = 0;
  #unread = 0;

  constructor(settings: Settings, io: Streams) {
    this.#settings = settings;
    this.#io = io;
  }

  /** A line for each document without an error; the errors of the others are reported. */
  async *lines(sources: readonly Source[]): AsyncGenerator<string> {
    const progress = progressOn(this.#io.stderr, 'imported');
    for (const [index, source] of sources.entries()) {
      progress(index);
      const line = await this.#lineOf(source);
      if (line === null) continue;
      this.#written++;
      yield line;
    }
    progress(null);
  }

  /** Reports rows of the table that are about no document. */
  reportUnused(file: string, sources: readonly Source[]): void {
    const names = new Set(sources.map(({ name }) => name));
    const unused = [...this.#settings.table].filter(([name]) => !names.has(name));
    const faults = unused.map(([name, { line }]): Fault => {
      return {
        line,
        message: `${shown(name)} should be in the folder, because the table has a row for it; add its files, or remove the row`,
        severity: 'warning',
      };
    });
    printFaults(file, faults, this.#io);
  }

  /** Reports how many documents were written, and gives the exit code. */
  end(out: string | undefined): number {
    const documents = (count: number) => `${count} ${count === 1 ? 'document' : 'documents'}`;
    const place = out === undefined || out === '-' ? '' : ` to ${out}`;
    const left = this.#invalid + this.#unread;
    const words = `${documents(this.#written)} written${this.#written > 0 ? place : ''}, ${left} left out`;
    this.#io.stderr.write(`${oneLine(words)}\n`);
    return exitCodeOf({ unread: this.#unread, invalid: this.#invalid });
  }

  /** A document as JSON, with a line feed; null where it is reported. */
  async #lineOf(source: Source): Promise<string | null> {
    const { missing } = source;
    if (missing) {
      if (missing.faults.some(({ severity }) => severity === 'error')) this.#unread++;
      printFaults(missing.file, missing.faults, this.#io);
      return null;
    }
    try {
      const document = await this.#document(source);
      return document && `${JSON.stringify(document)}\n`;
    } catch (error) {
      if (error instanceof UnreadFile) {
        this.#unread++;
        this.#io.stderr.write(`${oneLine(error.message)}\n`);
      } else if (error instanceof FaultyFile) {
        this.#invalid++;
        printFaults(error.file, error.faults, this.#io);
      } else throw error;
      return null;
    }
  }

  async #document(source: Source): Promise<DraftArticle | Article | null> {
    const { meanings, drafts, unit } = this.#settings;
    let lines: Made['lines'] = new Map();
    try {
      const { draft, warnings, ...made } = await source.make(meanings, this.#factsOf(source.name));
      lines = made.lines;
      const missing = missingIn(draft);
      const before = this.#ids.get(draft.id);
      if (!drafts && missing.length > 0)
        return this.#refuse(
          source.text,
          `the document should have ${listed(missing)}, because nothing is sealed without; ${CURE}`,
        );
      if (before !== undefined && draft.id !== FILL_IN)
        return this.#refuse(source.text, `the id should be that of one document, because ${before} has it; give each its own`);
      const document = drafts ? draft : sealedAnew(draft, made.source).article;
      this.#ids.set(draft.id, source.text);
      printFaults(source.annotations, warnings, this.#io);
      return document;
    } catch (error) {
      if (!(error instanceof ArticleError)) throw error;
      this.#invalid++;
      const faults = error instanceof StandoffError ? error.faults : null;
      if (faults) printFaults(source.annotations, faults, this.#io);
      else printProblems(error.problems, source, lines, unit, this.#io);
      return null;
    }
  }

  #refuse(file: string, message: string): null {
    this.#invalid++;
    printFaults(file, [{ line: 0, message, severity: 'error' }], this.#io);
    return null;
  }

  #factsOf(name: string): DocumentFacts {
    const prefix = this.#settings.meanings.map.document?.idPrefix;
    const id = prefix === undefined ? {} : { id: `${prefix}/${name.replace(/\s+/gu, '-')}` };
    return { ...id, ...this.#settings.table.get(name)?.facts };
  }
}

const CURE = 'give them in the map, or in the table of --metadata';

/** Prints the first of the problems found in a file, and how many more there are. */
function printFirst<P>(file: string, problems: readonly P[], wordsOf: (problem: P) => string, io: Streams): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) io.stderr.write(`${oneLine(wordsOf(problem))}\n`);
  const left = problems.length - MOST_PROBLEMS;
  if (left > 0) io.stderr.write(`${oneLine(`${file}: and ${left} more`)}\n`);
}

function printFaults(file: string, faults: readonly Fault[], io: Streams): void {
  const wordsOf = ({ line, unit = 'line', message, severity }: Fault) =>
    `${line === 0 ? file : placeIn(file, line, unit)}: ${severity === 'warning' ? 'warning: ' : ''}${message} [import]`;
  printFirst(file, faults, wordsOf, io);
}

const placeIn = (file: string, line: number, unit: Unit) => (unit === 'line' ? `${file}:${line}` : `${file}: ${unit} ${line}`);

/** Prints the problems of a draft, each with the line of the annotation that it comes from. */
function printProblems(
  problems: readonly Problem[],
  { text, annotations }: Source,
  lines: ReadonlyMap<string, number>,
  unit: Unit,
  io: Streams,
): void {
  const wordsOf = ({ pointer, message, rule }: Problem) => {
    const line = lines.get(pointer.split('/').slice(0, 3).join('/'));
    const where = line === undefined ? text : placeIn(annotations, line, unit);
    return `${where}: ${pointer === '' ? '' : `${pointer}: `}${message} [${rule}]`;
  };
  printFirst(text, problems, wordsOf, io);
}
