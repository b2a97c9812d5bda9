import { shuffled } from '../corpus/random.ts';
import { faultsOf } from '../faults/faults.ts';
import { samplesOf } from '../mutation/documents.ts';
import type { Json, JsonObject } from '../mutation/json.ts';
import { survey } from '../mutation/places.ts';

/** A document that validators are asked about. */
export interface Sample {
  readonly document: Json;
  /** How it was made; for the reader of a report. */
  readonly what: string;
}

/**
 * Documents made from good ones: what the mutants of the schema are tried on, and faults in the good ones, cut short.
 *
 * @param least how many there should be; so many faults are planted as that takes, chosen by the seed
 */
export function documentsFor(schema: JsonObject, good: readonly Json[], least: number, seed: number): readonly Sample[] {
  const surveyed = survey(schema, good);
  const samples: Sample[] = [...samplesOf(schema, good, surveyed)];
  const faults = surveyed.documents.slice(0, good.length).flatMap((document) => [...faultsOf(document, null)]);
  for (const fault of shuffled(faults, seed).slice(0, Math.max(0, least - samples.length)))
    samples.push({ document: fault.damaged(), what: `${fault.pointer}: ${fault.kind}` });
  return samples;
}
