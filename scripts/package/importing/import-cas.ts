import type { Copy } from '../text/read-copy.ts';
import { importedCas, typesIn } from './draft-from-cas.ts';
import { problemOf } from './faults.ts';
import type { Imported, ImportOptions } from './import-brat.ts';
import { meaningsOf } from './import-map.ts';

/** A document that was imported from a CAS. */
export interface ImportedCas extends Imported {
  /** The text of the CAS, for `seal(draft, text)`. */
  readonly text: string;
}

/**
 * Makes a draft of a UIMA CAS: a text and its annotations in XMI, as INCEpTION and dkpro-cassis write them.
 *
 * Annotations become the sources, cues, contents and addressees of attributions, and mentions, as in `importBrat`. What ties them are relations
 * with a Governor and a Dependent, or slots. Offsets in the XMI count UTF-16 units of its text. No DOCTYPE, no entity and no other file is read.
 *
 * @param xmi the content of the `.xmi` file, a string or bytes in UTF-8
 * @param typeSystem the content of its `TypeSystem.xml`, a string or bytes in UTF-8
 * @returns a draft, the text and warnings
 * @throws {ArticleError} with every annotation that the map or the type system does not explain, or with what is wrong with the XML, the map or the text
 */
export function importCas(xmi: Copy, typeSystem: Copy, options: ImportOptions = {}): ImportedCas {
  const { map = {}, document = {} } = options ?? {};
  const meanings = meaningsOf(map);
  const { draft, text, warnings } = importedCas(xmi, typesIn(typeSystem), meanings, document);
  return { draft, text, warnings: warnings.map(problemOf) };
}
