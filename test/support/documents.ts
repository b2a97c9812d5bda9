import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../schema/generated/types.d.ts';
import { PROJECT } from '../../scripts/build/project.ts';

/** Every sealed document of the project: the article, the example, and the fixtures; with values of one's own, other scripts, and all kinds of records. */
export function sealedDocuments(): Article[] {
  const fixtures = readdirSync(join(PROJECT, 'test/fixtures')).map((name) => `test/fixtures/${name}`);
  const documents = fixtures.filter((folder) => existsSync(join(PROJECT, folder, 'article.json'))).sort();
  const folders = ['data', 'data/example', ...documents];
  return folders.map((folder) => JSON.parse(readFileSync(join(PROJECT, folder, 'article.json'), 'utf8')));
}
