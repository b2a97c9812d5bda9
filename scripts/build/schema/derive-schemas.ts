import { isDeepStrictEqual } from 'node:util';
import { FORMS, schemaOf } from '../../package/document/forms.ts';

/** A JSON Schema (2020-12), as far as the schemas of this package go. Any other keyword is carried along unread. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $defs?: Definitions;
}

/** The `$defs` of a schema: every definition by its name. */
export type Definitions = { readonly [name: string]: JsonSchema };

const REFERENCE = '#/$defs/';
/** Stands for the name of the root, which is no definition. */
const ROOT = '';
/** The pattern of an id that is a letter and a number, as every record but an entity has. */
const NUMBERED = /^\^([a-z])\[1-9\]\[0-9\]\*\$$/;
/** What sealing computes from the words of a span. */
const COMPUTED = ['sha256', 'fingerprint'];
/** What sealing derives if a draft leaves it out, by definition and property. */
const DERIVED: { readonly [definition: string]: { readonly [property: string]: string } } = {
  [ROOT]: { layers: 'a layer that has records is complete, and every other one is none' },
  Mention: { sentenceId: 'it is the sentence in which the words occur' },
  Attribution: {
    parentId: 'it is the innermost attribution whose content contains all words of this one, or null',
    sentenceIds: 'they are the sentences in which the words occur',
    sourceForm:
      'it is the form of the mentions in the source; if no words name the source, it is `implicit` for a known source and `arbitrary` for an unknown one',
    quotedSpans: 'they are the whole content of a direct quotation, and none of any other',
  },
  Claim: {
    attributionId: 'it is the innermost attribution whose content contains the words, or null',
    sentenceId: 'it is the sentence in which the words occur',
  },
};

const WORDS: JsonSchema = {
  description: 'Words of the canonical text, exactly as they are there',
  type: 'string',
  minLength: 1,
  examples: ['the port of Halden'],
};
const ORDINAL: JsonSchema = {
  description: 'The place of something in a list, counted from 1, at most 2147483647',
  type: 'integer',
  minimum: 1,
  maximum: 2147483647,
  examples: [2],
};

interface Form {
  readonly prefix: string;
  readonly form: 'hydrated' | 'draft';
  readonly description: string;
  /** Definitions that only this form needs. */
  readonly added: Definitions;
  /** One definition, or the root, as this form has it, references still by their old names. Equal to what came in where nothing changes. */
  readonly rewrite: (schema: JsonSchema, name: string) => JsonSchema;
}

/**
 * Derives the schema of the hydrated form: the sealed one, where every span also holds its words.
 *
 * @param sealed the parsed `schema/article.schema.json`; it is left as it is
 * @returns a schema of its own: definitions that differ from the sealed form's are called `Hydrated…`, the others keep their names
 * @throws Error if a definition of the sealed form already has a name that is needed here
 */
export function hydratedSchema(sealed: JsonSchema): JsonSchema {
  return derive(sealed, {
    prefix: 'Hydrated',
    form: 'hydrated',
    description:
      "One news article as data, in its hydrated form: the sealed form, with the words of every span filled in from a faithful copy of the text. It is made on the reader's own machine and not passed on, because it contains the article's text",
    added: { Words: WORDS },
    rewrite: withText,
  });
}

/**
 * Derives the schema of the draft form: what an annotator writes, who names a span by its words, labels records freely and leaves out what
 * is null or empty.
 *
 * @param sealed the parsed `schema/article.schema.json`; it is left as it is
 * @returns a schema of its own: definitions that differ from the sealed form's are called `Draft…`, the others keep their names
 * @throws Error if a definition of the sealed form already has a name that is needed here
 */
export function draftSchema(sealed: JsonSchema): JsonSchema {
  return derive(sealed, {
    prefix: 'Draft',
    form: 'draft',
    description:
      'One news article as data, in its draft form: what an annotator writes. A span is given by its words, a record has any label, and what is null or empty can be left out. Sealing a draft with its text finds the offsets, computes the digests and numbers the records',
    added: { Words: WORDS, Ordinal: ORDINAL },
    rewrite: draftRewriter(sealed),
  });
}

function derive(sealed: JsonSchema, form: Form): JsonSchema {
  const definitions = sealed.$defs ?? {};
  const rewritten = mapValues(definitions, form.rewrite);
  const changed = changedDefinitions(definitions, rewritten);
  const nameOf = (name: string) => (changed.has(name) ? form.prefix + name : name);
  const renamed = Object.entries(rewritten).map(([name, schema]) => [nameOf(name), renameReferences(schema, nameOf)] as const);
  const all: Record<string, JsonSchema> = {};
  for (const [name, schema] of [...renamed, ...Object.entries(form.added)]) {
    if (name in all)
      throw new Error(`${sealed.title}: the definition ${name} is there already; give the one in the sealed schema another name`);
    all[name] = schema;
  }
  const { examples: _, $defs: __, properties, ...root } = renameReferences(form.rewrite(sealed, ROOT), nameOf);
  const derived = {
    ...root,
    $id: schemaOf(form.form, sealed.$id ?? ''),
    title: form.prefix + sealed.title,
    description: form.description,
    properties: { ...properties, $schema: ofForm(properties?.$schema ?? {}, form.form) },
  } as JsonSchema;
  return { ...derived, $defs: reachable(derived, all) };
}

/** The names of all definitions that differ from before, themselves or in a definition that they refer to. */
function changedDefinitions(before: Definitions, after: Definitions): ReadonlySet<string> {
  const changed = new Set(Object.keys(before).filter((name) => !isDeepStrictEqual(before[name], after[name])));
  for (let known = -1; known < changed.size; ) {
    known = changed.size;
    for (const [name, schema] of Object.entries(after)) if (referencesIn(schema).some((to) => changed.has(to))) changed.add(name);
  }
  return changed;
}

/** Those of the definitions that the root refers to, directly or not, in the order given. */
function reachable(root: JsonSchema, definitions: Definitions): Definitions {
  const reached = new Set<string>();
  const pending = referencesIn(root);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    pending.push(...referencesIn(definitions[name] ?? {}));
  }
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => reached.has(name)));
}

/** The `$schema` property, for the schema of another form. */
function ofForm(property: JsonSchema, form: Form['form']): JsonSchema {
  const inPattern = (name: string) => name.replaceAll('.', '\\.');
  return {
    ...property,
    pattern: property.pattern?.replace(inPattern(FORMS.sealed), inPattern(FORMS[form])),
    examples: property.examples?.map((example) => schemaOf(form, String(example))),
  } as JsonSchema;
}

function isSpan({ properties }: JsonSchema): boolean {
  return properties !== undefined && ['start', 'end', 'sha256'].every((name) => name in properties);
}

function withText(schema: JsonSchema, name: string): JsonSchema {
  if (!isSpan(schema)) return schema;
  const text: JsonSchema = {
    $ref: `${REFERENCE}Words`,
    description: `The words of the ${noun(name)}: exactly the slice of the canonical text from \`start\` to \`end\`, whose digest is \`sha256\``,
  };
  return {
    ...schema,
    required: schema.required?.flatMap((property) => (property === 'sha256' ? ['sha256', 'text'] : [property])) ?? [],
    properties: Object.fromEntries(
      Object.entries(schema.properties ?? {}).flatMap(([property, value]) => [
        [property, value],
        ...(property === 'sha256' ? [['text', text]] : []),
      ]),
    ),
  };
}

function draftRewriter(sealed: JsonSchema): Form['rewrite'] {
  const unreferenced = unreferencedIds(sealed);
  return (schema, name) => {
    if (schema.pattern !== undefined && NUMBERED.test(schema.pattern)) return asLabel(schema, name);
    if (schema.properties === undefined) return schema;
    const properties: Record<string, JsonSchema> = {};
    const mayBeMissing = new Set<string>();
    for (const [property, value] of Object.entries(schema.properties)) {
      // Sealing measures the copy itself.
      if (name === ROOT && property === 'sourceText') continue;
      if (isSpan(schema) && COMPUTED.includes(property)) {
        continue;
      }
      if (isSpan(schema) && property === 'start') {
        properties.text = {
          $ref: `${REFERENCE}Words`,
          description: `The words of the ${noun(name)}, by which it is found; in place of them, \`start\` and \`end\` can say where it is`,
        };
        properties.nth = nthOf(schema);
      }
      if (isSpan(schema) && (property === 'start' || property === 'end')) {
        properties[property] = {
          $ref: `${REFERENCE}Offset`,
          description: `Where the ${noun(name)} ${property === 'start' ? 'begins' : 'ends'}, in code points of the text that \`seal\` is given, before it is folded; in place of its words`,
        };
        continue;
      }
      const derived = DERIVED[name]?.[property];
      properties[property] =
        derived === undefined ? optional(property, value, sealed.$defs ?? {}, unreferenced) : leftOut(value, derived);
      if (properties[property] !== value) mayBeMissing.add(property);
    }
    const required = (schema.required ?? []).flatMap((property) => {
      const isPlace = isSpan(schema) && (property === 'start' || property === 'end');
      return property in properties && !isPlace && !mayBeMissing.has(property) ? [property] : [];
    });
    const { required: _, properties: __, ...rest } = schema;
    return { ...rest, ...(required.length > 0 && { required }), properties };
  };
}

/** A property that a draft may leave out, and what it is then. */
function leftOut(value: JsonSchema, meaning: string, rest: JsonSchema = {}): JsonSchema {
  return { ...value, description: `${value.description}. If it is left out, ${meaning}`, ...rest };
}

/** A property as the draft has it: the same value, or a new one that says what it means to leave it out. */
function optional(name: string, value: JsonSchema, definitions: Definitions, unreferenced: ReadonlySet<string>): JsonSchema {
  const target = targetOf(value, definitions);
  if (name === 'id' && value.$ref !== undefined && unreferenced.has(nameIn(value.$ref)))
    return { ...value, description: `${value.description}. It can be left out, because nothing refers to it` };
  if (value.default !== undefined) return leftOut(value, `it is \`${value.default}\``);
  if (target.anyOf?.some(({ type }) => type === 'null')) return leftOut(value, 'it is null', { default: null });
  if (target.type === 'array' && !target.minItems) return leftOut(value, 'it is empty', { default: [] });
  return value;
}

/** The id of a numbered record, as a label that the annotator chooses. */
function asLabel(schema: JsonSchema, name: string): JsonSchema {
  const letter = NUMBERED.exec(schema.pattern ?? '')?.[1];
  const record = noun(name.replace(/Id$/, ''));
  return {
    ...schema,
    description: `The annotator's own label of ${/^[aeiou]/.test(record) ? 'an' : 'a'} ${record}: \`${letter}\` and lower-case letters and digits, with single hyphens in between if you like. A record added between \`${letter}5\` and \`${letter}6\` can be \`${letter}5b\`: sealing renumbers all of them`,
    pattern: `^${letter}(-?[a-z0-9])+$`,
    examples: [`${letter}5`, `${letter}5b`, `${letter}-opening`],
  };
}

/** Which occurrence of its words a span is. What the record refers to shows what encloses it. */
function nthOf({ properties = {} }: JsonSchema): JsonSchema {
  const enclosing =
    'sentenceId' in properties
      ? 'in its sentence'
      : 'blockId' in properties
        ? 'in its block'
        : 'id' in properties
          ? 'in the text'
          : "in the record's sentences, from the start of the first to the end of the last";
  return {
    $ref: `${REFERENCE}Ordinal`,
    description: `Which occurrence of the words is meant, counted from 1 ${enclosing}. Occurrences as whole words are counted first, then those inside longer words; occurrences can overlap. It can be left out if the words occur there once, or once as whole words`,
  };
}

/** The names of the id definitions that are only in a record's own `id`. */
function unreferencedIds(schema: JsonSchema): ReadonlySet<string> {
  const own = new Set<string>();
  const others: string[] = [];
  for (const { properties, ...rest } of [schema, ...Object.values(schema.$defs ?? {})]) {
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (name === 'id' && value.$ref !== undefined) own.add(nameIn(value.$ref));
      else others.push(...referencesIn(value));
    }
    others.push(...referencesIn({ ...rest, $defs: undefined }));
  }
  const numbered = Object.entries(schema.$defs ?? {}).filter(
    ([, { pattern }]) => pattern !== undefined && NUMBERED.test(pattern),
  );
  return new Set(numbered.map(([name]) => name).filter((name) => own.has(name) && !others.includes(name)));
}

/** The definition that a schema refers to, through any number of steps, or the schema itself. */
function targetOf(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const target = schema.$ref === undefined ? undefined : definitions[nameIn(schema.$ref)];
  return target === undefined ? schema : targetOf(target, definitions);
}

/** The names of the definitions that occur anywhere in a value, in its order and as often as they occur. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [nameIn(String(inner))] : referencesIn(inner)));
}

/** The name of the definition that a `$ref` of this package's schemas leads to. Throws an Error on any other `$ref`. */
export function nameIn(reference: string): string {
  if (!reference.startsWith(REFERENCE))
    throw new Error(`the reference ${reference} should lead to a definition, as ${REFERENCE}Span does`);
  return reference.slice(REFERENCE.length);
}

function renameReferences<T>(value: T, nameOf: (name: string) => string): T {
  const rename = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(rename);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, below]) => [
        key,
        key === '$ref' ? REFERENCE + nameOf(nameIn(String(below))) : rename(below),
      ]),
    );
  };
  return rename(value) as T;
}

function mapValues(definitions: Definitions, change: Form['rewrite']): Definitions {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, change(schema, name)]));
}

/** A definition's name as words: `MentionForm` is a mention form. */
function noun(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
