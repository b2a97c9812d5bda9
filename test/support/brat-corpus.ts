import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from './project.ts';

const FIXTURE = projectPath('test/fixtures/corpus');
/** The documents of the corpus whose texts are those of other fixtures. */
const OTHERS = ['court', 'german', 'korean', 'sports'];

/** Makes a folder of eight texts and their annotations in brat, and puts the map and the table of documents beside it. */
export function writeBratCorpus(folder: string): void {
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  cpSync(FIXTURE, join(folder, 'corpus'), { recursive: true, filter: (path) => !/\.(?:json|csv)$/.test(path) });
  for (const name of OTHERS) cpSync(projectPath(`test/fixtures/${name}/text.txt`), join(folder, 'corpus', `${name}.txt`));
  for (const file of ['map.json', 'articles.csv']) cpSync(join(FIXTURE, file), join(folder, file));
}
