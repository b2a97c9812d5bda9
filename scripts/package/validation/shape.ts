import { type Contract, type Field, own, type Scalar, type Vocabulary } from '../document/contract.ts';
import { nearest } from '../problems/nearest.ts';
import { type Problem, pointerTo, problem, shown } from '../problems/problem.ts';
import { olderSchema } from './older-schema.ts';

/** A compiled validator, which accepts or rejects a value. */
export type Validator = (value: unknown) => boolean;

/** A schema, compiled ahead of time. */
export interface CompiledSchema {
  /** Of a document, but for the records of its collections. */
  readonly envelope: Validator;
  /** Of a record, by collection. */
  readonly records: { readonly [collection: string]: Validator };
  /** Of a value that is no object and no list, by the name of its definition. */
  readonly values: { readonly [type: string]: Validator };
  readonly contract: Contract;
}

type Values = { readonly [key: string]: unknown };

const RULE = 'shape';

/**
 * Checks a document against a compiled JSON Schema, the envelope first and then each record, and reports each fault once, in words: what the
 * value is and what would be right. Stops after `most` problems.
 */
export function shapeProblems(document: unknown, schema: CompiledSchema, most: number): Problem[] {
  const { envelope, records, contract } = schema;
  const older = contract.root === 'DraftArticle' ? null : olderSchema(document);
  if (older) return [older];
  const faults = new Faults(schema, most);
  if (!envelope(document)) faults.explain(document, { type: contract.root }, '');
  if (typeof document !== 'object' || document === null) return faults.problems;
  for (const [collection, validator] of Object.entries(records)) {
    const list = own(document as Values, collection);
    const type = own(own(contract.objects, contract.root) ?? {}, collection)?.type;
    if (!Array.isArray(list) || type === undefined) continue;
    for (let index = 0; index < list.length && !faults.full; index++) {
      if (!validator(list[index])) faults.explain(list[index], { type }, pointerTo(collection, index));
    }
  }
  return faults.problems.slice(0, most);
}

/** Finds where a value is wrong by going down the contract with it and asking the validators of what it holds. */
class Faults {
  readonly problems: Problem[] = [];
  readonly #schema: CompiledSchema;
  readonly #most: number;

  constructor(schema: CompiledSchema, most: number) {
    this.#schema = schema;
    this.#most = most;
  }

  get full(): boolean {
    return this.problems.length >= this.#most;
  }

  /** Reports what is wrong with a value that the validator of its place has refused: at least something. */
  explain(value: unknown, field: Field, pointer: string): void {
    const before = this.problems.length;
    this.#visit(value, field, pointer);
    if (this.problems.length === before) this.#report(value, undefined, pointer);
  }

  #report(value: unknown, field: Field | undefined, pointer: string): void {
    this.problems.push(problem(RULE, pointer, `${shown(value)} ${expectation(value, field, this.#schema.contract)}`));
  }

  #visit(value: unknown, field: Field, pointer: string): void {
    if (this.full || (field.nullable && value === null)) return;
    const fields = own(this.#schema.contract.objects, field.type);
    if (field.list) this.#visitList(value, field, pointer);
    else if (fields) this.#visitObject(value, field, fields, pointer);
    else if (own(this.#schema.values, field.type)?.(value) !== true) this.#report(value, field, pointer);
  }

  #visitList(value: unknown, field: Field, pointer: string): void {
    if (!Array.isArray(value) || value.length < (field.least ?? 0)) {
      this.#report(value, field, pointer);
      return;
    }
    for (let index = 0; index < value.length && !this.full; index++) {
      this.#visit(value[index], { type: field.type }, pointer + pointerTo(index));
    }
    const [first, second] = field.unique ? lastRepeated(value) : [];
    if (first === undefined || second === undefined) return;
    const message = `${shown(value[second])} should be listed once, because it is in this list already, at ${first}; remove this item`;
    this.problems.push(problem(RULE, `${pointer}/${second}`, message));
  }

  #visitObject(value: unknown, field: Field, fields: { readonly [name: string]: Field }, pointer: string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#report(value, field, pointer);
      return;
    }
    const values = value as Values;
    const missing = Object.keys(fields).filter((name) => values[name] === undefined && !fields[name]?.optional);
    const extra: string[] = [];
    for (const name in value) {
      if (extra.length >= this.#most) break;
      if (!Object.hasOwn(fields, name)) extra.push(name);
    }
    if (missing.length + extra.length > 0) {
      append(this.problems, explainFields(missing, extra, Object.keys(fields), pointer, fields, this.#schema.contract));
    }
    const isDocument = field.type === this.#schema.contract.root;
    for (const [name, inner] of Object.entries(fields)) {
      if (values[name] === undefined) continue;
      const isCollection = isDocument && Object.hasOwn(this.#schema.records, name);
      // The records of a document are checked one by one.
      if (isCollection && Array.isArray(values[name]) && values[name].length > 0) continue;
      this.#visit(values[name], inner, pointer + pointerTo(name));
    }
  }
}

/** Not by spreading: so many arguments as a list may be long, a call cannot have. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

/** The places of the last string that occurs twice in a list: the first time, and where it is repeated. */
function lastRepeated(list: readonly unknown[]): readonly number[] {
  const places = new Map<unknown, number>();
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index];
    if (typeof item !== 'string') continue;
    const later = places.get(item);
    if (later !== undefined) return [index, later];
    places.set(item, index);
  }
  return [];
}

/** A field that is misspelt is one fault, though one is missing and one too many. */
function explainFields(
  missing: readonly string[],
  extra: readonly string[],
  known: readonly string[],
  pointer: string,
  fields: { readonly [name: string]: Field },
  contract: Contract,
): Problem[] {
  const left = new Set(missing);
  const problems = extra.map((name) => {
    const meant = nearest(name, [...left]) ?? nearest(name, known);
    if (meant !== null) left.delete(meant);
    const hint = meant === null ? `use one of ${known.join(', ')}` : `did you mean ${shown(meant)}?`;
    return problem(
      RULE,
      pointer + pointerTo(name),
      `the field ${shown(name)} should not be here, because the schema has none of this name; ${hint}`,
    );
  });
  for (const name of left) {
    const field = own(fields, name);
    problems.push(
      problem(
        RULE,
        pointer + pointerTo(name),
        `the field ${shown(name)} is missing; it ${expectation(undefined, field, contract)}`,
      ),
    );
  }
  return problems;
}

/** What an empty value of a field should be, such as `should be a day, such as "2019-10-03"`. */
export const expectedWords = (field: Field, contract: Contract): string => expectation('', field, contract);

function expectation(value: unknown, field: Field | undefined, contract: Contract): string {
  if (!field) return 'is not what the schema asks for here';
  const orNull = field.nullable ? ', or null' : '';
  if (field.list) {
    if (!Array.isArray(value)) return `should be a list${orNull}${itemsOf(value, field, contract)}`;
    const what = field.description === undefined ? '' : `: ${field.description}`;
    return `should have at least ${field.least ?? 0} item${what}`;
  }
  const vocabulary = own(contract.vocabularies, field.type);
  if (vocabulary) return `should be ${vocabularyWords(value, vocabulary)}${orNull}`;
  const scalar = own(contract.scalars, field.type);
  if (scalar) return `should be ${scalarWords(value, meantBy(value, field, scalar))}${orNull}`;
  return `should be an object${orNull}${likeThis(value, field, contract)}`;
}

/** What a scalar means in a field; words that are there already are wrong in form alone. */
function meantBy(value: unknown, { description, example }: Field, scalar: Scalar): Scalar {
  if (description === undefined || (typeof value === 'string' && value.trim() !== '')) return scalar;
  return { kind: scalar.kind, description, ...(example === undefined ? {} : { example }) };
}

/** The fields of an object that is nothing but words. */
const WORDS: ReadonlySet<string> = new Set(['text', 'nth', 'start', 'end']);

/** What is in a list, where something else is in its place. */
function itemsOf(value: unknown, field: Field, contract: Contract): string {
  const vocabulary = own(contract.vocabularies, field.type);
  if (value !== undefined || !vocabulary || !field.least) return likeThis(value, field, contract);
  return ` with at least ${vocabularyWords(value, vocabulary)}`;
}

/** For words in place of a list of words, or of an object that holds them: how to write them. */
function likeThis(value: unknown, { type, list }: Field, contract: Contract): string {
  if (typeof value !== 'string' || value === '') return '';
  const fields = own(contract.objects, type);
  const isWords = fields !== undefined && Object.keys(fields).every((name) => WORDS.has(name));
  if (fields && !isWords) return '';
  const item = isWords ? `{ "text": ${shown(value)} }` : shown(value);
  return `: ${list ? `[${item}]` : item}`;
}

function vocabularyWords(value: unknown, { values, open }: Vocabulary): string {
  const meant = typeof value === 'string' ? nearest(value, values) : null;
  const extension = open ? ', or a value of your own that begins with x- and is defined in /extensions' : '';
  return `${meant ? `${shown(meant)}, or another ` : 'one '}of ${values.join(', ')}${extension}`;
}

function scalarWords(value: unknown, { kind, description, example, minimum, maximum }: Scalar): string {
  if (kind !== 'string') return `${kind === 'integer' ? 'an integer' : 'a number'} from ${minimum} to ${maximum}`;
  const like = example === undefined ? '' : `, such as ${shown(example)}`;
  const form = typeof value === 'string' || value === undefined ? '' : 'a string: ';
  return `${form}${description}${like}`;
}
