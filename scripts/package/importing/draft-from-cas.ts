import { rawOffsets } from '../text/raw-offsets.ts';
import { type Copy, decode } from '../text/read-copy.ts';
import type { DocumentFacts } from './document-facts.ts';
import { decodeAnnotations } from './draft-from-brat.ts';
import { Faults } from './faults.ts';
import type { Meanings } from './import-map.ts';
import { type Made, makeDraft } from './make-draft.ts';
import { readCas } from './read-cas.ts';
import { readXmi } from './read-xmi.ts';
import { readTypeSystem, type TypeSystem } from './type-system.ts';

/** The types in a `TypeSystem.xml`. */
export const typesIn = (typeSystem: Copy): TypeSystem => readTypeSystem(decodeAnnotations(typeSystem));

/** As `importCas`, with the ids of the annotations that warnings and the records of the draft come from. */
export function importedCas(
  copy: Copy,
  types: TypeSystem,
  meanings: Meanings,
  document: DocumentFacts,
): Made & { readonly text: string } {
  const xmi = readXmi(decodeAnnotations(copy));
  const source = decode(xmi.text);
  const faults = new Faults('xmi:id');
  const standoff = readCas(xmi, types, meanings, faults);
  faults.throwIfAny();
  const text = { ...rawOffsets(source), hasMark: false };
  return { ...makeDraft({ standoff, source, text, meanings, document, faults }), text: source };
}
