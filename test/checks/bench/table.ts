import { isReached, type Row, type Target } from './row.ts';
import type { Spread } from './statistics.ts';

const HEAD = ['work', 'ours', 'against', 'theirs', 'ratio (10-90 %)', 'target', 'reached'] as const;

/** The rows as a table of aligned columns; notes are numbered, and stand below it. */
export function table(rows: readonly Row[]): string {
  const notes = [...new Set(rows.flatMap(({ note }) => note ?? []))];
  const lines = rows.map((row) => cellsOf(row, row.note === undefined ? '' : ` [${notes.indexOf(row.note) + 1}]`));
  const widths = HEAD.map((name, column) => Math.max(name.length, ...lines.map((cells) => (cells[column] ?? '').length)));
  const aligned = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [aligned(HEAD), rule, ...lines.map(aligned), ...notes.map((note, index) => `[${index + 1}] ${note}`)].join('\n');
}

function cellsOf(row: Row, mark: string): string[] {
  const { work, ours, against, theirs, value, unit, target } = row;
  const reached = isReached(row);
  return [
    work,
    ours,
    `${against}${mark}`,
    theirs,
    value === null ? 'not measured' : `${spread(value)}${unit === '' ? '' : ` ${unit}`}`,
    target === null ? '' : `${targetWords(target)}${unit === '' ? '' : ` ${unit}`}`,
    reached === null ? '' : reached ? 'yes' : 'NO',
  ];
}

const spread = ({ median, low, high }: Spread) =>
  low === high ? digits(median) : `${digits(median)} (${digits(low)}-${digits(high)})`;

function targetWords(target: Target): string {
  if ('most' in target) return `<= ${digits(target.most)}`;
  return 'below' in target ? `< ${digits(target.below)}` : `>= ${digits(target.least)}`;
}

/** Three digits that tell something. */
export function digits(value: number): string {
  if (!Number.isFinite(value) || value === 0) return String(value);
  const places = 2 - Math.floor(Math.log10(Math.abs(value)));
  return value
    .toFixed(Math.min(Math.max(places, 0), 5))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

const TIMES = [
  { unit: 's', seconds: 1 },
  { unit: 'ms', seconds: 1e-3 },
  { unit: 'µs', seconds: 1e-6 },
] as const;

/** A duration in the unit that suits it. */
export function duration(seconds: number): string {
  const { unit, seconds: one } = TIMES.find((time) => seconds >= time.seconds) ?? TIMES[2];
  return `${digits(seconds / one)} ${unit}`;
}

const SIZES = [
  { unit: 'MB', bytes: 1e6 },
  { unit: 'KB', bytes: 1e3 },
  { unit: 'bytes', bytes: 1 },
] as const;

/** A size in the unit that suits it: 1 KB is 1,000 bytes. */
export function size(bytes: number): string {
  const { unit, bytes: one } = SIZES.find((candidate) => bytes >= candidate.bytes) ?? SIZES[2];
  return `${digits(bytes / one)} ${unit}`;
}
