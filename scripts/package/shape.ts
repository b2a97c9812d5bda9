import { type Contract, type Field, own, type Scalar, type Vocabulary } from './contract.ts';
import { nearest } from './nearest.ts';
import { type Problem, pathOf, pointerTo, problem, shown } from './problem.ts';

interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
}

/** A validator as ajv compiles it: false leaves the errors on the function. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

/** A schema, compiled ahead of time. */
export interface CompiledSchema {
  readonly envelope: Validator;
  readonly records: { readonly [collection: string]: Validator };
  readonly contract: Contract;
}

type Place = { readonly value: unknown; readonly field: Field | undefined };

const RULE = 'shape';

/**
 * Checks a document against a compiled JSON Schema, the envelope first and then each record, and tells each fault once, in words: what the
 * value is and what would be right. Stops after `most` problems.
 */
export function shapeProblems(document: unknown, { envelope, records, contract }: CompiledSchema, most: number): Problem[] {
  const problems: Problem[] = [];
  const root: Field = { type: contract.root };
  if (!envelope(document)) append(problems, explain(envelope.errors ?? [], document, root, '', contract, most));
  if (typeof document !== 'object' || document === null) return problems;
  for (const [collection, validator] of Object.entries(records)) {
    const list = own(document as { readonly [key: string]: unknown }, collection);
    const type = own(own(contract.objects, contract.root) ?? {}, collection)?.type;
    if (!Array.isArray(list) || type === undefined) continue;
    for (let index = 0; index < list.length && problems.length < most; index++) {
      if (validator(list[index])) continue;
      const left = most - problems.length;
      append(problems, explain(validator.errors ?? [], list[index], { type }, pointerTo(collection, index), contract, left));
    }
  }
  return problems.slice(0, most);
}

/** Turns the errors of one value into problems, one for each place that is wrong. */
function explain(
  errors: readonly ShapeError[],
  data: unknown,
  root: Field,
  base: string,
  contract: Contract,
  most: number,
): Problem[] {
  const places = new Map<string, ShapeError[]>();
  for (const error of errors) {
    const list = places.get(error.instancePath);
    if (list) list.push(error);
    else places.set(error.instancePath, [error]);
  }
  const problems: Problem[] = [];
  for (const [path, found] of places) {
    if (problems.length >= most) break;
    const place = placeOf(data, root, path, contract);
    append(problems, explainPlace(found, place, base + path, contract, most));
  }
  return problems;
}

/** Not by spreading: so many arguments as a list may be long, a call cannot have. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

function explainPlace(
  errors: readonly ShapeError[],
  { value, field }: Place,
  pointer: string,
  contract: Contract,
  most: number,
): Problem[] {
  const named = (keyword: string, parameter: string) =>
    errors.filter((error) => error.keyword === keyword).map((error) => String(error.params[parameter]));
  const missing = named('required', 'missingProperty');
  const extra = named('additionalProperties', 'additionalProperty').slice(0, most);
  const fields = (field && !field.list && own(contract.objects, field.type)) || undefined;
  if (fields && missing.length + extra.length > 0)
    return explainFields(missing, extra, Object.keys(fields), pointer, fields, contract);
  const duplicate = errors.find((error) => error.keyword === 'uniqueItems');
  if (duplicate && Array.isArray(value)) {
    const [first, second] = [Number(duplicate.params.i), Number(duplicate.params.j)].sort((a, b) => a - b) as [number, number];
    return [
      problem(
        RULE,
        `${pointer}/${second}`,
        `${shown(value[second])} stands in this list already, at ${first}; each item may stand once`,
      ),
    ];
  }
  return [problem(RULE, pointer, `${shown(value)} ${expectation(value, field, contract)}`)];
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
    const hint = meant === null ? `the fields here are ${known.join(', ')}` : `did you mean ${shown(meant)}?`;
    return problem(RULE, pointer + pointerTo(name), `there is no field ${shown(name)} here; ${hint}`);
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

function expectation(value: unknown, field: Field | undefined, contract: Contract): string {
  if (!field) return 'is not what the schema asks for here';
  const orNull = field.nullable ? ', or null' : '';
  if (field.list) {
    return Array.isArray(value) ? `should have at least ${field.least ?? 0} item` : `should be a list${orNull}`;
  }
  const vocabulary = own(contract.vocabularies, field.type);
  if (vocabulary) return `should be ${vocabularyWords(value, vocabulary)}${orNull}`;
  const scalar = own(contract.scalars, field.type);
  if (scalar) return `should be ${scalarWords(value, scalar)}${orNull}`;
  return `should be an object${orNull}`;
}

function vocabularyWords(value: unknown, { values, open }: Vocabulary): string {
  const meant = typeof value === 'string' ? nearest(value, values) : null;
  const extension = open ? ', or a value of your own that begins with x-' : '';
  return `${meant ? `${shown(meant)}, or another ` : 'one '}of ${values.join(', ')}${extension}`;
}

function scalarWords(value: unknown, { kind, description, example, minimum, maximum }: Scalar): string {
  if (kind !== 'string') return `${kind === 'integer' ? 'an integer' : 'a number'} from ${minimum} to ${maximum}`;
  const [meaning] = description.split(/[.;:] /);
  const like = example === undefined ? '' : `, such as ${shown(example)}`;
  const form = typeof value === 'string' || value === undefined ? '' : 'a string: ';
  return `${form}${lowerFirst(meaning ?? description)}${like}`;
}

const lowerFirst = (words: string) => (/^(?:[A-Z][a-z]|A )/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** Walks a JSON Pointer down the data and the contract side by side. */
function placeOf(data: unknown, root: Field, pointer: string, contract: Contract): Place {
  let value = data;
  let field: Field | undefined = root;
  for (const key of pathOf(pointer)) {
    if (field?.list) field = { type: field.type };
    else if (field) field = own(own(contract.objects, field.type) ?? {}, key);
    value = typeof value === 'object' && value !== null ? own(value as { readonly [key: string]: unknown }, key) : undefined;
  }
  return { value, field };
}
