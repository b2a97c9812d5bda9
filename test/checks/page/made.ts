import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../schema/generated/types.d.ts';
import { pageCommand } from '../../../scripts/package/cli/commands/page.ts';
import type { PartialArticle } from '../../../scripts/package/hydration/hydrated.ts';
import { page } from '../../../scripts/package/page/page.ts';
import { annotatedAs } from '../../support/articles.ts';
import { hydratedAs } from '../../support/hydrated.ts';
import { projectPath } from '../../support/project.ts';
import { runCommand } from '../../support/run-command.ts';

/** The documents whose pages are tried, and the argument of the command `page` for each. */
export const tried = [
  { name: 'the article', file: projectPath('data/article.json') },
  { name: 'the example', file: join(annotatedAs('example').folder, 'article.json') },
  { name: 'the Korean text', file: join(annotatedAs('korean').folder, 'article.json') },
] as const;

/** Makes a page by the command. */
export async function made(folder: string, name: string, ...args: readonly string[]): Promise<string> {
  const out = join(folder, `${name}.html`);
  await runCommand(pageCommand, ...args, '-o', out, '--force');
  return out;
}

/** Makes a page of a document that is made up. */
export function madeOf(folder: string, name: string, article: PartialArticle): string {
  const out = join(folder, `${name}.html`);
  writeFileSync(out, page(article));
  return out;
}

/** The example as if it were in Arabic: only the layout follows the language. */
export const rightToLeft = (): PartialArticle => {
  const article = structuredClone(hydratedAs('example')) as { metadata: { language: string } };
  article.metadata.language = 'ar';
  return article as PartialArticle;
};

/** The example with markup in all its prose. */
export const HOSTILE = '</script></style><img src=x onerror=alert(1)><svg onload=alert(2)>"\' onclick=alert(3) <!--';
export function hostile(): Article {
  const PROSE = new Set(['name', 'gist', 'description', 'note', 'headline', 'byline', 'rationale', 'label', 'cueLemma']);
  return JSON.parse(annotatedAs('example').json, (key, value) =>
    PROSE.has(key) && typeof value === 'string' ? `${value} ${HOSTILE}` : value,
  );
}

/** The example's first sentence with its claim and attribution, many times. */
export function large(count: number): PartialArticle {
  const article = hydratedAs('example');
  const claim = article.claims.find(({ attributionId }) => attributionId !== null) as Article['claims'][number];
  const attribution = article.attributions.find(({ id }) => id === claim.attributionId);
  const sentence = article.sentences.find(({ id }) => id === claim.sentenceId) as { start: number; end: number };
  const each = <T>(make: (n: number) => T) => Array.from({ length: count }, (_, index) => make(index + 1));
  return {
    ...article,
    mentions: [],
    codings: [],
    blocks: each((n) => ({ ...article.blocks[0], id: `b${n}`, role: 'body' })),
    sentences: each((n) => ({ ...sentence, id: `s${n}`, blockId: `b${n}` })),
    attributions: each((n) => ({ ...attribution, id: `a${n}`, parentId: null, restatesId: null, sentenceIds: [`s${n}`] })),
    claims: each((n) => ({ ...claim, id: `c${n}`, attributionId: `a${n}`, basisClaimIds: [], sentenceId: `s${n}` })),
  } as unknown as PartialArticle;
}
