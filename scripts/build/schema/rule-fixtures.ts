import { type Document, isMap, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';

/** A problem that a fixture expects, written as a comment: `# rule: message`, or `# warning rule: message`. */
export interface Mark {
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly line: number;
}

/** A line of a case: the path of a value, and the value that is put there. */
export interface Change {
  readonly path: string;
  readonly value: unknown;
  readonly line: number;
  readonly mark?: Mark;
}

/** One case of a fixture: the changes that are made to a valid document, and the problems that are expected of it. */
export interface Case {
  readonly title: string;
  readonly line: number;
  /** Whether the document is checked with its text, without it, or both ways. */
  readonly text: 'with' | 'without' | 'both';
  /** Whether the records are numbered anew after the changes. */
  readonly renumber: boolean;
  readonly changes: readonly Change[];
  /** Where a problem is reported that is not at a changed value. */
  readonly at: readonly Change[];
  /** The changes as the fixture writes them, without marks and places. */
  readonly source: string;
}

/** The value of a change that removes what is there. */
export const REMOVE = Symbol('remove');

/** The value of a change that moves a record behind another. */
export class After {
  constructor(readonly id: string) {}
}

const TRAILING_MARK = /^[ \t]*# (warning )?([a-z]+(?:-[a-z]+)*): (.+)/;
const ANY_MARK = /\S\s*# (?:warning )?[a-z]+(?:-[a-z]+)*: ./;
const KEYS = ['title', 'text', 'renumber', 'change', 'each'];
const TAGS = [
  { tag: '!remove', resolve: () => REMOVE },
  { tag: '!after', resolve: (id: string) => new After(id) },
];

/**
 * Reads the cases of a fixture, such as this one:
 *
 * ```yaml
 * - title: reports a cue that runs over two sentences
 *   text: both # or with, or without; both if not given
 *   renumber: true # numbers the records after the changes; false if not given
 *   change:
 *     attributions/a7/cueSpans: [touched upon, storms. … both] # span-sentence: the message
 *     attributions/a7/sentenceIds/+: s8 # appended to the list
 *     attributions/+a8: { like: a7, before: a7, cueLemma: null } # a copy of a record, with other values
 *     claims/c1: !remove
 *     claims/c5: !after c6
 *     at: attributions/a7 # warning some-rule: the message of a problem that is not at a changed value
 * ```
 *
 * A case with `each`, a list of changes, in place of `change` is several cases. Words in place of a span are its span in the text: `…` is
 * a gap, and `the crews @2` the second occurrence.
 *
 * @param content a list of cases in YAML
 * @param file the name of the file, for errors
 * @throws an error that names the file and the line, if the fixture is not well-formed
 */
export function casesOf(content: string, file: string): Case[] {
  const reader = new FixtureReader(content, file);
  const cases = reader.cases();
  const marked = new Set(cases.flatMap(({ changes, at }) => [...changes, ...at]).map(({ mark }) => mark?.line));
  for (const [index, line] of content.split('\n').entries())
    if (ANY_MARK.test(line) && !marked.has(index + 1)) reader.fail(index + 1, 'this mark is not at the end of a changed value');
  return cases;
}

class FixtureReader {
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  constructor(
    readonly content: string,
    readonly file: string,
  ) {
    this.#document = parseDocument(content, { lineCounter: this.#lines, customTags: TAGS });
  }

  cases(): Case[] {
    const { errors, warnings, contents } = this.#document;
    for (const { message, pos } of [...errors, ...warnings]) this.fail(this.#line(pos[0]), message);
    if (!isSeq(contents)) return this.fail(1, 'a fixture is a list of cases');
    return contents.items.flatMap((item) => this.#casesIn(item as Node));
  }

  /** The cases of an item of the list: one, or one for each of a list of changes. */
  #casesIn(node: Node): Case[] {
    const line = this.#line(node.range?.[0]);
    if (!isMap<Node, Node>(node)) return this.fail(line, 'a case is a map');
    for (const { key } of node.items)
      if (!KEYS.includes(String(key))) this.fail(this.#line(key.range?.[0]), `"${key}" is not one of ${KEYS.join(', ')}`);
    const { title, text = 'both', renumber = false } = node.toJS(this.#document) as { [key: string]: unknown };
    if (typeof title !== 'string') return this.fail(line, 'a case needs a title');
    if (text !== 'with' && text !== 'without' && text !== 'both') return this.fail(line, 'text is with, without or both');
    if (typeof renumber !== 'boolean') return this.fail(line, 'renumber is true or false');
    const [each, change] = (['each', 'change'] as const).map((key) => node.get(key, true) as Node | undefined);
    if (each && (change || !isSeq(each))) return this.fail(line, 'each is a list, in place of change');
    const variants = isSeq<Node>(each) ? each.items : [change];
    return variants.map((variant) => ({
      title,
      text,
      renumber,
      line: this.#line((variant ?? node).range?.[0]),
      ...this.#variant(variant, line),
    }));
  }

  /** The changes of a case, and the place under its key `at`. */
  #variant(node: Node | undefined, line: number): Pick<Case, 'changes' | 'at' | 'source'> {
    if (!node) return { changes: [], at: [], source: '' };
    if (!isMap<Node, Node>(node)) return this.fail(line, 'a change is a map from paths to values');
    const at = node.get('at', true) as Node | undefined;
    return {
      changes: node.items.filter(({ key }) => String(key) !== 'at').map((pair) => this.#change(pair)),
      at: at ? [this.#place(at)] : [],
      source: this.#source(node),
    };
  }

  #source({ range }: Node): string {
    const [start, , end] = range ?? [0, 0, 0];
    const indent = this.#lines.linePos(start).col - 1;
    const lines = this.content.slice(start, end).trimEnd().split('\n');
    return lines
      .map((line, index) => (index === 0 ? line : line.slice(indent)).replace(/\s*# .*/, ''))
      .filter((line) => line !== '' && !line.startsWith('at:'))
      .join('\n');
  }

  #change({ key, value }: Pair<Node, Node>): Change {
    const path = String(key);
    return { path, value: value?.toJS(this.#document) ?? null, line: this.#line(key.range?.[0]), ...this.#mark(value) };
  }

  #place(node: Node): Change {
    const line = this.#line(node.range?.[0]);
    const { mark } = this.#mark(node);
    return mark ? { path: String(node), value: undefined, line, mark } : this.fail(line, 'a place under "at" needs a mark');
  }

  /** The mark in the rest of the line on which a value ends. */
  #mark(node: Node | null): { readonly mark?: Mark } {
    const end = node?.range?.[1] ?? 0;
    const found = this.content.slice(end).match(TRAILING_MARK);
    if (!found) return {};
    const [, warning, rule = '', message = ''] = found;
    return { mark: { rule, severity: warning ? 'warning' : 'error', message, line: this.#line(end) } };
  }

  #line(offset = 0): number {
    return this.#lines.linePos(offset).line;
  }

  fail(line: number, message: string): never {
    throw new Error(`${this.file}:${line}: ${message}`);
  }
}
