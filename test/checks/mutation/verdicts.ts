import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isArray, isObject, type Json, type JsonObject } from './json.ts';
import { definitionIn, definitionOf, subschemas } from './subschemas.ts';

interface Verdict {
  (value: Json): boolean;
  /** The same without memory. */
  readonly fresh?: Verdict;
}
type Options = ConstructorParameters<typeof Ajv2020>[0];

/** Takes `$` as Python, Java and PCRE do, which let it match before a final line feed too. */
function lenientEnd(pattern: string): RegExp {
  const source = pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\$/g, (token) => (token === '$' ? '(?=\\n?(?![\\s\\S]))' : token));
  return new RegExp(source, 'u');
}

/** The ways of validating in which a mutant may differ from the original. */
export const SETTINGS: { readonly [name: string]: Options } = {
  'formats asserted': {},
  'formats not asserted': { validateFormats: false },
  '$ before a final line feed': {
    validateFormats: false,
    code: { optimize: false, regExp: Object.assign((pattern: string) => lenientEnd(pattern), { code: 'lenientEnd' }) },
  },
};

/** The setting in which good documents are accepted. */
export const STRICTEST = 'formats asserted';

/** The keyword that calls a definition by its name. */
const CALL = 'call';
/** The settings of a validator that takes the schemas as they are: whether one is well formed is not asked here. */
const LAX: Options = { strict: false, validateSchema: false, meta: false, inlineRefs: false, code: { optimize: false } };

/**
 * A schema that has been compiled definition by definition, so that a mutant costs only the definition that it changes. A
 * reference becomes a call by name, which is what `$ref` means as long as no keyword depends on what others evaluated. What
 * a definition says of an object is kept: documents share all but the place in which they differ.
 */
export class Compiled {
  readonly #ajv: Ajv2020;
  readonly #users: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #verdicts = new Map<string, Verdict>();

  constructor(schema: JsonObject, options: Options) {
    this.#ajv = new Ajv2020({ ...LAX, ...options });
    addFormats.default(this.#ajv);
    this.#ajv.addKeyword({ keyword: CALL, compile: (name: string) => (value: Json) => this.#verdict(name)(value) });
    this.#users = usersIn(schema);
    for (const name of this.#users.keys()) this.#verdicts.set(name, kept(this.#compile(schema, name)));
  }

  /** Whether the schema accepts a document. */
  accepts(document: Json): boolean {
    return this.#verdict('')(document);
  }

  /** Puts one definition of a mutant in the place of the original's, asks, and puts it back. */
  with<T>(mutant: JsonObject, definition: string, ask: () => T): T {
    const users = [...(this.#users.get(definition) ?? [])];
    const originals = users.map((name) => [name, this.#verdict(name)] as const);
    for (const [name, original] of originals) {
      this.#verdicts.set(name, kept(name === definition ? this.#compile(mutant, name) : (original.fresh ?? original)));
    }
    try {
      return ask();
    } finally {
      for (const [name, original] of originals) this.#verdicts.set(name, original);
    }
  }

  #verdict(name: string): Verdict {
    const verdict = this.#verdicts.get(name);
    if (!verdict) throw new Error(`the schema has no definition ${name}`);
    return verdict;
  }

  #compile(schema: JsonObject, name: string): Verdict {
    const { $id: _, $schema: __, $defs, ...root } = schema;
    const node = name === '' ? root : (($defs as JsonObject)[name] as JsonObject);
    const copy = withCalls(node) as JsonObject;
    const validator = this.#ajv.compile(copy);
    this.#ajv.removeSchema(copy);
    return (value) => validator(value);
  }
}

/** A verdict that is worked out once for each object. It does not hold for a mutant that is reached through it. */
function kept(fresh: Verdict): Verdict {
  const known = new WeakMap<object, boolean>();
  const verdict = (value: Json) => {
    if (typeof value !== 'object' || value === null) return fresh(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = fresh(value);
    known.set(value, now);
    return now;
  };
  return Object.assign(verdict, { fresh });
}

/** For each definition, and the root, all whose verdict depends on it, itself among them. */
function usersIn(schema: JsonObject): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map(['', ...Object.keys(schema.$defs ?? {})].map((name) => [name, new Set([name])]));
  const edges = [...subschemas(schema)].flatMap(([pointer, node]) =>
    node.$ref === undefined ? [] : [[definitionOf(pointer), definitionIn(String(node.$ref))] as const],
  );
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const [user, used] of edges) {
      for (const name of users.get(user) ?? []) {
        if (users.get(used)?.has(name)) continue;
        users.get(used)?.add(name);
        isNew = true;
      }
    }
  }
  return users;
}

function withCalls(node: Json): Json {
  if (isArray(node)) return node.map(withCalls);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' ? [CALL, definitionIn(value)] : [key, withCalls(value)],
    ),
  );
}

/** A schema compiled whole, as it is used. */
export function compiledWhole(schema: JsonObject, options: Options): Verdict {
  const ajv = new Ajv2020({ ...LAX, ...options });
  addFormats.default(ajv);
  return ajv.compile(schema) as Verdict;
}
