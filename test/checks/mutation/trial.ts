import { type Sample, samplesOf } from './documents.ts';
import type { Json, JsonObject } from './json.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { survey } from './places.ts';
import { Compiled, compiledWhole, SETTINGS, STRICTEST } from './verdicts.ts';

/** What came of trying the mutants of one schema. */
export interface Trial {
  readonly mutants: number;
  readonly documents: number;
  readonly killed: number;
  /** The mutants that survive and are known to be equivalent. */
  readonly equivalent: readonly string[];
  /** The mutants that survive and are not. */
  readonly survivors: readonly string[];
  /** What else is wrong: a needless entry among the equivalents, a good document that is rejected, what nothing meets. */
  readonly problems: readonly string[];
}

interface Setting {
  readonly name: string;
  readonly compiled: Compiled;
  /** What the original says of each document. */
  readonly verdicts: readonly boolean[];
}

/**
 * Tries every mutant of a schema on documents made from good ones.
 *
 * @param equivalent the names of mutants that are known to be equivalent
 */
export function tryMutants(schema: JsonObject, goodDocuments: readonly Json[], equivalent: readonly string[]): Trial {
  const surveyed = survey(schema, goodDocuments);
  const samples = samplesOf(schema, goodDocuments, surveyed);
  const settings = Object.entries(SETTINGS).map(([name, options]): Setting => {
    const compiled = new Compiled(schema, options);
    return { name, compiled, verdicts: samples.map(({ document }) => compiled.accepts(document)) };
  });
  const mutants = mutantsOf(schema);
  const index = indexOf(samples);
  const alive = mutants.filter((mutant) => !isKilled(mutant, samples, settings, index)).map(({ name }) => name);
  const known = new Set(equivalent);
  return {
    mutants: mutants.length,
    documents: samples.length,
    killed: mutants.length - alive.length,
    equivalent: alive.filter((name) => known.has(name)),
    survivors: alive.filter((name) => !known.has(name)),
    problems: [
      ...surveyed.unmet.map((pointer) => `${pointer}: no document could be made to meet this`),
      ...rejectedGood(samples, settings),
      ...disagreements(schema, samples, settings),
      ...needless(equivalent, mutants, alive),
    ],
  };
}

/** Whether some document is accepted by the original and not by the mutant, or the other way round. */
function isKilled(
  { near, owner, schema }: Mutant,
  samples: readonly Sample[],
  settings: readonly Setting[],
  index: Index,
): boolean {
  const isKilledBy = (indices: Iterable<number>) =>
    settings.some(({ compiled, verdicts }) =>
      compiled.with(schema, owner, () => {
        for (const each of indices) if (compiled.accepts((samples[each] as Sample).document) !== verdicts[each]) return true;
        return false;
      }),
    );
  return isKilledBy(index.get(near) ?? []) || isKilledBy(samples.keys());
}

/** For each pointer the samples that were made for the subschema there or for one below it. */
type Index = ReadonlyMap<string, ReadonlySet<number>>;

function indexOf(samples: readonly Sample[]): Index {
  const index = new Map<string, Set<number>>();
  for (const [number, { near }] of samples.entries()) {
    for (const pointer of near) {
      for (let above = pointer; ; above = above.slice(0, above.lastIndexOf('/'))) {
        if (!index.has(above)) index.set(above, new Set());
        index.get(above)?.add(number);
        if (above === '') break;
      }
    }
  }
  return index;
}

/** What the schema says that it accepts (its examples, its vocabularies, its bounds, its null) and does not. */
function rejectedGood(samples: readonly Sample[], settings: readonly Setting[]): readonly string[] {
  const verdicts = settings.find(({ name }) => name === STRICTEST)?.verdicts ?? [];
  return samples.flatMap(({ isGood, what, near }, index) =>
    isGood && !verdicts[index] ? [`${near[0] ?? ''}: a document that should be accepted is not: ${what}`] : [],
  );
}

/** Where the schema compiled by definition does not say what the schema compiled whole says. */
function disagreements(schema: JsonObject, samples: readonly Sample[], settings: readonly Setting[]): readonly string[] {
  return settings.flatMap(({ name, verdicts }) => {
    const accepts = compiledWhole(schema, SETTINGS[name]);
    return samples.flatMap(({ document, what }, index) =>
      accepts(document) === verdicts[index] ? [] : [`compiled whole, the schema says otherwise (${name}): ${what}`],
    );
  });
}

/** The entries among the equivalents that are no longer needed. */
function needless(equivalent: readonly string[], mutants: readonly Mutant[], alive: readonly string[]): readonly string[] {
  const names = new Set(mutants.map(({ name }) => name));
  const living = new Set(alive);
  return equivalent
    .filter((name) => !living.has(name))
    .map(
      (name) =>
        `${name}: listed as equivalent, but ${names.has(name) ? 'a document kills it' : 'there is no such mutant'}: delete the entry`,
    );
}
