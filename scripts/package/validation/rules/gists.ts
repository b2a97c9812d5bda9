import type { Article } from '../../../../schema/generated/types.d.ts';
import { shown } from '../../problems/problem.ts';
import { parallelRun, runsOf } from '../../text/parallel-words.ts';
import type { Context, Finding, Rule } from './context.ts';

export const gistRules: readonly Rule[] = [
  {
    name: 'parallel-words',
    description:
      'With the text: no gist, description, note or rationale repeats eight or more consecutive words of it, or as much of a script without spaces, but for names and the headline.',
    check: checkParallel,
  },
];

function* checkParallel({ article, text }: Context): Generator<Finding> {
  if (!text) return;
  const runs = runsOf(text.text);
  for (const words of namesOf(article)) for (const run of runsOf(words)) runs.delete(run);
  for (const [pointer, prose] of proseOf(article)) {
    const run = parallelRun(prose, runs);
    if (run !== null) yield { pointer, message: `${shown(run)} stands in the text word for word; say it in other words` };
  }
}

/** Bibliographic facts, which may stand as they are. */
export function* namesOf(article: Pick<Article, 'metadata' | 'entities'>): Generator<string> {
  yield article.metadata.headline;
  if (article.metadata.byline !== null) yield article.metadata.byline;
  for (const { name, aliases } of article.entities) {
    yield name;
    yield* aliases;
  }
}

/** Everything that the annotator says in words of their own, with its place. */
function* proseOf(article: Article): Generator<readonly [pointer: string, prose: string]> {
  for (const [index, { gist }] of article.sentences.entries()) yield [`/sentences/${index}/gist`, gist];
  for (const [index, { description, unlinked }] of article.entities.entries()) {
    yield [`/entities/${index}/description`, description];
    if (unlinked !== null) yield [`/entities/${index}/unlinked`, unlinked];
  }
  for (const collection of ['attributions', 'claims'] as const) {
    for (const [index, { gist, note }] of article[collection].entries()) {
      yield [`/${collection}/${index}/gist`, gist];
      if (note !== null) yield [`/${collection}/${index}/note`, note];
    }
  }
  for (const [index, { rationale, alternatives }] of article.codings.entries()) {
    yield [`/codings/${index}/rationale`, rationale];
    for (const [place, alternative] of alternatives.entries()) {
      yield [`/codings/${index}/alternatives/${place}/rationale`, alternative.rationale];
    }
  }
  for (const [index, { description }] of article.extensions.entries()) yield [`/extensions/${index}/description`, description];
  yield ['/metadata/rights', article.metadata.rights];
  yield ['/provenance/method', article.provenance.method];
}
