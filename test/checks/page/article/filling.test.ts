import { projectPath } from '../../../support/project.ts';
import { sourceBytes } from '../../../support/shared.ts';
import { checkFilling } from '../check-filling.ts';

const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(sourceBytes());

checkFilling('the article', projectPath('data/article.json'), text, 2);
