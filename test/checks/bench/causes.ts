import { isReached, type Row } from './row.ts';

/** Why a target is missed, as the profile (`node --cpu-prof`) shows it; by the beginning of the id of its rows. */
export const CAUSES: { readonly [id: string]: string } = {
  shape:
    'a third of the time matches strings against regular expressions: words on one line against line breaks (11 %), digests (10 %), words for people against white space at their ends (7 %); the rest ' +
    'asks for each field of some 300 records',
  full: 'the shape is a quarter of it and the rules three quarters, spread over all of them, none above 3 %; the walk of all strings for lone surrogates is 5 %, garbage collection 6 %',
  'cold/node':
    'a sixth of the process compiles 130 KB of modules and Node.js its own that they use; the rest is the one validation and its rules, in code that is not yet optimized',
  'cold/sourcemeta-npm':
    'the same as against an empty Node process; its program is native and takes hardly longer than its own start by Node',
  'hydrate/2000':
    'the copy is 2 KB and the document 90 KB, which is validated, and of which some 300 spans are filled and hashed, whatever the size of the copy',
  'hydrate/20000': 'as for the smallest copy',
  'hydrate-grown/2000': 'as for the smallest copy',
  seal:
    'every sentence is a record to place, to hash, to validate and to compare with the text eight words at a time: that comparison (wordsOf, runsOf) is a quarter of the time, folding an eighth, garbage ' +
    'collection an eighth, the fingerprints of blocks a tenth',
  corpus:
    'on one core validation takes three times as long as parsing (see full); where there are more, each works, and on a machine whose cores share one it does so more slowly than alone',
  tables:
    'every document is validated first, and the rows of statements are derived, neither of which DuckDB does; it writes with both cores. Where documents are known to be valid, read_articles in ' +
    'dist/schemas/duckdb.sql hands them to DuckDB',
  'size/tarball':
    'what users load is most of it, gzipped: tables in three formats 89 KB, the data and its modules 79, the JSON Schemas 40, the schemas for engines 30; the code is the rest',
  'size/validate':
    'the rules and their messages are some 15 KB of it, the machine-made validator 6, the contract from which messages are made 3, SHA-256 for where there is no Node.js 3',
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
