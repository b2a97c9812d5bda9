import { isDeepStrictEqual } from 'node:util';
import { FORMS, schemaOf } from '../../package/document/forms.ts';
import { draftRewriter, ORDINAL } from './draft-form.ts';
import { type Form, ROOT, WORDS } from './form.ts';
import { withText } from './hydrated-form.ts';
import { type Definitions, type JsonSchema, referencesIn, renameReferences } from './json-schema.ts';

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

function mapValues(definitions: Definitions, change: Form['rewrite']): Definitions {
  return Object.fromEntries(Object.entries(definitions).map(([name, schema]) => [name, change(schema, name)]));
}
