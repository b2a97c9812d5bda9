import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../schema/generated/types.d.ts';
import { page } from '../../package/page/page.ts';
import { PROJECT } from '../project.ts';

/**
 * Makes the page of the article, and of the example, whose text is there for everybody.
 *
 * @returns the content of each file by its path from the project's folder
 */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const read = (path: string) => readFile(join(PROJECT, path), 'utf8');
  const document = async (path: string) => JSON.parse(await read(path)) as Article;
  return new Map([
    ['dist/article.html', page(await document('data/article.json'), { exampleHref: 'example.html' })],
    ['dist/example.html', page(await document('data/example/article.json'), { offered: await read('data/example/text.txt') })],
  ]);
}
