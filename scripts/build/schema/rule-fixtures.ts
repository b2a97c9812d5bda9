import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { PROJECT } from '../project.ts';

/** What a case expects: the rule, whether it is a warning, and its message. */
export interface Mark {
  readonly rule: string;
  readonly isWarning: boolean;
  readonly message: string;
}

/** A document with a fault, or one that looks like it and has none. */
export interface RuleCase {
  /** Its file and line. */
  readonly place: string;
  readonly title: string;
  /** Whether the document is checked with its text, without it or, if this is null, in both ways. */
  readonly given: 'text' | 'no text' | null;
  /** Values to put into the small document, by their place: a pointer without its first slash, in which records are called by their ids. */
  readonly change: { readonly [place: string]: unknown };
  readonly insert: { readonly [place: string]: unknown };
  readonly remove: readonly string[];
  readonly swap: { readonly [place: string]: string };
  /** What is expected, by its place; that of a changed value is marked by a comment behind it. */
  readonly marks: readonly (readonly [place: string, mark: Mark])[];
  /** The changes as the file shows them. */
  readonly source: string;
}

const FOLDER = join(PROJECT, 'test/fixtures/rules');
const KEYS = new Set(['title', 'given', 'change', 'insert', 'remove', 'swap', 'report']);

/** The cases of all rules, by the rule that a file is named after. */
export function ruleFixtures(folder = FOLDER): ReadonlyMap<string, readonly RuleCase[]> {
  const files = readdirSync(folder).sort();
  return new Map(files.map((file) => [basename(file, '.yaml'), casesIn(readFileSync(join(folder, file), 'utf8'), file)]));
}

/** The cases in the source of a fixture. */
export function casesIn(source: string, file: string): RuleCase[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  if (!isSeq(document.contents)) throw new Error(`${file}: a fixture is a list of cases`);
  return document.contents.items.map((item) => {
    const at = isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    if (!isMap(item)) throw new Error(`${file}: a case has a title and what it changes`);
    return caseOf(item, `${file}:${at}`, source, document);
  });
}

function caseOf(item: YAMLMap, place: string, source: string, document: Document): RuleCase {
  const values = item.toJS(document) as { readonly [key: string]: never };
  const unknown = Object.keys(values).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw new Error(`${place}: there is no key "${unknown}" in a case`);
  if (typeof values.title !== 'string') throw new Error(`${place}: a case needs a title`);
  const reported = Object.entries((values.report ?? {}) as { [place: string]: string });
  const shown = item.items.filter(
    ({ key }) => isScalar(key) && ['change', 'insert', 'remove', 'swap'].includes(String(key.value)),
  );
  return {
    place,
    title: values.title,
    given: values.given ?? null,
    change: values.change ?? {},
    insert: values.insert ?? {},
    remove: values.remove ?? [],
    swap: values.swap ?? {},
    marks: [...marksIn(item.get('change'), place), ...reported.map(([at, words]) => [at, markOf(words, place)] as const)],
    source: shown.map((pair) => sourceOf(pair as Pair, source)).join('\n'),
  };
}

/** The comments behind changed values, and behind items of changed lists. */
function* marksIn(change: unknown, place: string): Generator<readonly [string, Mark]> {
  if (!isMap(change)) return;
  for (const { key, value } of change.items) {
    const at = String(isScalar(key) ? key.value : key);
    const comment =
      (value as { comment?: string; commentBefore?: string }).comment ??
      (isSeq(value) || isMap(value) ? value.commentBefore : undefined);
    if (comment) yield [at, markOf(comment, place)];
    if (!isSeq(value)) continue;
    for (const [index, item] of value.items.entries()) {
      const words = (item as { comment?: string }).comment;
      if (words && words !== comment) yield [`${at}/${index}`, markOf(words, place)];
    }
  }
}

function markOf(words: string, place: string): Mark {
  const [, warning, rule, message] = /^\s*(warning )?([a-z-]+): (.*)$/s.exec(words) ?? [];
  if (rule === undefined || message === undefined)
    throw new Error(`${place}: a mark is "rule: message" or "warning rule: message"`);
  return { rule, isWarning: warning !== undefined, message };
}

const sourceOf = ({ key, value }: Pair, source: string): string => {
  const start = (key as { range: [number, number, number] }).range[0];
  const end = (value as { range: [number, number, number] }).range[2];
  return source
    .slice(source.lastIndexOf('\n', start) + 1, end)
    .replace(/^ {2}/gm, '')
    .trimEnd();
};
