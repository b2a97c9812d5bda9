import { isReached, type Row } from './row.ts';

/** Why a target is missed, as the profile (`node --cpu-prof`) shows it; by the beginning of the id of its rows. */
export const CAUSES: { readonly [id: string]: string } = {
  shape:
    'ajv compiles a oneOf of constants to as many comparisons, each of which makes an error that is thrown away: a fifth of the time is garbage ' +
    'collection; every string in one line is also matched a second time, against line breaks (8 %), and digests by a regular expression (5 %)',
  full: 'the shape takes 38 % of it and the rules 60 %, spread over all of them: names and repeated words, with the folding that they need, are a seventh, and the walk of all strings for lone surrogates is 4 %; garbage collection is 16 % of the process',
  'cold/node':
    'a fifth of the whole process is string-width, which makes an Intl.Segmenter and the regular expression of all emoji when it is loaded, though nothing is drawn; a third is the one validation, in code that is not yet optimized, and a tenth is compiling modules',
  'cold/sourcemeta-npm':
    'the same as against an empty Node process; its program is native and takes hardly longer than its own start by Node',
  'hydrate/2000':
    'the copy is 2 KB and the document 90 KB: two thirds of the time validate the document, one sixth fills in some 300 spans with their digests',
  'hydrate/20000': 'as for the smallest copy: the document is validated, whatever the size of the copy',
  'hydrate-grown':
    'every sentence is a record to validate, to find and to fill; from 1 MB on wholeOf, which goes through all blocks for each span even where the span is in one, is most of it',
  seal:
    'every sentence is a record to place, to validate and to compare with eight words at a time; from 1 MB on occurrences, which searches the text for each sentence, is most of it: it ' +
    'grows with the square',
  corpus:
    'one thread reads, parses and validates: validation is 59 % (rules 37 %, shape 21 %), parsing 11 %, reading 7 %, garbage collection 11 %; no second one is started',
  tables:
    'a third of the time validates each document, a quarter encodes three formats, a sixth makes rows; DuckDB does neither the first nor the statements. Where documents are known to be valid, read_articles in dist/schemas/duckdb.sql hands them to DuckDB',
  'size/tarball':
    'the validators of three forms are in it twice, as ES modules and as CommonJS (780 KB each, unpacked), as are the types; datapackage.json, the SQL and Spark schemas and the tables come on top',
  'size/validate':
    'the machine-made validator of the sealed form is 250 KB of its 318 KB minified: ajv unrolls each of 134 constants, with an error object for each',
};

/** A line for each target that is missed, with its cause, and one for each cause that is no longer needed. */
export function causes(rows: readonly Row[], known: { readonly [id: string]: string } = CAUSES): string[] {
  const missed = rows.filter((row) => isReached(row) === false);
  const causeOf = ({ id }: Row) =>
    Object.keys(known)
      .filter((prefix) => id.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
  const used = new Set(missed.map(causeOf));
  const told = [...used].flatMap((prefix) => (prefix === undefined ? [] : [`missed: ${prefix}: ${known[prefix]}`]));
  const unexplained = missed
    .filter((row) => causeOf(row) === undefined)
    .map(({ id }) => `missed: ${id}: no cause is written down`);
  const needless = Object.keys(known)
    .filter((prefix) => !used.has(prefix) && rows.some(({ id, value }) => value !== null && id.startsWith(prefix)))
    .map((prefix) => `no longer needed: the cause of ${prefix}, which is reached`);
  return [...told, ...unexplained, ...needless];
}
