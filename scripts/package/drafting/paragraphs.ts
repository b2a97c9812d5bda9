import { ArticleError, problem } from '../problems/problem.ts';
import { fold } from '../text/fold.ts';
import { endsASentence, standsAlone } from './guess-roles.ts';

/** More than any article has, and no more than a draft of them can be held. */
const LONGEST_TEXT = 5_000_000;
const MOST_BLOCKS = 100_000;

/**
 * The paragraphs of the text of an article, folded.
 *
 * @param source the text, decoded
 * @throws {ArticleError} if it is empty, or longer than any article
 */
export function articleParagraphs(source: string): string[] {
  const found = source.length > LONGEST_TEXT ? [] : paragraphsOf(source);
  if (source.length > LONGEST_TEXT || found.length > MOST_BLOCKS) {
    const message = `this is no text of one article: it should have at most ${LONGEST_TEXT} characters, and ${MOST_BLOCKS} paragraphs`;
    throw new ArticleError([problem('text', '', message)]);
  }
  if (found.every((words) => words === '')) throw new ArticleError([problem('text', '', 'the text is empty')]);
  return found;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Lines that are longer than this are paragraphs, and not wrapped. */
const WIDEST = 100;

/**
 * The paragraphs of a text, folded. Where there are blank lines, they are between them, and lines that follow one another are one paragraph that was
 * wrapped; but for a line that is a paragraph by its words, where the one before it had room for its beginning, and one after the end of a sentence
 * in a text whose lines are too long to be wrapped. Without blank lines each line is a paragraph.
 */
function paragraphsOf(source: string): string[] {
  const lines = source.split(LINE_END).map(fold);
  const used = lines.slice(
    lines.findIndex((line) => line !== ''),
    lines.findLastIndex((line) => line !== '') + 1,
  );
  if (!used.includes('')) return used;
  const width = used.reduce((most, { length }) => Math.max(most, length), 0);
  return runsOf(used).flatMap((run, index) => {
    const hadRoom = (place: number) =>
      (run[place - 1] as string).length + 1 + (run[place] as string).split(' ', 1).join().length <= width;
    const isAlone = (place: number) => hadRoom(place) && standsAlone(run[place] as string);
    // Where a byline or a date is under a headline, each line there is a paragraph.
    const isHead = index === 0 && run.some((_, place) => place > 0 && isAlone(place));
    const paragraphs: string[] = [];
    for (const [place, line] of run.entries()) {
      const startsAnew =
        place === 0 ||
        isAlone(place) ||
        (isHead && hadRoom(place)) ||
        (width > WIDEST && endsASentence(run[place - 1] as string));
      if (startsAnew) paragraphs.push(line);
      else paragraphs[paragraphs.length - 1] += ` ${line}`;
    }
    return paragraphs;
  });
}

/** The lines that follow one another, by the blank lines between them. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (line !== '') runs.at(-1)?.push(line);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs;
}
