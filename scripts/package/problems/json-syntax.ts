import { shown } from './problem.ts';

/** A place in a source, from line 1 and column 1, and what is wrong there. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What may come next, as a message names it. */
const EXPECTED = {
  value: 'a value',
  first: 'a value or "]"',
  key: 'a field\'s name in "quotation marks"',
  firstKey: 'a field\'s name in "quotation marks" or "}"',
  colon: '":"',
  nextItem: '"," or "]"',
  nextField: '"," or "}"',
  end: 'the end',
} as const;
type State = keyof typeof EXPECTED;

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a string of JSON may not hold
const STRING_BODY = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Where a source stops being JSON (RFC 8259); null where it is JSON. In time linear in the source, however deep that is. */
export function syntaxFault(source: string): SyntaxFault | null {
  const open: ('[' | '{')[] = [];
  let at = 0;
  /** Where the last comma is. */
  let comma = 0;
  let state: State = 'value';
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    if (!pattern.test(source)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const afterValue = (): State => {
    const inner = open.at(-1);
    return inner === undefined ? 'end' : inner === '[' ? 'nextItem' : 'nextField';
  };
  for (;;) {
    skip(SPACE);
    const sign = source[at];
    const isValue: boolean = state === 'value' || state === 'first';
    if (sign === undefined) return state === 'end' ? null : { ...placeOf(source, at), message: endsEarly(state, open) };
    if (sign === '"' && (isValue || state === 'key' || state === 'firstKey')) {
      skip(STRING_BODY);
      if (source[at] !== '"') return faultIn(source, at);
      at++;
      state = isValue ? afterValue() : 'colon';
    } else if (isValue && (sign === '[' || sign === '{')) {
      open.push(sign);
      at++;
      state = sign === '[' ? 'first' : 'firstKey';
    } else if (closes(sign, state)) {
      open.pop();
      at++;
      state = afterValue();
    } else if (sign === ',' && (state === 'nextItem' || state === 'nextField')) {
      comma = at++;
      state = state === 'nextItem' ? 'value' : 'key';
    } else if (sign === ':' && state === 'colon') {
      at++;
      state = 'value';
    } else if (isValue && skip(SCALAR)) state = afterValue();
    else if (
      open.length > 0 &&
      (state === 'value' ? sign === ']' : state === 'key' && sign === '}') &&
      isComma(source, comma, at)
    )
      return { ...placeOf(source, comma), message: `"," is before ${shown(sign)}, where nothing follows; remove this comma` };
    else return faultAt(source, at, state);
  }
}

/** Whether nothing but white space is between a comma and what is at an offset. */
const isComma = (source: string, comma: number, at: number) => source[comma] === ',' && source.slice(comma + 1, at).trim() === '';

function closes(sign: string, state: State): boolean {
  return (
    (sign === ']' && (state === 'first' || state === 'nextItem')) ||
    (sign === '}' && (state === 'firstKey' || state === 'nextField'))
  );
}

function faultAt(source: string, at: number, state: State): SyntaxFault {
  const sign = String.fromCodePoint(source.codePointAt(at) as number);
  const message = `${shown(sign)} is where ${EXPECTED[state]} should be; ${cureOf(source, at, sign, state)}`;
  return { ...placeOf(source, at), message };
}

const MOST_CLOSED = 20;

/** What is wrong with a source that ends too early: what is open has to be closed, the innermost first. */
function endsEarly(state: State, open: readonly ('[' | '{')[]): string {
  const signs = open
    .slice(-MOST_CLOSED)
    .reverse()
    .map((sign) => (sign === '[' ? ']' : '}'));
  const end = open.length > signs.length ? `${signs.join('')}…` : signs.join('');
  const cure = open.length === 0 ? 'write a document' : `complete it, and close it by ${shown(end)}`;
  return `it ends here, where ${EXPECTED[state]} should follow; ${cure}`;
}

/** Signs that are taken for quotation marks. */
const QUOTES = /['`\u00ab\u00bb\u2018-\u201f]/;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]{0,40}/uy;
/** What other languages write, and what JSON has in its place. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['Null', 'null'],
  ['NaN', 'null'],
  ['undefined', 'null'],
]);

/** How to mend what is at an offset, in the imperative. */
function cureOf(source: string, at: number, sign: string, state: State): string {
  if (sign === '/' || sign === '#') return 'remove the comment, because JSON has none';
  if (state === 'end') return 'remove what follows the document';
  if (state === 'colon' && (sign === ',' || sign === '}')) return 'give the field a colon and a value';
  if (sign === ',') return 'remove this comma';
  if (sign === ':' && state === 'nextItem') return 'write fields in { }, and not in [ ]';
  if (sign === ':') return state === 'nextField' ? 'put a comma before the name of this field' : 'remove this colon';
  if (QUOTES.test(sign)) return 'write quotation marks as "';
  NAME.lastIndex = at;
  const [name] = NAME.exec(source) ?? [];
  const isKey = state === 'key' || state === 'firstKey';
  if (name !== undefined && isKey) return `write ${shown(name)}, in quotation marks`;
  if (state === 'colon') return 'put a colon before it';
  const begins = name !== undefined || '"[{-'.includes(sign) || /\d/.test(sign);
  if (begins && (state === 'nextItem' || state === 'nextField')) return 'put a comma before it';
  if (sign === ']' || sign === '}')
    return isKey || state === 'value' || state === 'first' ? 'add what is missing' : 'close what is open first';
  const other = name === undefined ? undefined : WORDS.get(name);
  if (other !== undefined) return `write ${other}`;
  if (name !== undefined) return `write ${shown(name)}, in quotation marks, if it is a string`;
  return /[\d+.-]/.test(sign) ? 'write the number as in 12, -1 or 0.5' : 'remove it';
}

/** How signs are written that a string cannot have as they are. */
const ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x0a, 'close the string before the end of the line, or write \\n'],
  [0x0d, 'close the string before the end of the line, or write \\n'],
  [0x09, 'write it as \\t'],
  [0x5c, 'write \\\\ for a backslash'],
]);

/** A fault within a string. */
function faultIn(source: string, at: number): SyntaxFault {
  const point = source.codePointAt(at);
  const message =
    point === undefined
      ? 'it ends within a string; close the string by "'
      : `${shown(String.fromCodePoint(point))} cannot be in a string as it is; ${ESCAPES.get(point) ?? 'escape it, or close the string before it'}`;
  return { ...placeOf(source, at), message };
}

function placeOf(source: string, at: number) {
  const before = source.slice(0, at).split(/\r\n|[\n\r]/);
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
