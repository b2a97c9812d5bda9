import type { About } from './about.ts';
import { croissant } from './croissant.ts';
import { datapackage } from './datapackage.ts';
import { datasetCard } from './dataset-card.ts';
import type { Describer } from './describe.ts';
import type { WrittenFile } from './write-tables.ts';

/** Makes a file that describes a set of tables. */
type Descriptor = (files: readonly WrittenFile[], about: About, describer: Describer) => string;

/** The files that are beside the tables of every set, by their names. */
const DESCRIPTORS: { readonly [path: string]: Descriptor } = {
  'README.md': datasetCard,
  'croissant.json': croissant,
  'datapackage.json': datapackage,
};

/** The paths of the files that describe tables. */
export const DESCRIPTOR_PATHS = Object.keys(DESCRIPTORS);

/** The files that describe tables, by their paths beside them. */
export function describeFiles(files: readonly WrittenFile[], about: About, describer: Describer): ReadonlyMap<string, string> {
  return new Map(Object.entries(DESCRIPTORS).map(([path, make]) => [path, make(files, about, describer)]));
}
