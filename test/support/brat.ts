/** A text-bound annotation: its type, and the words between its offsets, piece by piece. */
export interface BratSpan {
  readonly type: string;
  readonly pieces: readonly { readonly start: number; readonly end: number }[];
  readonly words: string;
}

/** What an `.ann` file says. */
export interface BratFile {
  readonly spans: ReadonlyMap<string, BratSpan>;
  readonly relations: readonly { readonly type: string; readonly from: string; readonly to: string }[];
  readonly attributes: readonly { readonly name: string; readonly of: string; readonly value: string }[];
  readonly references: readonly { readonly of: string; readonly entry: string; readonly words: string }[];
  readonly notes: readonly { readonly of: string; readonly words: string }[];
}

const LINES = {
  T: /^(T[1-9]\d*)\t([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t([^\t\n]+)$/,
  R: /^(R[1-9]\d*)\t([A-Za-z0-9_-]+) Arg1:(T\d+) Arg2:(T\d+)$/,
  A: /^(A[1-9]\d*)\t([A-Za-z0-9_-]+) (T\d+) ([A-Za-z0-9_-]+)$/,
  N: /^(N[1-9]\d*)\tReference (T\d+) ([^\s:]+:[^\s]+)\t([^\t\n]+)$/,
  '#': /^(#[1-9]\d*)\tAnnotatorNotes (T\d+)\t([^\t\n]+)$/,
};

/**
 * Reads the standoff format of brat as strictly as its description has it (https://brat.nlplab.org/standoff.html): every line is of a known kind, every id is its
 * alone, the pieces of a span stand in order within the text and hold no line end, its words are those between its offsets (Unicode code points), joined by a space,
 * and whatever refers to a span refers to one there is. Throws an error otherwise.
 */
export function readBrat(txt: string, ann: string): BratFile {
  const points = Array.from(txt);
  const ids = new Set<string>();
  const spans = new Map<string, BratSpan>();
  const file = {
    spans,
    relations: [] as BratFile['relations'][number][],
    attributes: [] as BratFile['attributes'][number][],
    references: [] as BratFile['references'][number][],
    notes: [] as BratFile['notes'][number][],
  };
  if (ann !== '' && !ann.endsWith('\n')) throw new Error('the last line has no end');
  for (const line of ann.split('\n').slice(0, -1)) {
    const kind = line.charAt(0) as keyof typeof LINES;
    const fields = LINES[kind]?.exec(line);
    if (!fields) throw new Error(`no line of brat: ${JSON.stringify(line)}`);
    const [, id = '', second = '', third = '', fourth = ''] = fields;
    if (ids.has(id)) throw new Error(`${id} is there twice`);
    ids.add(id);
    if (kind === 'T') spans.set(id, spanOf(second, third, fourth, points));
    else if (kind === 'R') file.relations.push({ type: second, from: third, to: fourth });
    else if (kind === 'A') file.attributes.push({ name: second, of: third, value: fourth });
    else if (kind === 'N') file.references.push({ of: second, entry: third, words: fourth });
    else file.notes.push({ of: second, words: third });
  }
  const referred = [
    ...file.relations.flatMap(({ from, to }) => [from, to]),
    ...[...file.attributes, ...file.references, ...file.notes].map(({ of }) => of),
  ];
  for (const id of referred) if (!spans.has(id)) throw new Error(`there is no ${id}`);
  return file;
}

function spanOf(type: string, offsets: string, words: string, points: readonly string[]): BratSpan {
  const pieces = offsets.split(';').map((piece) => {
    const [start = 0, end = 0] = piece.split(' ').map(Number);
    return { start, end };
  });
  let before = 0;
  for (const { start, end } of pieces) {
    if (start < before || start >= end || end > points.length) throw new Error(`${offsets} do not stand in order in the text`);
    before = end;
  }
  const there = pieces.map(({ start, end }) => points.slice(start, end).join(''));
  if (there.some((piece) => piece.includes('\n'))) throw new Error(`${offsets} hold a line end`);
  if (there.join(' ') !== words)
    throw new Error(`${offsets} are ${JSON.stringify(there.join(' '))}, not ${JSON.stringify(words)}`);
  return { type, pieces, words };
}

/** What an `annotation.conf` allows. */
export interface BratConfiguration {
  readonly types: readonly string[];
  /** For each relation the types of its two arguments. */
  readonly relations: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** For each attribute its values. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

/** Reads the configuration of brat as strictly as its description has it (https://brat.nlplab.org/configuration.html). */
export function readBratConfiguration(text: string): BratConfiguration {
  const sections = new Map(
    [...text.matchAll(/^\[(\w+)\]\n((?:[^[\n].*\n)*)/gm)].map(([, name, lines]) => [name, lines?.match(/.+/g) ?? []]),
  );
  if ([...sections.keys()].join() !== 'entities,relations,events,attributes') throw new Error('there should be four sections');
  const section = (name: string) => sections.get(name) ?? [];
  const types = section('entities');
  if (types.some((type) => !/^[A-Z][A-Za-z0-9_-]*$/.test(type))) throw new Error('a type is not a name');
  const relations = section('relations').flatMap((line) => {
    if (line === '<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>') return [];
    const [, name, ...sides] = /^([A-Z]\w+) Arg1:([\w|]+), Arg2:([\w|]+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no relation: ${line}`);
    return [[name, sides.map((side) => side.split('|'))] as const];
  });
  const attributes = section('attributes').map((line) => {
    const [, name, values] = /^([A-Z]\w+) Arg:(?:<ENTITY>|[\w|]+), Value:([\w|-]+)$/.exec(line) ?? [];
    if (name === undefined || values === undefined) throw new Error(`no attribute: ${line}`);
    return [name, values.split('|')] as const;
  });
  return { types, relations: new Map(relations), attributes: new Map(attributes) };
}
