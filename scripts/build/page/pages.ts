import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../../schema/generated/types.d.ts';
import { page } from '../../package/page/page.ts';
import { PROJECT } from '../project.ts';

/** The command takes the script and the style of its pages from it. */
const PACKAGED_PAGE = 'dist/article.html';

/**
 * Makes the page of the article.
 *
 * @returns its content by its path from the project's folder
 */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const article = JSON.parse(await readFile(join(PROJECT, 'data/article.json'), 'utf8')) as Article;
  return new Map([[PACKAGED_PAGE, page(article)]]);
}
