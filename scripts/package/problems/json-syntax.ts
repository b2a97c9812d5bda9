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
    if (sign === undefined) return state === 'end' ? null : faultAt(source, at, state);
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
      at++;
      state = state === 'nextItem' ? 'value' : 'key';
    } else if (sign === ':' && state === 'colon') {
      at++;
      state = 'value';
    } else if (isValue && skip(SCALAR)) state = afterValue();
    else return faultAt(source, at, state);
  }
}

function closes(sign: string, state: State): boolean {
  return (
    (sign === ']' && (state === 'first' || state === 'nextItem')) ||
    (sign === '}' && (state === 'firstKey' || state === 'nextField'))
  );
}

function faultAt(source: string, at: number, state: State): SyntaxFault {
  const point = source.codePointAt(at);
  const message =
    point === undefined
      ? `it ends here, where ${EXPECTED[state]} should follow`
      : `${shown(String.fromCodePoint(point))} is where ${EXPECTED[state]} should be`;
  return { ...placeOf(source, at), message };
}

/** A fault within a string. */
function faultIn(source: string, at: number): SyntaxFault {
  const point = source.codePointAt(at);
  const message =
    point === undefined
      ? 'it ends within a string; a quotation mark is missing'
      : `${shown(String.fromCodePoint(point))} cannot be in a string as it is; escape it, or close the string before it`;
  return { ...placeOf(source, at), message };
}

function placeOf(source: string, at: number) {
  const before = source.slice(0, at).split(/\r\n|[\n\r]/);
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
