import type { Article, Layers } from '../../../schema/generated/types.d.ts';
import { ArticleError, problem } from '../problems/problem.ts';
import { CharacterAlpha } from './alpha.ts';
import type { Annotation } from './annotation.ts';
import { COMPARED_LAYERS, compareDocuments, isCompared } from './compare-documents.ts';
import { SPAN_PARTS } from './fields.ts';
import { type Gathered, gather, invalid } from './gather.ts';
import { provenanceOf } from './provenance.ts';
import type { AgreementReport, AlphaAgreement, Difference, PairAgreement, Skipped } from './report.ts';
import { Tally } from './tally.ts';

/** What one annotator made: the document of an article, or those of a corpus. */
export type Annotated = Article | readonly Article[];

/**
 * Compares two or more annotations of the same articles.
 *
 * Documents are matched by their `id`, and records by the words that they are about, never by their ids. A layer counts in an article only where it is
 * `complete` in both annotations that are compared. Gists, notes, lemmas, dates and confidence are not compared.
 *
 * @param annotations what each annotator made, as sealed documents; the first of each two is the reference for precision and recall
 * @returns figures and differences of each two annotations, Krippendorff's alpha over all, and the figures in the form of `provenance.agreement`
 * @throws {ArticleError} if a document is not valid, an annotation has an article twice, the texts of an article differ, or there is nothing to compare
 */
export function agree(...annotations: readonly Annotated[]): AgreementReport {
  // The values, since a list of a program may have holes, any number of them.
  const lists = annotations.map((annotated): readonly Article[] =>
    Array.isArray(annotated) ? Object.values(annotated) : [annotated as Article],
  );
  const problems = lists.flatMap(invalid);
  if (problems.length > 0) throw new ArticleError(problems);
  return agreeOnValid(lists);
}

/**
 * The same of documents that are known to be valid.
 *
 * @throws {ArticleError}
 */
export function agreeOnValid(annotations: readonly (readonly Article[])[]): AgreementReport {
  if (annotations.length < 2)
    throw new ArticleError([
      problem('agreement', '', 'there should be at least two annotations, because one agrees with nothing; give another'),
    ]);
  const gathered = gather(annotations);
  const shared = [...gathered].filter(([, found]) => present(found).length > 1);
  if (shared.length === 0)
    throw new ArticleError([
      problem(
        'agreement',
        '',
        'the annotations should have an article in common, because documents with the same "id" are compared; give two of one article',
      ),
    ]);
  const alpha = alphaOf(shared.map(([, found]) => present(found)));
  const pairs = pairsOf(annotations.length).map((between) => comparePair(gathered, between));
  const missing = [...gathered].flatMap(([articleId, found]) => {
    const inAnnotations = found.flatMap((annotation, place) => (annotation ? [place] : []));
    return inAnnotations.length < annotations.length ? [{ articleId, inAnnotations }] : [];
  });
  return {
    annotations: annotations.length,
    documents: shared.length,
    missing,
    alpha,
    pairs,
    provenance: provenanceOf(alpha, pairs),
  };
}

const present = (found: readonly (Annotation | undefined)[]) => found.filter((annotation) => annotation !== undefined);

function pairsOf(annotations: number): (readonly [number, number])[] {
  const places = Array.from({ length: annotations }, (_, place) => place);
  return places.flatMap((a) => places.slice(a + 1).map((b) => [a, b] as const));
}

/** Krippendorff's alpha of each kind of spans, over all annotations in which the layer is complete. */
function alphaOf(articles: readonly (readonly Annotation[])[]): AlphaAgreement[] {
  return SPAN_PARTS.filter(({ nested }) => !nested).map(({ layer, part, spansOf }) => {
    const alpha = new CharacterAlpha();
    for (const annotations of articles) {
      const complete = annotations.filter((annotation) => isCompared(layer, [annotation]));
      const [first] = complete;
      if (first && complete.length > 1)
        alpha.add(
          first.article.sourceText.codePoints,
          complete.map(({ article }) => spansOf(article)),
        );
    }
    return { layer, part, ...alpha.figures() };
  });
}

function comparePair(gathered: Gathered, between: readonly [number, number]): PairAgreement {
  const tally = new Tally();
  const differences: Difference[][] = [];
  const skipped: Skipped[] = [];
  let documents = 0;
  for (const [articleId, found] of gathered) {
    const [a, b] = between.map((place) => found[place]);
    if (!a || !b) continue;
    documents++;
    differences.push(compareDocuments(a, b, tally));
    const left = COMPARED_LAYERS.filter((layer: keyof Layers) => !isCompared(layer, [a, b]));
    skipped.push(...left.map((layer) => ({ articleId, layer })));
  }
  return { between, documents, skipped, ...tally.figures(), differences: differences.flat() };
}
