import { pathOf } from './problem.ts';

/** A place that is asked for, and those within it. */
interface Wanted {
  line: number;
  readonly within: Map<string, Wanted>;
}

/** An object or a list that holds a place that is asked for. */
interface Open {
  readonly wanted: Wanted;
  /** The index of the next item; -1 for an object. */
  index: number;
}

/**
 * Finds the lines of JSON Pointers in a JSON source, in one pass that keeps nothing but what is asked for: a tree of the source would take many times its
 * size in memory.
 *
 * @param source JSON, as `JSON.parse` takes it
 * @returns the line of each pointer, from 1; of one that leads to nothing that of the nearest value around it
 */
export function linesOf(source: string, pointers: Iterable<string>): (pointer: string) => number {
  const root: Wanted = { line: 0, within: new Map() };
  for (const pointer of pointers) {
    let wanted = root;
    for (const key of pathOf(pointer)) {
      const next = wanted.within.get(key) ?? { line: 0, within: new Map() };
      wanted.within.set(key, next);
      wanted = next;
    }
  }
  scan(source, root);
  return (pointer) => {
    let wanted: Wanted | undefined = root;
    let { line } = root;
    for (const key of pathOf(pointer)) {
      wanted = wanted?.within.get(key);
      line = wanted?.line || line;
    }
    return line;
  };
}

const WHITE_SPACE = ' \t\r\n';

function scan(source: string, root: Wanted): void {
  const open: Open[] = [];
  /** How deep it is in what nobody asks for. */
  let skipped = 0;
  /** What the value that comes next is, if it is asked for. */
  let next: Wanted | undefined = root;
  /** Whether what comes next is a key, or an item. */
  let isDue = false;
  let line = 1;
  const begin = (wanted: Wanted | undefined) => {
    if (wanted) wanted.line = line;
    next = wanted;
    isDue = false;
  };
  begin(root);
  root.line = 0;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if (sign === '\n') line++;
    if (WHITE_SPACE.includes(sign)) continue;
    root.line ||= line;
    const here = skipped > 0 ? undefined : open.at(-1);
    if (isDue && here && here.index >= 0 && sign !== ']') begin(here.wanted.within.get(String(here.index++)));
    if (sign === '"') {
      const end = endOfString(source, at);
      if (isDue && here) begin(here.wanted.within.get(JSON.parse(source.slice(at, end + 1))));
      at = end;
    } else if (sign === '{' || sign === '[') {
      if (skipped > 0 || !next || next.within.size === 0) skipped++;
      else {
        open.push({ wanted: next, index: sign === '[' ? 0 : -1 });
        isDue = true;
      }
    } else if (sign === '}' || sign === ']') {
      if (skipped > 0) skipped--;
      else open.pop();
      isDue = false;
    } else if (sign === ',' && here) isDue = true;
  }
}

/** The place of the quotation mark that ends the string that begins at another. */
function endOfString(source: string, start: number): number {
  let at = source.indexOf('"', start + 1);
  for (; at >= 0; at = source.indexOf('"', at + 1)) {
    let escapes = 0;
    while (source[at - 1 - escapes] === '\\') escapes++;
    if (escapes % 2 === 0) return at;
  }
  return source.length;
}
