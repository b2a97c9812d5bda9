import { dirname, relative } from 'node:path';
import { importedCas, typesIn } from '../importing/draft-from-cas.ts';
import { StandoffError } from '../importing/faults.ts';
import type { TypeSystem } from '../importing/type-system.ts';
import { UsageError } from './command.ts';
import { bytesOf, FaultyFile, filesIn, type ImportFormat, type Named, type Source } from './import-source.ts';

export const casFormat: ImportFormat = {
  name: 'cas',
  help: 'The format cas is a UIMA CAS, as INCEpTION exports it: NAME.xmi, and TypeSystem.xml in the same folder or in one around it. Unpack zipped files first.',
  unit: 'xmi:id',
  sourcesIn: async (folder) => {
    const files = await filesIn(folder);
    const annotated = files.filter(({ ending }) => ending === '.xmi');
    if (annotated.length === 0) throw new UsageError(`${folder} holds no .xmi file; unpack what is zipped`);
    const systems = new Map(
      files.filter(({ path }) => /(?:^|[\\/])typesystem\.xml$/i.test(path)).map(({ path }) => [dirname(path), path]),
    );
    const read = new TypeSystems();
    return annotated
      .map((file) => sourceOf(file, nearest(file, folder, systems), read))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};

/** The type system in the folder of a file, or in the nearest one around it. */
function nearest({ path }: Named, folder: string, systems: ReadonlyMap<string, string>): string | undefined {
  for (let place = dirname(path); ; place = dirname(place)) {
    const system = systems.get(place);
    if (system !== undefined || relative(folder, place) === '' || place === dirname(place)) return system;
  }
}

function sourceOf({ path, name }: Named, system: string | undefined, read: TypeSystems): Source {
  const message = 'there should be TypeSystem.xml beside this file, because it has the types of the annotations; add it';
  return {
    name,
    text: path,
    annotations: path,
    missing: system === undefined ? new FaultyFile(path, [{ line: 0, message, severity: 'error' }]) : null,
    make: async (meanings, document) => {
      const types = await read.read(system as string);
      const { text: source, ...made } = importedCas(await bytesOf(path), types, meanings, document);
      return { ...made, source };
    },
  };
}

/** Type systems by their paths; one is read once, and what is wrong with it is reported once. */
class TypeSystems {
  readonly #read = new Map<string, TypeSystem | null>();

  async read(path: string): Promise<TypeSystem> {
    const known = this.#read.get(path);
    if (known === null) throw new FaultyFile(path, []);
    if (known) return known;
    const bytes = await bytesOf(path);
    try {
      const types = typesIn(bytes);
      this.#read.set(path, types);
      return types;
    } catch (error) {
      if (!(error instanceof StandoffError)) throw error;
      this.#read.set(path, null);
      throw new FaultyFile(path, error.faults);
    }
  }
}
