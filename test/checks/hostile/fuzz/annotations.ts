import { readdirSync } from 'node:fs';
import type { HydratedArticle, ImportMap } from '../../../../schema/generated/types.d.ts';
import { brat } from '../../../../scripts/package/views/brat.ts';
import { projectPath, readProjectFile } from '../../../support/project.ts';
import type { Choice } from './choice.ts';
import { damageBytes } from './damage-bytes.ts';
import { damageJson } from './damage-json.ts';
import { PIECES } from './hostile-values.ts';
import type { Input } from './inputs.ts';
import { materials } from './materials.ts';

/** A text, its annotations in standoff, and a map. */
export interface Annotations {
  readonly text: Uint8Array;
  readonly annotations: Uint8Array;
  readonly map: ImportMap | undefined;
}

const bytes = (words: string) => new TextEncoder().encode(words);
const CORPUS = 'test/fixtures/corpus';
/** The map of the corpus. */
export const exampleMap: ImportMap = JSON.parse(readProjectFile(`${CORPUS}/map.json`));

/** Good ones: what the view writes of the materials, and the corpus whose events tie. */
const good: readonly Annotations[] = [
  ...materials.map(({ hydrated }) => {
    const { txt, ann } = brat(JSON.parse(hydrated) as HydratedArticle);
    return { text: bytes(txt), annotations: bytes(ann), map: undefined };
  }),
  ...readdirSync(projectPath(CORPUS))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      text: bytes(readProjectFile(`${CORPUS}/${name}`)),
      annotations: bytes(readProjectFile(`${CORPUS}/${name.replace('.txt', '.ann')}`)),
      map: exampleMap,
    })),
];
const others = good.map(({ annotations }) => annotations);

/** Lines of standoff that refer to one another in any way. */
function anyLines(choice: Choice): Uint8Array {
  const id = () => `${choice.of(['T', 'T', 'T', 'E', 'R', 'A', 'N', '#', '*'])}${choice.below(6)}`;
  const name = () =>
    choice.of(['Source', 'Cue', 'Content', 'Addressee', 'Attribution', 'Kind', 'NestedIn', 'CueOf', '__proto__', 'Content2']);
  const piece = () => `${choice.below(60)} ${choice.below(90)}`;
  const line = () =>
    choice.of([
      () => `T${choice.below(6)}\t${name()} ${piece()}${choice.oneIn(3) ? `;${piece()}` : ''}\t${choice.of(PIECES)}`,
      () => `E${choice.below(6)}\t${name()}:${id()} ${name()}:${id()} ${name()}:${id()}`,
      () => `R${choice.below(6)}\t${name()} Arg1:${id()} Arg2:${id()}`,
      () => `A${choice.below(6)}\t${name()} ${id()} ${name()}`,
      () => `N${choice.below(6)}\tReference ${id()} a:e-${choice.below(3)}\t${choice.of(PIECES)}`,
      () => `#${choice.below(6)}\tAnnotatorNotes ${id()}\t${choice.of(PIECES)}`,
    ])();
  return bytes(Array.from({ length: choice.below(20) }, () => `${line()}\n`).join(''));
}

/** A map with something damaged. */
export const someMap = (choice: Choice) => damageJson(structuredClone(exampleMap), choice) as ImportMap;

/** Annotations of some kind: good ones with something damaged, arbitrary lines, or whatever the input is. */
export function someAnnotations({ file, copy, document }: Input, choice: Choice): Annotations {
  const { text, annotations, map } = choice.of(good);
  const damagedMap = choice.oneIn(6) ? someMap(choice) : map;
  switch (choice.below(6)) {
    case 0:
      return { text: copy, annotations: file, map: choice.oneIn(2) ? (document as ImportMap) : map };
    case 1:
      return { text, annotations: anyLines(choice), map: damagedMap };
    case 2:
      return { text: damageBytes(text, others, choice), annotations, map: damagedMap };
    default:
      return { text, annotations: damageBytes(annotations, others, choice), map: damagedMap };
  }
}
