import { After, type Case, REMOVE } from './rule-fixtures.ts';

type Values = { readonly [field: string]: unknown };

/** What a case changes in the document that it starts from, in words: places as they are written in fixtures, values as JSON. */
export function changesInWords({ changes }: Case): string[] {
  return changes.map(({ path, value }) => changeInWords(path, value));
}

function changeInWords(path: string, value: unknown): string {
  const [place, item] = splitAt(path, path.lastIndexOf('/'));
  if (value === REMOVE) return `\`${path}\` is removed`;
  if (value instanceof After) return `\`${path}\` is moved behind \`${value.id}\``;
  if (!item.startsWith('+')) return `\`${path}\` is ${valueInWords(path, value)}`;
  return `\`${place}\` also has ${addedInWords(place, item.slice(1), value)}`;
}

function splitAt(path: string, at: number): [string, string] {
  return [path.slice(0, at), path.slice(at + 1)];
}

/** A new item of a list: a value, or a record, perhaps a copy of another. */
function addedInWords(place: string, id: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return valueInWords(`${place}/0`, value);
  const { like, before, words, ...fields } = value as Values;
  const record = { ...(id === '' ? {} : { id }), ...fields };
  const values = Object.entries(record).map(([field, one]) => `\`${field}\` ${valueInWords(`${place}/x/${field}`, one)}`);
  const others = [
    ...(words === undefined ? [] : [`the span of ${code(String(words))}`]),
    ...values,
    ...(before === undefined ? [] : [`its place before \`${before}\``]),
  ];
  if (like === undefined) return code(JSON.stringify(record));
  const copied = typeof like === 'number' ? `its item ${like}` : `\`${like}\``;
  return `a copy of ${copied}${others.length === 0 ? '' : ` with ${others.join(' and ')}`}`;
}

function valueInWords(path: string, value: unknown): string {
  if (typeof value === 'string' && isSpanPlace(path)) return `the span of ${code(value.replace(' … ', ' […] '))}`;
  if (Array.isArray(value) && value.length > 0 && isSpanPlace(`${path}/0`))
    return `a list with the span of ${value.map((words) => code(String(words))).join(' and that of ')}`;
  return code(JSON.stringify(value));
}

/** Whether a value at a path is a span, in place of which fixtures write its words. */
const isSpanPlace = (path: string) => /(?:[sS]pans\/\d+|^(?:mentions|sentences|blocks)\/[a-z]\d+)$/.test(path);

/** Words as code in Markdown. */
const code = (words: string) => (words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``);
