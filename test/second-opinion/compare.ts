import type { JsonObject } from '../mutation/json.ts';
import type { Sample } from './documents.ts';
import type { Explained } from './explained.ts';
import type { Opinion } from './opinions.ts';

export interface Comparison {
  readonly documents: number;
  /** How many of them this package accepts. */
  readonly accepted: number;
  /** For each of the others, how many of its verdicts differ, and how many of these are explained. */
  readonly counts: ReadonlyMap<string, { readonly different: number; readonly explained: number }>;
  /** What is wrong: a difference without an explanation, an explanation without a difference. */
  readonly problems: readonly string[];
}

const LONGEST_SHOWN = 160;

/** Compares what validators say of documents with what this package says. */
export async function compared(
  schema: JsonObject,
  samples: readonly Sample[],
  ours: Opinion,
  others: { readonly [name: string]: Opinion },
  explained: readonly Explained[],
): Promise<Comparison> {
  const documents = samples.map(({ document }) => document);
  const mine = await ours(schema, documents);
  const counts = new Map<string, { different: number; explained: number }>();
  const problems: string[] = [];
  const needed = new Set<string>();
  for (const [name, opinion] of Object.entries(others)) {
    const count = { different: 0, explained: 0 };
    counts.set(name, count);
    const theirs = await opinion(schema, documents);
    for (const [index, { what }] of samples.entries()) {
      if (theirs[index] === mine[index]) continue;
      count.different++;
      const why = explained.filter((one) => one.opinions.includes(name) && one.ours === mine[index] && one.what.test(what));
      for (const { reason } of why) needed.add(`${name}: ${reason}`);
      if (why.length > 0) count.explained++;
      else {
        const verdict = theirs[index] ? 'accepts what this package rejects' : 'rejects what this package accepts';
        problems.push(`${name} ${verdict}: ${what.slice(0, LONGEST_SHOWN)}`);
      }
    }
  }
  for (const { opinions, reason } of explained) {
    for (const name of opinions) {
      if (!needed.has(`${name}: ${reason}`)) problems.push(`no verdict of ${name} needs this explanation: delete it: ${reason}`);
    }
  }
  return { documents: samples.length, accepted: mine.filter(Boolean).length, counts, problems };
}
