import { readdirSync } from 'node:fs';
import type { Article } from '../../schema/generated/types.d.ts';
import { casesOf } from '../../scripts/build/schema/rule-fixtures.ts';
import { validate } from '../../scripts/package/validation/validate-document.ts';
import { changedBy } from './fixture-document.ts';
import { projectPath, readProjectFile } from './project.ts';

/** The documents of the fixtures of all rules, each with the rules whose errors it has without the text. */
export function ruleCases(): { readonly document: Article; readonly rules: readonly string[] }[] {
  const folder = 'test/fixtures/rules';
  return readdirSync(projectPath(folder))
    .sort()
    .flatMap((name) => casesOf(readProjectFile(`${folder}/${name}`), name).map((one) => changedBy(one, name).document))
    .map((document) => {
      const errors = validate(document).filter(({ severity }) => severity === 'error');
      return { document, rules: [...new Set(errors.map(({ rule }) => rule))] };
    });
}
