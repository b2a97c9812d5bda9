import type { Article } from '../../schema/generated/types.d.ts';
import { casesOf } from '../../scripts/build/schema/rule-fixtures.ts';
import { changedBy } from './fixture-document.ts';
import { readProjectFile } from './project.ts';

const FILE = 'test/fixtures/agreement/planted.yaml';

/** Another annotation of the small document, with planted differences: the first of the fixture, or one that follows. */
export function planted(place = 0): Article {
  const one = casesOf(readProjectFile(FILE), FILE)[place];
  if (!one) throw new Error(`${FILE} has no such case`);
  return changedBy(one, FILE).document;
}
