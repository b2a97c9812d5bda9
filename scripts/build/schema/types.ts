import { isDeepStrictEqual } from 'node:util';
import { compile } from 'json-schema-to-typescript';
import { type Definitions, type JsonSchema, nameIn } from './json-schema.ts';

const HEADER = `// The types of the three forms of an article: sealed (Article), hydrated and draft; and of import maps.
// Made from the schemas beside this file by \`npm run generate\`; a change made here by hand is lost.
`;
const SCALARS = ['string', 'integer', 'number', 'boolean', 'null'];
/** The keywords that a type cannot express, and that its doc comment therefore gives. */
const TAGS = [
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
  'default',
];
const COMMENT_WIDTH = 120;

/** What json-schema-to-typescript is given: references by name (`tsType`), and the doc comment as the description. */
interface Printable {
  description?: string;
  type?: string;
  tsType?: string;
  const?: unknown;
  properties?: Record<string, Printable>;
  required?: readonly string[];
  additionalProperties?: false;
  items?: Printable;
  oneOf?: Printable[];
}

/**
 * Writes the TypeScript declarations of schemas: one exported name a definition, shared definitions once, everything readonly.
 *
 * @param schemas the parsed schemas: of the sealed form, of the others, and of import maps
 * @returns the text of `schema/generated/types.d.ts`, the same for the same schemas
 * @throws Error if two schemas define one name differently, or a definition has a form that has no exact type (an object that is not closed)
 */
export async function typesOf(...schemas: readonly [sealed: JsonSchema, ...others: JsonSchema[]]): Promise<string> {
  const definitions = merge(schemas);
  const declarations: string[] = [];
  for (const [name, schema] of Object.entries(definitions)) declarations.push(await declarationOf(name, schema, definitions));
  return [HEADER, ...declarations].join('\n');
}

/** The roots by their titles, and then the definitions of all schemas. */
function merge(schemas: readonly JsonSchema[]): Definitions {
  const merged: Record<string, JsonSchema> = {};
  const add = (name: string, schema: JsonSchema) => {
    if (name in merged && !isDeepStrictEqual(merged[name], schema))
      throw new Error(`two schemas define ${name} differently; one of them needs another name`);
    merged[name] = schema;
  };
  // An example of a root is a whole document, which would bury the type.
  for (const { title, $defs: _, examples: __, ...root } of schemas) {
    if (title === undefined) throw new Error('a schema needs a title, which becomes the name of its type');
    add(title, root);
  }
  for (const { $defs } of schemas) for (const [name, schema] of Object.entries($defs ?? {})) add(name, schema);
  return merged;
}

async function declarationOf(name: string, schema: JsonSchema, definitions: Definitions): Promise<string> {
  const declaration = await compile(printable(schema, name, definitions) as object, name, {
    bannerComment: '',
    style: { printWidth: COMMENT_WIDTH, singleQuote: true },
  });
  return readonly(declaration);
}

/**
 * One schema as json-schema-to-typescript prints it cleanly. It is given no `$ref`, since it expands one with siblings into a copy of the
 * definition; and no keyword that it would read its own way.
 */
function printable(schema: JsonSchema, path: string, definitions: Definitions): Printable {
  const description = docComment(schema, definitions);
  const below = (inner: JsonSchema, step: string) => printable(inner, `${path}/${step}`, definitions);
  const options = schema.oneOf ?? schema.anyOf;
  const doc = description === '' ? {} : { description };
  if ('const' in schema) return { ...doc, const: schema.const };
  if (options !== undefined) return { ...doc, oneOf: options.map((option, index) => below(option, String(index))) };
  if (schema.type === 'object') return { ...doc, ...closedObject(schema, path, below) };
  if (schema.type === 'array' && schema.items !== undefined)
    return { ...doc, type: 'array', items: below(schema.items, 'items') };
  // A scalar's reference only narrows its form, which no type expresses: `string & SingleLine` would say less than `string`.
  if (schema.type !== undefined && SCALARS.includes(schema.type)) {
    const tsType = templateLiteral(schema.pattern);
    return { ...doc, ...(tsType === undefined ? { type: schema.type } : { tsType }) };
  }
  if (schema.$ref !== undefined) return { ...doc, tsType: nameIn(schema.$ref) };
  if (schema.not !== undefined) return { ...doc, type: 'string' };
  throw new Error(`${path}: no exact type is known for a schema with the keywords ${Object.keys(schema).join(', ')}`);
}

function closedObject(schema: JsonSchema, path: string, below: (inner: JsonSchema, step: string) => Printable): Printable {
  if (schema.additionalProperties !== false)
    throw new Error(`${path}: the object is not closed; say "additionalProperties": false`);
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, value]) => [name, below(value, name)]),
  );
  return { type: 'object', properties, required: schema.required ?? [], additionalProperties: false };
}

/** The type of strings that begin with letters of their own, as ids do, so that one kind is not taken for another; otherwise nothing. */
function templateLiteral(pattern: string | undefined): string | undefined {
  const [, start, rest] = /^\^([a-z]+-?)([[(].*)$/.exec(pattern ?? '') ?? [];
  if (start === undefined) return undefined;
  return rest === '[1-9][0-9]*$' ? `\`${start}\${number}\`` : `\`${start}\${string}\``;
}

function docComment(schema: JsonSchema, definitions: Definitions): string {
  const values = (schema.oneOf ?? []).flatMap((option) => valueLine(option, definitions));
  const tags = TAGS.filter((keyword) => keyword in schema).map((keyword) => `@${keyword} ${written(schema[keyword])}`);
  const examples = (schema.examples ?? []).map((example) => `@example ${JSON.stringify(example)}`);
  const paragraphs = [wrap(schema.description ?? ''), values.join('\n'), [...tags, ...examples].join('\n')];
  // A pattern may hold the two characters that would end the comment; to a regular expression the escaped ones are the same.
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .replaceAll('*/', '*\\/');
}

function written(value: unknown): string {
  return typeof value === 'string' ? `\`${value}\`` : JSON.stringify(value);
}

/** A list item that defines one value of a vocabulary, or the values of another vocabulary that belong to it. */
function valueLine(option: JsonSchema, definitions: Definitions): string[] {
  if ('const' in option) return [wrap(`- \`${option.const}\`: ${option.description}`, '  ')];
  if (option.$ref === undefined) return [];
  const name = nameIn(option.$ref);
  return [wrap(`- {@link ${name}}: ${definitions[name]?.description}`, '  ')];
}

/** Breaks a line at spaces so that it fits into a doc comment. */
function wrap(text: string, indent = ''): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(word);
    else if (last.length + 1 + word.length <= COMMENT_WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.join('\n');
}

/** Makes every property and every array of a declaration readonly, which json-schema-to-typescript cannot. */
function readonly(declaration: string): string {
  return declaration
    .split('\n')
    .map((line) =>
      /^\s*(\/\*\*|\*)/.test(line)
        ? line
        : line.replace(/^(\s+)(?=[\w$'"-]+\??: )/, '$1readonly ').replace(/(\w+|\([^()]*\))\[\]/g, 'readonly $1[]'),
    )
    .join('\n');
}
