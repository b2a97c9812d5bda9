import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMS, type Form, schemaOf } from '../../../scripts/package/document/forms.ts';
import { CanonicalText } from '../../../scripts/package/text/canonical-text.ts';
import { isArray, isObject, type Json } from './json.ts';

/** The forms of a document. */
export const ALL_FORMS = Object.keys(FORMS) as readonly Form[];

/**
 * The documents of a form that the project has: the article, the example and the fixtures. Of the article itself there is
 * no hydrated form, since its text is no part of the project.
 *
 * @param project the folder that holds `data` and `test`
 */
export function goodDocuments(form: Form, project: string): readonly Json[] {
  const folders = [join(project, 'data/example'), ...fixtures(join(project, 'test/fixtures'))];
  const read = (name: string, parsed: (path: string) => Json) =>
    folders
      .map((folder) => join(folder, name))
      .filter(existsSync)
      .map(parsed);
  if (form === 'draft') return read('draft.json', parsedFile);
  if (form === 'sealed') return [parsedFile(join(project, 'data/article.json')), ...read('article.json', parsedFile)];
  return read('article.json', (path) =>
    hydrated(parsedFile(path), CanonicalText.of(readFileSync(join(path, '../text.txt'), 'utf8'))),
  );
}

function fixtures(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function parsedFile(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8')) as Json;
}

/** The hydrated form of a sealed document. */
function hydrated(document: Json, text: CanonicalText): Json {
  const filled = withWords(document, text) as { readonly [name: string]: Json };
  return { ...filled, $schema: schemaOf('hydrated', String(filled.$schema)) };
}

function withWords(value: Json, text: CanonicalText): Json {
  if (isArray(value)) return value.map((item) => withWords(item, text));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, inner]) => [name, withWords(inner, text)]);
  const { start, end } = value;
  const words = typeof start === 'number' && typeof end === 'number' ? [['text', text.slice(start, end)]] : [];
  return Object.fromEntries([...members, ...words]);
}
