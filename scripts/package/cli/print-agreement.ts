import { nameOf } from '../agreement/gather.ts';
import type {
  AgreementReport,
  Difference,
  Measured,
  PairAgreement,
  Place,
  Score,
  VocabularyAgreement,
} from '../agreement/report.ts';
import { grouped } from '../document/grouped.ts';
import { listed } from '../problems/problem.ts';
import { oneLine } from '../problems/safe.ts';

/** How wide the first column of a table is, and every other one. */
const [FIRST, OTHER] = [29, 6];

/**
 * A comparison for people, line by line: tables of figures, then every difference.
 *
 * @param files where each annotation was read from
 */
export function* agreementLines(report: AgreementReport, files: readonly string[]): Generator<string> {
  const { annotations, documents, missing, alpha, pairs } = report;
  for (const [place, file] of files.entries()) yield oneLine(`${nameOf(place)}: ${file}`);
  yield `${documents} ${documents === 1 ? 'article' : 'articles'} in ${annotations === 2 ? 'both' : 'two of them or more'}`;
  for (const { articleId, inAnnotations } of missing)
    yield oneLine(`${articleId}: only in ${inAnnotations.map(nameOf).join(', ')}`);
  yield* table(
    "CHARACTERS, Krippendorff's alpha",
    ['items', 'alpha'],
    alpha.map(({ layer, part, items, ...measured }) => [`${layer}: ${part}`, [String(items), measured]]),
  );
  for (const pair of pairs) yield* pairLines(pair);
}

type Cell = string | Measured;

function* pairLines({
  between,
  documents,
  skipped,
  spans,
  records,
  references,
  vocabularies,
  differences,
}: PairAgreement): Generator<string> {
  const [a, b] = between.map(nameOf) as [string, string];
  yield '';
  yield `${a} AND ${b}: ${documents} ${documents === 1 ? 'article' : 'articles'}; ${a} is the reference`;
  yield* skippedLines(skipped);
  const columns = ['P', 'R', 'F1'];
  const there = <T extends { readonly a: number; readonly b: number }>(rows: readonly T[]) =>
    rows.filter((row) => row.a + row.b > 0);
  yield* table(
    'SPANS, exact and overlapping',
    [a, b, ...columns, ...columns],
    there(spans).map(({ layer, part, nested, a, b, exact, overlapping }) => [
      `${layer}: ${part}${nested ? ', nested' : ''}`,
      [String(a), String(b), ...scored(exact), ...scored(overlapping)],
    ]),
  );
  yield* table(
    'RECORDS, matched and identical',
    [a, b, ...columns, ...columns],
    there(records).map(({ collection, a, b, matched, identical }) => [
      collection,
      [String(a), String(b), ...scored(matched), ...scored(identical)],
    ]),
  );
  yield* table(
    'REFERENCES of matched records',
    [a, b, ...columns],
    there(references).map(({ collection, field, a, b, equal }) => [
      `${collection}: ${field}`,
      [String(a), String(b), ...scored(equal)],
    ]),
  );
  yield* table(
    "VALUES, Cohen's kappa",
    ['items', 'equal', 'kappa'],
    vocabularies.map((one) => [
      `${one.collection}: ${one.field}`,
      [String(one.items), figure(one.equal), one],
      [...(one.scheme === null ? [] : [one.scheme]), ...confusions(one)],
    ]),
  );
  yield '';
  yield differences.length === 0 ? 'NO DIFFERENCES' : `DIFFERENCES (${differences.length})`;
  for (const difference of differences) yield `  ${oneLine(differenceWords(difference, a, b))}`;
}

/** The layers that were left out, with the articles in which they were. */
function* skippedLines(skipped: PairAgreement['skipped']): Generator<string> {
  for (const [layer, found] of grouped(skipped, ({ layer }) => [layer])) {
    const ids = listed(found.map(({ articleId }) => articleId));
    yield oneLine(`${layer} are not complete in both, and are not compared: ${ids}`);
  }
}

/** A table with a title, if it has rows. A row can have remarks below it; a figure that is undefined has its reason beside it. */
function* table(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly [name: string, cells: readonly Cell[], remarks?: readonly string[]])[],
): Generator<string> {
  if (rows.length === 0) return;
  yield '';
  yield title.padEnd(FIRST + 2) + columns.map((column) => column.padStart(OTHER)).join('');
  for (const [name, cells, remarks = []] of rows) {
    const figures = cells.map((cell) => (typeof cell === 'string' ? cell : figure(cell.value)).padStart(OTHER)).join('');
    const reasons = cells.flatMap((cell) => (typeof cell === 'string' || cell.reason === null ? [] : [cell.reason]));
    yield `  ${name.padEnd(FIRST)}${figures}${reasons.map((reason) => `  ${reason}`).join('')}`;
    for (const remark of remarks) yield `    ${oneLine(remark)}`;
  }
}

const scored = ({ precision, recall, f1 }: Score) => [precision, recall, f1].map(figure);

/** A figure with three decimals; 1.000 is nothing but full agreement. */
const figure = (value: number | null) => (value === null ? '-' : (value === 1 ? value : Math.min(value, 0.999)).toFixed(3));

/** The cells of a confusion table in which the annotations differ, the fullest first. */
function confusions({ confusion }: VocabularyAgreement): string[] {
  const differing = confusion.filter(({ a, b }) => a !== b).sort((one, other) => other.items - one.items);
  return differing.map(({ a, b, items }) => `${items} × ${a}, ${b}`);
}

function differenceWords({ articleId, collection, field, a, b }: Difference, nameA: string, nameB: string): string {
  const place = a ?? b;
  const where = place?.start === null || place === null ? '' : ` ${place.sentenceId} ${place.start}-${place.end}`;
  const head = `${articleId}${where}: ${collection}`;
  if (field === null) return `${head}: only in ${a ? nameA : nameB}, ${place?.pointer}`;
  return `${head}: ${field}: ${sideWords(nameA, a)}; ${sideWords(nameB, b)}`;
}

const sideWords = (name: string, place: Place | null) => `${name} ${valueWords(place?.value)} ${place?.pointer ?? ''}`;

/** A value in short: a list with commas, and spans as `start-end`. */
function valueWords(value: unknown): string {
  const items = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  const words = items.map((item) => (typeof item === 'object' && item !== null ? `${item.start}-${item.end}` : String(item)));
  return words.length === 0 ? 'none' : words.join(', ');
}
