import type { Article } from '../../schema/generated/types.d.ts';
import { annotated } from './articles.ts';
import { readProjectFile } from './project.ts';

/** Every sealed document of the project, anew each time: the article, the example and the fixtures. */
export const sealedDocuments = (): Article[] =>
  [readProjectFile('data/article.json'), ...annotated.map(({ json }) => json)].map((json) => JSON.parse(json));
