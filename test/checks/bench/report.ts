/** One line of the table: a value, of which less is better. */
export interface Row {
  readonly work: string;
  readonly against: string;
  readonly today: number;
  /** × is how many times as long as what it is compared with. */
  readonly unit: '×' | 'KB' | 's';
  /** The most that is aimed at, or null if the value is given for information. */
  readonly reach: number | null;
  /** Why it takes what it takes, for when the aim is missed. */
  readonly cause?: string | undefined;
}

const HEAD = ['work', 'against', 'measured', 'aim', 'cause where missed'];

/** The rows as a table in Markdown with aligned columns; missed values are bold. */
export function markdownTable(rows: readonly Row[]): string {
  const cells = [HEAD, HEAD.map(() => ''), ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] as string).length)));
  return cells
    .map((row, index) => row.map((cell, column) => cell.padEnd(widths[column] as number, index === 1 ? '-' : ' ')))
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}

function cellsOf({ work, against, today, unit, reach, cause }: Row): string[] {
  const amount = unit === '×' ? today.toPrecision(2) : `${Math.round(today)} ${unit}`;
  if (reach === null || today <= reach) return [work, against, amount, limit(reach, unit), ''];
  return [work, against, `**${amount}**`, limit(reach, unit), cause ?? 'not known'];
}

const limit = (reach: Row['reach'], unit: Row['unit']) => `${reach ?? ''}${reach === null || unit === '×' ? '' : ` ${unit}`}`;

const MARKERS = ['<!-- npm run bench writes from here -->', '<!-- to here -->'] as const;

/**
 * A page with the part between its two markers replaced.
 *
 * @throws Error if the page does not have both markers
 */
export function withGenerated(page: string, content: string): string {
  const [from, to] = MARKERS.map((marker) => page.indexOf(marker)) as [number, number];
  if (from < 0 || to < from) throw new Error(`the page should have the lines ${MARKERS.join(' and ')}`);
  return `${page.slice(0, from)}${MARKERS[0]}\n\n${content}\n${page.slice(to)}`;
}
