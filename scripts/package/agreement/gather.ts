import type { Article } from '../../../schema/generated/types.d.ts';
import { ArticleError, errorsIn, type Problem, problem, shown } from '../problems/problem.ts';
import { validate } from '../validation/validate-document.ts';
import { Annotation } from './annotation.ts';

/** The annotations of each article, by its id; undefined where an annotator has none. Sorted by id. */
export type Gathered = ReadonlyMap<Article['id'], readonly (Annotation | undefined)[]>;

/**
 * Puts together what annotators made of the same articles.
 *
 * @param annotations the valid documents of each annotator
 * @throws {ArticleError} if an annotator has an article twice, or the text of an article differs between annotators
 */
export function gather(annotations: readonly (readonly Article[])[]): Gathered {
  const byId = new Map<Article['id'], (Annotation | undefined)[]>();
  const problems: Problem[] = [];
  for (const [place, documents] of annotations.entries()) {
    for (const article of documents) {
      const found = byId.get(article.id) ?? annotations.map(() => undefined);
      byId.set(article.id, found);
      if (found[place]) problems.push(twice(article, place));
      else found[place] = new Annotation(article);
    }
  }
  const sorted = [...byId].sort(([one], [other]) => (one < other ? -1 : 1));
  const all = problems.concat(sorted.flatMap(([, found]) => otherText(found)));
  if (all.length > 0) throw new ArticleError(all);
  return new Map(sorted);
}

/** The errors of documents that are not valid, annotator by annotator. */
export function invalid(documents: readonly unknown[]): Problem[] {
  return documents.flatMap((document) => errorsIn(validate(document)));
}

const twice = ({ id }: Article, place: number) =>
  problem(
    'agreement',
    '/id',
    `${shown(id)} should be listed once, because an annotation has each article once, and ${nameOf(place)} has it twice; remove one of the two`,
  );

/** What annotators are called in messages: A, B, … Z, and by their number from there on. */
export const nameOf = (place: number): string => (place < 26 ? String.fromCharCode(65 + place) : String(place + 1));

/** The problem of an article that was not annotated in the same text by all. Offsets can be compared in one text only. */
function otherText(found: readonly (Annotation | undefined)[]): Problem[] {
  const texts = found.flatMap((annotation, place) =>
    annotation ? [{ place, id: annotation.article.id, sha256: annotation.article.sourceText.sha256 }] : [],
  );
  const [first] = texts;
  const other = texts.find(({ sha256 }) => sha256 !== first?.sha256);
  if (!first || !other) return [];
  const [one, two] = [first, other].map(({ sha256 }) => `${sha256.slice(0, 12)}…`);
  const should = `the text of ${shown(first.id)} should be the same in all annotations, because offsets are compared`;
  const what = `${should}; annotate one copy (the sha256 is ${one} in ${nameOf(first.place)}, and ${two} in ${nameOf(other.place)})`;
  return [problem('agreement', '/sourceText/sha256', what)];
}
