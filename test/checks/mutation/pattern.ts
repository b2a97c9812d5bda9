/**
 * A pattern, taken apart. `one` stands for a single character: a literal, an escape or a class. A `choice` is what stands
 * in round brackets, also where it has only one option.
 */
export type Part =
  | { readonly kind: 'edge'; readonly source: string }
  | { readonly kind: 'one'; readonly source: string }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** Takes a pattern apart. Throws an Error on what the patterns of this package do not use, such as a look-ahead. */
export function parsePattern(pattern: string): Part {
  const tokens = pattern.match(/\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[\s\S]/gu) ?? [];
  let at = 0;
  const options = (): Part[] => {
    const found = [row()];
    while (tokens[at] === '|') {
      at += 1;
      found.push(row());
    }
    return found;
  };
  const row = (): Part => {
    const parts: Part[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') parts.push(repeated(single()));
    return { kind: 'row', parts };
  };
  const single = (): Part => {
    const token = tokens[at] as string;
    at += 1;
    if (token === '^' || token === '$') return { kind: 'edge', source: token };
    if (token !== '(') return { kind: 'one', source: token };
    if (tokens[at] === '?') throw new Error(`the pattern ${pattern} has a group that is not known here`);
    const choice: Part = { kind: 'choice', options: options() };
    if (tokens[at] !== ')') throw new Error(`the pattern ${pattern} has a bracket without its fellow`);
    at += 1;
    return choice;
  };
  const repeated = (part: Part): Part => {
    const bounds = boundsIn(tokens[at]);
    if (!bounds) return part;
    at += 1;
    return { kind: 'repeat', part, ...bounds };
  };
  const parsed = row();
  if (at < tokens.length) throw new Error(`the pattern ${pattern} has a choice or a bracket at its top level`);
  return parsed;
}

const SIGNS: { readonly [sign: string]: readonly [number, number] } = { '?': [0, 1], '*': [0, Infinity], '+': [1, Infinity] };

function boundsIn(token: string | undefined): { least: number; most: number } | undefined {
  if (token === undefined) return undefined;
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}$/.exec(token) ?? [];
  const [least, most] = SIGNS[token] ?? [Number(from), to ? Number(to) : comma ? Infinity : Number(from)];
  return Number.isNaN(least) ? undefined : { least, most };
}

/** Puts a pattern together again. */
export function printPattern(part: Part): string {
  if (part.kind === 'row') return part.parts.map(printPattern).join('');
  if (part.kind === 'choice') return `(${part.options.map(printPattern).join('|')})`;
  if (part.kind === 'repeat') return `${printPattern(part.part)}${printBounds(part.least, part.most)}`;
  return part.source;
}

function printBounds(least: number, most: number): string {
  for (const [sign, [from, to]] of Object.entries(SIGNS)) if (least === from && most === to) return sign;
  if (least === most) return `{${least}}`;
  return `{${least},${most === Infinity ? '' : most}}`;
}
