import { imported } from '../importing/draft-from-brat.ts';
import { UsageError } from './command.ts';
import { refusePage } from './files.ts';
import { bytesOf, FaultyFile, filesIn, type ImportFormat, type Source } from './import-source.ts';

/** A text and its annotations: the paths of the files; null where there is none. */
interface Pair {
  text: string | null;
  annotations: string | null;
}

export const bratFormat: ImportFormat = {
  name: 'brat',
  help: 'The format brat is standoff: NAME.txt and NAME.ann, in FOLDER or in folders within it. Offsets count the code points of the text file.',
  unit: 'line',
  sourcesIn: async (folder) => {
    const found = new Map<string, Pair>();
    for (const { path, name, ending } of await filesIn(folder)) {
      const kind = { '.txt': 'text', '.ann': 'annotations' }[ending] as keyof Pair | undefined;
      if (kind === undefined) continue;
      const pair = found.get(name) ?? { text: null, annotations: null };
      pair[kind] = path;
      found.set(name, pair);
    }
    if ([...found.values()].every(({ annotations }) => annotations === null))
      throw new UsageError(`${folder} holds no .ann file`);
    return Array.from(found, ([name, pair]) => sourceOf(name, pair)).sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};

function sourceOf(name: string, pair: Pair): Source {
  const [text, annotations] = [pair.text ?? pair.annotations ?? '', pair.annotations ?? pair.text ?? ''];
  return {
    name,
    text,
    annotations,
    missing: missingOf(name, pair),
    make: async (meanings, document) => {
      const [source, lines] = [await bytesOf(text), await bytesOf(annotations)];
      await refusePage(new TextDecoder().decode(source));
      return { ...imported(source, lines, meanings, document), source };
    },
  };
}

/** A text without annotations is only a warning. */
function missingOf(name: string, { text, annotations }: Pair): FaultyFile | null {
  if (text !== null && annotations !== null) return null;
  const missing = text === null ? `${name}.txt` : `${name}.ann`;
  const why = text === null ? 'annotations are of a text' : 'a text without annotations is left out';
  const message = `there should be ${missing} beside this file, because ${why}; add it`;
  return new FaultyFile(text ?? annotations ?? '', [{ line: 0, message, severity: text === null ? 'error' : 'warning' }]);
}
