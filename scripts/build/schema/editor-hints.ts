import { type Contract, type Field, own } from '../../package/document/contract.ts';
import { expectedWords } from '../../package/validation/shape.ts';
import { type Definitions, type JsonSchema, noun, REFERENCE, targetOf } from './json-schema.ts';

/** Keywords that constrain nothing and that only editors read: those of VS Code's JSON language service. */
export const EDITOR_KEYWORDS: readonly string[] = ['markdownDescription', 'patternErrorMessage', 'defaultSnippets'];

/**
 * Adds to the draft schema what an editor shows in place of what it would find by itself.
 *
 * - The language service puts a definition over what is beside a reference to it, so each field gets its description as `markdownDescription`,
 *   which no definition has. Of a vocabulary it shows the description of the value, and that of the field only as `title`, before it.
 * - For a value that does not match its pattern, the message says what it should be.
 * - A new item of a list of objects is a snippet: its required fields, and those that the schema's example fills in.
 *
 * @param schema the draft schema, with its example
 * @param contract what the package knows of that schema
 */
export function withEditorHints(schema: JsonSchema, contract: Contract): JsonSchema {
  const definitions = schema.$defs ?? {};
  const [example] = (schema.examples ?? []) as readonly Fields[];
  const snippet = snippetsOf(schema, contract, example ?? {});

  const hinted = (node: JsonSchema, field: Field): JsonSchema => {
    const target = targetOf(node, definitions);
    const about = node.description ?? target.description ?? '';
    const isVocabulary = own(contract.vocabularies, field.type) !== undefined;
    const isWords = !field.list && own(contract.scalars, field.type)?.kind === 'string';
    const hints = {
      ...(isVocabulary && !field.list ? { title: `${about}:` } : { markdownDescription: about }),
      ...(isWords && { patternErrorMessage: `This ${expectedWords(field, contract)}` }),
    };
    const { anyOf, items } = node;
    return {
      ...node,
      ...hints,
      ...(anyOf && { anyOf: anyOf.map((one) => (one.$ref === undefined ? one : { ...one, ...hints })) }),
      ...(items && { items: { ...hinted(items, { type: field.type }), ...snippet(field) } }),
    };
  };

  const withHints = (node: JsonSchema, name: string): JsonSchema => {
    const fields = own(contract.objects, name);
    if (!node.properties || !fields) return node;
    const entries = Object.entries(node.properties);
    const properties = entries.map(([key, value]) => [key, hinted(value, fields[key] as Field)] as const);
    return { ...node, properties: Object.fromEntries(properties) };
  };

  const $defs = Object.entries(definitions).map(([name, node]) => [name, withHints(node, name)] as const);
  return { ...withHints(schema, contract.root), $defs: Object.fromEntries($defs) };
}

type Fields = { readonly [name: string]: unknown };

/** Makes a function for the hint that offers a new item of a list; of a list of anything but objects there is none. */
function snippetsOf({ $defs = {}, properties = {} }: JsonSchema, contract: Contract, example: Fields) {
  const definitions: Definitions = $defs;
  const examples = new Map<string, readonly Fields[]>();
  for (const [name, { items }] of Object.entries(properties))
    if (items?.$ref !== undefined) examples.set(items.$ref, (example[name] ?? []) as readonly Fields[]);

  /** Whether a new record asks for a field: one that has to be there, the words of a span, or one that an example fills in with something of its own. */
  const isAsked = (type: string, key: string): boolean => {
    const { required = [], properties: fields = {} } = definitions[type] ?? {};
    if (required.includes(key) || key === 'text') return true;
    const { default: usual } = fields[key] ?? {};
    const isLeftOut = usual === undefined;
    return !isLeftOut && (examples.get(REFERENCE + type) ?? []).some((one) => Object.hasOwn(one, key) && one[key] !== usual);
  };

  return ({ type, list }: Field) => {
    const fields = own(contract.objects, type);
    if (!list || !fields) return {};
    let stop = 0;
    const fillerOf = (field: Field): unknown => {
      if (field.list) return [fillerOf({ type: field.type })];
      const inner = own(contract.objects, field.type);
      if (inner) return bodyOf(field.type, inner);
      const vocabulary = own(contract.vocabularies, field.type);
      stop++;
      if (vocabulary) return `\${${stop}|${vocabulary.values.join(',')}|}`;
      const { kind = 'string', example: like } = own(contract.scalars, field.type) ?? {};
      // An id begins with the letter of its collection.
      const start = field.type.endsWith('Id') ? (/^[a-z](?:-(?=[a-z]{2}))?/.exec(String(like))?.[0] ?? '') : '';
      return kind === 'string' ? `${start}$${stop}` : `^$${stop}`;
    };
    const bodyOf = (name: string, inside: { readonly [key: string]: Field }): Fields =>
      Object.fromEntries(Object.entries(inside).flatMap(([key, field]) => (isAsked(name, key) ? [[key, fillerOf(field)]] : [])));
    const label = `new ${noun(type.replace(/^Draft/, ''))}`;
    const { description } = definitions[type] ?? {};
    return { defaultSnippets: [{ label, description, body: bodyOf(type, fields) }] };
  };
}
