import { check } from 'recheck';
import type { Pattern } from './patterns.ts';

/** A pattern that the check refuses or does not understand, and why it does no harm. */
export interface Explained {
  readonly source: string;
  readonly flags: string;
  readonly reason: string;
}

export interface Verdict {
  /** How many patterns were proven by automata, and how many were attacked without success since they look around. */
  readonly proven: number;
  readonly attacked: number;
  readonly problems: readonly string[];
}

/** How long one pattern is looked at, in milliseconds. */
const PATIENCE = 300_000;

/** Checks that no pattern takes more than linear time, neither exponential nor polynomial; an explanation that is not needed is a problem too. */
export async function checkPatterns(patterns: readonly Pattern[], explained: readonly Explained[]): Promise<Verdict> {
  const counts = { proven: 0, attacked: 0 };
  const problems: string[] = [];
  const needed = new Set<Explained>();
  for (const { source, flags, files } of patterns) {
    const found = await check(source, flags, { timeout: PATIENCE, randomSeed: 1 });
    if (found.status === 'safe') {
      counts[found.checker === 'fuzz' ? 'attacked' : 'proven']++;
      continue;
    }
    const known = explained.find((one) => one.source === source && one.flags === flags);
    if (known) needed.add(known);
    else
      problems.push(
        `/${source}/${flags} of ${files.join(', ')}: ${found.status === 'vulnerable' ? found.complexity.summary : `unknown, ${found.error.kind}`}`,
      );
  }
  for (const one of explained) if (!needed.has(one)) problems.push(`/${one.source}/${one.flags} needs no explanation`);
  return { ...counts, problems };
}
