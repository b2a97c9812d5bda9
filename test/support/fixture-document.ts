import type { Article } from '../../schema/generated/types.d.ts';
import { After, type Case, type Change, type Mark, REMOVE } from '../../scripts/build/schema/rule-fixtures.ts';
import { pointerTo } from '../../scripts/package/problems/problem.ts';
import { spanAt } from './change.ts';
import { small, smallText } from './small.ts';

type Loose = { [key: string]: unknown };
type Parent = Loose | unknown[];

/** A step towards a value: the map or list that holds it, and its key; an object in a list is known by itself, since its index may change. */
interface Step {
  readonly parent: Parent;
  readonly key: string;
  readonly item?: object;
}

/** A document with the changes of a case, and the JSON Pointer of each changed value or other place that is marked. */
export interface Changed {
  readonly document: Article;
  readonly marked: readonly { readonly mark: Mark; readonly pointer: string }[];
}

/**
 * Makes the document of a case from the small one.
 *
 * @throws an error that names the line of a change, if there is nothing at its path or its words are not in the text
 */
export function changedBy({ changes, at, renumber }: Case, file: string): Changed {
  const document = small();
  const inFile = <T>({ path, line }: Change, make: () => T): T => {
    try {
      return make();
    } catch (error) {
      throw new Error(`${file}:${line}: ${path}: ${(error as Error).message}`);
    }
  };
  // The paths name the records of the unchanged document, so each is followed before anything changes.
  const targets = changes.map((change) => ({ change, steps: inFile(change, () => stepsTo(document, change.path)) }));
  const changed = targets.map(({ change, steps }) => ({ change, steps: inFile(change, () => put(steps, change.value)) }));
  if (renumber) renumberRecords(document);
  const places = [
    ...changed.map(({ change, steps }) => ({ change, steps: () => steps })),
    ...at.map((change) => ({ change, steps: () => stepsTo(document, change.path) })),
  ];
  const marked = places.flatMap(({ change, steps }) =>
    change.mark ? [{ mark: change.mark, pointer: inFile(change, () => pointerOf(steps())) }] : [],
  );
  return { document, marked };
}

/** The steps of a path such as `claims/c1/subjectIds/0`, in which a record is named by its id or its index, and a new one by `+` and its id. */
function stepsTo(document: Article, path: string): Step[] {
  let value: unknown = document;
  return path.split('/').map((key) => {
    const parent = value as Parent;
    if (typeof parent !== 'object' || parent === null) throw new Error(`there is nothing that holds ${key}`);
    if (!Array.isArray(parent)) {
      if (!Object.hasOwn(parent, key)) throw new Error(`there is no ${key}`);
      value = parent[key];
      return { parent, key };
    }
    if (key.startsWith('+')) return { parent, key };
    value = itemOf(parent, key);
    return typeof value === 'object' ? { parent, key, item: value as object } : { parent, key };
  });
}

function itemOf(list: readonly unknown[], key: string): unknown {
  const found = list.filter((item) => (item as Loose).id === key);
  if (found.length > 1) throw new Error(`${key} is the id of two records; name one by its index`);
  const item = found[0] ?? (/^\d+$/.test(key) ? list[Number(key)] : undefined);
  if (item === undefined) throw new Error(`there is no ${key}`);
  return item;
}

/** Makes a change at the end of some steps, and gives the steps to the value as it is then. */
function put(steps: readonly Step[], value: unknown): Step[] {
  const before = steps.slice(0, -1);
  const last = steps.at(-1) as Step;
  const { parent, key, item } = last;
  if (!Array.isArray(parent)) {
    const current = parent[key];
    parent[key] = isSpan(current) && typeof value === 'string' ? { ...current, ...spanOf(value) } : withSpans(key, value);
    return [...steps];
  }
  if (key.startsWith('+')) return [...before, added(parent, key.slice(1), value)];
  const index = item === undefined ? Number(key) : parent.indexOf(item);
  if (value === REMOVE) parent.splice(index, 1);
  else if (value instanceof After) {
    parent.splice(index, 1);
    parent.splice(parent.indexOf(itemOf(parent, value.id)) + 1, 0, item);
  } else if (isSpan(item) && typeof value === 'string') Object.assign(item, spanOf(value));
  else parent[index] = value;
  return [...steps];
}

/** Adds an item to a list: its last, unless it says `before` which, with the fields of another if it says `like` which. */
function added(list: unknown[], id: string, value: unknown): Step {
  if (typeof value !== 'object' || value === null) return { parent: list, key: String(list.push(value) - 1) };
  const { like, before, words, ...fields } = value as Loose;
  const item: Loose = like === undefined ? {} : structuredClone(itemOf(list, String(like)) as Loose);
  if (id !== '') item.id = id;
  for (const [key, field] of Object.entries(fields)) item[key] = withSpans(key, field);
  if (words !== undefined) Object.assign(item, spanOf(String(words)));
  const index = before === undefined ? list.length : list.indexOf(itemOf(list, String(before)));
  list.splice(index, 0, item);
  return { parent: list, key: id, item };
}

function pointerOf(steps: readonly Step[]): string {
  return pointerTo(
    ...steps.map(({ parent, key, item }) => {
      if (item === undefined) return key;
      const index = (parent as unknown[]).indexOf(item);
      if (index < 0) throw new Error('what is marked here is no longer in the document');
      return index;
    }),
  );
}

function isSpan(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** A value in which the words of a list of spans are replaced by the spans. */
function withSpans(field: string, value: unknown): unknown {
  if (!/^spans$|Spans$/.test(field) || !Array.isArray(value)) return value;
  return value.map((words) => (typeof words === 'string' ? spanOf(words) : words));
}

/** The span of words of the text: `first … last` names long ones, and `words @2` their second occurrence. */
function spanOf(named: string) {
  const [, words = '', occurrence] = named.match(/^(.*?)(?: @(\d+))?$/s) ?? [];
  const [first = '', last] = words.split(' … ');
  const starts = Array.from({ length: smallText.length }, (_, start) => start).filter((start) =>
    smallText.startsWith(first, start),
  );
  if (starts.length === 0) throw new Error(`"${first}" is not in the text`);
  if (starts.length > 1 && !occurrence)
    throw new Error(`"${first}" occurs ${starts.length} times; name one, as in "${first} @2"`);
  const start = starts[Number(occurrence ?? 1) - 1];
  if (start === undefined) throw new Error(`"${first}" occurs only ${starts.length} times`);
  const lastStart = last === undefined ? start : smallText.indexOf(last, start + first.length);
  if (lastStart < 0) throw new Error(`"${last}" does not follow "${first}" in the text`);
  const end = lastStart + (last ?? first).length;
  const codePoints = (offset: number) => [...smallText.slice(0, offset)].length;
  return spanAt(codePoints(start), codePoints(end));
}

const NUMBERED = { blocks: 'b', sentences: 's', mentions: 'm', attributions: 'a', claims: 'c', codings: 'k' } as const;

/** Numbers the records of every collection in their order, and lets each reference follow. */
function renumberRecords(document: Article): void {
  const ids = new Map<unknown, string>();
  for (const [collection, letter] of Object.entries(NUMBERED))
    for (const [index, { id }] of document[collection as keyof typeof NUMBERED].entries()) ids.set(id, `${letter}${index + 1}`);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (ids.has(item)) (value as Loose)[key] = ids.get(item);
      else visit(item);
    }
  };
  visit(document);
}
