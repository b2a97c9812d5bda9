/** How many consecutive words of a text nothing else may repeat, but for names and the headline. */
export const LONGEST_RUN = 8;
/** Words longer than this are cut, so that a text without spaces costs no more than any other. */
const LONGEST_WORD = 64;

/** The words of a text as they are compared: NFKC, lower case, letters and digits with their marks, and apostrophes. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[‘’]/g, "'");
  return Array.from(folded.matchAll(/[\p{L}\p{M}\p{N}']+/gu), ([word]) => word.slice(0, LONGEST_WORD));
}

/** Every run of eight consecutive words of a text. */
export function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let start = 0; start + LONGEST_RUN <= words.length; start++) runs.add(words.slice(start, start + LONGEST_RUN).join(' '));
  return runs;
}

/** The first run of eight consecutive words of some prose that is among the given ones, or null. */
export function parallelRun(prose: string, runs: ReadonlySet<string>): string | null {
  for (const run of runsOf(prose)) if (runs.has(run)) return run;
  return null;
}
