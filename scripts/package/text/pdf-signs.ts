/** A word that is divided at the end of a line: its last letter there, and the first on the next line. */
export const DIVIDED_WORD = /\p{L}[-‐\u00ad][^\S\n]*\n\s*\p{L}/u;
const LIGATURE = /[\ufb00-\ufb06]/;
/** A line that is the number of a page, such as `- 12 -` or `Page 3 of 7`. */
export const PAGE_NUMBER = /^\s*(?:[-–—]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—])?\s*$/i;
/** A line in which a wide gap is between words. */
const GAP = /\S {3,}\S/;
/** As many lines with gaps as a table of a few lines does not have. */
const COLUMN_LINES = 5;

/** What in a text shows that it was taken out of a PDF, in words for people; nothing for any other text. */
export function pdfSigns(source: string): string[] {
  const lines = source.split('\n');
  const signs: readonly (readonly [boolean, string])[] = [
    [DIVIDED_WORD.test(source), 'words divided at line ends'],
    [LIGATURE.test(source), 'ligatures such as ﬁ'],
    [source.includes('\f'), 'page breaks'],
    [lines.filter((line) => PAGE_NUMBER.test(line)).length > 1, 'page numbers'],
    [lines.filter((line) => GAP.test(line)).length >= COLUMN_LINES, 'columns'],
  ];
  return signs.flatMap(([is, words]) => (is ? [words] : []));
}

/** Whether a text may be one that a PDF was turned into, or that was written for LaTeX. */
export const isPrinted = (source: string): boolean =>
  /[\ufb00-\ufb06«»\f`]|''|^[ \t]*\d{1,4}[ \t\r]*$/m.test(source) || DIVIDED_WORD.test(source);
