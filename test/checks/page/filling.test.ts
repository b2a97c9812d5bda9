import { join } from 'node:path';
import { annotatedAs } from '../../support/articles.ts';
import { checkFilling } from './check-filling.ts';

for (const [index, name] of ['example', 'korean'].entries()) {
  const { folder, text } = annotatedAs(name);
  checkFilling(`the text ${name}`, join(folder, 'article.json'), text, index);
}
