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
  /** The differences without an explanation. */
  readonly problems: readonly string[];
  /** The explanations that were needed, each with whom for. */
  readonly needed: ReadonlySet<string>;
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
      for (const { reason } of why) needed.add(need(name, reason));
      if (why.length > 0) count.explained++;
      else {
        const verdict = theirs[index] ? 'accepts what this package rejects' : 'rejects what this package accepts';
        problems.push(`${name} ${verdict}: ${what.slice(0, LONGEST_SHOWN)}`);
      }
    }
  }
  return { documents: samples.length, accepted: mine.filter(Boolean).length, counts, problems, needed };
}

const need = (name: string, reason: string) => `${name}: ${reason}`;

/** What is wrong with explanations: that no comparison needs one. */
export function needless(explained: readonly Explained[], comparisons: readonly Comparison[]): string[] {
  return explained.flatMap(({ opinions, reason }) =>
    opinions
      .filter((name) => !comparisons.some(({ needed }) => needed.has(need(name, reason))))
      .map((name) => `no verdict of ${name} needs this explanation: delete it: ${reason}`),
  );
}
