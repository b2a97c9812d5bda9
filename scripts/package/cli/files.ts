import { extname } from 'node:path';
import { ArticleError, type Problem, problem } from '../problems/problem.ts';
import { type Streams, UsageError } from './command.ts';
import { packagedFile } from './packaged.ts';
import { type Origin, problemLines } from './print-problems.ts';
import { readBytes } from './read-bytes.ts';
import { isUnreadable, placeOf, type ReadDocument, readDocuments, reasonOf } from './read-documents.ts';
import { type Content, FileExists, writeFiles } from './write-file.ts';

const STANDARD = '-';

/** Reads the one document of a file, or of standard input for `-`. */
async function readDocument(file: string): Promise<ReadDocument> {
  let found: ReadDocument | null = null;
  for await (const read of readDocuments([file])) {
    if (isUnreadable(read)) throw new UsageError(`cannot read ${placeOf(read)}: ${read.message}`);
    if (found) throw new UsageError(`${file} holds several documents; give one`);
    found = read;
  }
  if (!found) throw new UsageError(`${file} holds no document`);
  return found;
}

/** The document of a file with all that its problems are reported by, or without a file the packaged article. */
export async function readOrigin(file: string | undefined): Promise<Origin> {
  if (file === undefined) return packagedOrigin('data/article.json');
  const { line, source, document } = await readDocument(file);
  return { file, line, source: line === undefined ? source : null, document };
}

/** A document that the package ships, by its path in it. */
export function packagedOrigin(path: string): Omit<ReadDocument, 'line'> {
  const source = packagedFile(path);
  return { file: `attributed-article/${path}`, source, document: JSON.parse(source) };
}

const WEB_PAGES: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml']);

/** How a copy is to be read where its name shows it: as HTML. */
export const copyFormat = (file: string): { readonly format?: 'html' } =>
  WEB_PAGES.has(extname(file).toLowerCase()) ? { format: 'html' } : {};

/** Reads a text as bytes, from a file or for `-` from standard input. */
export async function readText(file: string): Promise<Uint8Array> {
  try {
    return await readBytes(file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${reasonOf(error)}`);
  }
}

/**
 * Refuses a web page where the text of an article should be.
 *
 * @throws {ArticleError}
 */
export async function refusePage(source: string): Promise<void> {
  if (source.includes('<') && (await import('../hydration/read-html.ts')).isHtml(source))
    throw new ArticleError([problem('text', '', 'this is a web page; save the text of the article alone, and give that')]);
}

/** Refuses a call in which two things would come from standard input. */
export function oneFromStandardInput(...files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === STANDARD).length > 1) throw new UsageError('only one file can be standard input');
}

/** Writes to a file, or to standard output for `-` or nothing. */
export async function writeOutput(file: string | undefined, content: Content, force: boolean, io: Streams): Promise<void> {
  if (file !== undefined && file !== STANDARD) await writeOutputs(new Map([[file, content]]), force);
  else if (typeof content === 'string') await io.stdout(content);
  else for await (const piece of content) await io.stdout(piece);
}

/** Writes files, all or none. */
export async function writeOutputs(files: ReadonlyMap<string, Content>, force: boolean): Promise<void> {
  try {
    await writeFiles(files, force);
  } catch (error) {
    if (error instanceof FileExists) throw new UsageError(`${error.path} is not written: ${error.message}`);
    // What goes wrong in making the content has nothing to do with the file.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(`cannot write ${[...files.keys()].join(', ')}: ${reasonOf(error, 'written')}`);
  }
}

/**
 * Runs something that may find a document or a text at fault, and reports its problems, one a line, and how many they are on standard error.
 *
 * @returns what it gives, or null where there were problems
 */
export async function reporting<T>(document: Origin, text: string, io: Streams, run: () => T | Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    const ofText = ({ rule, pointer }: Problem) => pointer === '' && ['text', 'copy'].includes(rule);
    for (const line of problemLines({ file: text, source: null }, error.problems.filter(ofText))) io.stderr.write(line);
    const others = error.problems.filter((problem) => !ofText(problem));
    for (const line of problemLines(document, others)) io.stderr.write(line);
    if (error.problems.length > 1) io.stderr.write(`${error.problems.length} problems; nothing is written\n`);
    return null;
  }
}
