import { mkdirSync, writeFileSync } from 'node:fs';
import { projectPath } from './project.ts';

/** The figures of a suite: counts, which are the same wherever a commit is tried, and no times. */
export type Figures = { readonly [name: string]: number };

/**
 * Writes the figures of a suite that passed to `docs/figures`, for the page of guarantees, if `ATTRIBUTED_ARTICLE_RECORD` is 1.
 *
 * @param suite the name of the suite, which names the file
 */
export function record(suite: string, figures: Figures): void {
  if (process.env.ATTRIBUTED_ARTICLE_RECORD !== '1') return;
  mkdirSync(projectPath('docs/figures'), { recursive: true });
  writeFileSync(projectPath(`docs/figures/${suite}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
