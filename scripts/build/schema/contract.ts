import type { Contract, Field, Scalar, Vocabulary } from '../../package/document/contract.ts';

type Node = { readonly [keyword: string]: unknown };
type Definitions = { readonly [name: string]: Node };

/** The type of words for people, of which only the field says what they are. */
const PROSE = 'Prose';

const nameOf = (ref: unknown) => String(ref).slice('#/$defs/'.length);

/**
 * The contract of a schema: what code needs to know of it (fields in their order, references, vocabularies, forms), without
 * the schema itself. Takes a parsed schema made of closed objects, lists, scalars and vocabularies.
 */
export function contractOf(schema: Node): Contract {
  const definitions = schema.$defs as Definitions;
  const objects: Record<string, Record<string, Field>> = {};
  const scalars: Record<string, Scalar> = {};
  const vocabularies: Record<string, Vocabulary> = {};
  const root = String(schema.title);

  const field = (owner: string, name: string, node: Node): Field => {
    const found = fieldOf(owner, name, node);
    return typeof node.description === 'string' && (found.type === PROSE || found.least) && !found.description
      ? { ...found, ...meaningOf(node) }
      : found;
  };
  const fieldOf = (owner: string, name: string, node: Node): Field => {
    if (Array.isArray(node.anyOf)) return { ...fieldOf(owner, name, node.anyOf[0]), nullable: true };
    const target = '$ref' in node && !('type' in node) ? definitions[nameOf(node.$ref)] : undefined;
    if (target?.type === 'array') return field(owner, name, target);
    if (node.type === 'array') {
      const { type } = field(owner, name, node.items as Node);
      const unique = node.uniqueItems ? { unique: true } : {};
      return { type, list: true, ...(node.minItems ? { least: Number(node.minItems) } : {}), ...unique };
    }
    if (target) return { type: nameOf(node.$ref) };
    const type = `${owner}.${name}`;
    scalars[type] = scalarOf(node);
    return { type };
  };

  for (const [name, node] of [[root, schema] as const, ...Object.entries(definitions)]) {
    if (node.type === 'object') {
      const fields = Object.entries(node.properties as Definitions);
      const required = (node.required ?? []) as readonly string[];
      objects[name] = Object.fromEntries(
        fields.map(([key, value]) => [
          key,
          { ...field(name, key, value), ...(required.includes(key) ? {} : { optional: true, ...defaultOf(value) }) },
        ]),
      );
    } else if (Array.isArray(node.oneOf)) {
      vocabularies[name] = vocabularyOf(node, definitions);
    } else if (node.type !== 'array') {
      scalars[name] = scalarOf(node);
    }
  }
  return { root, objects, scalars, vocabularies };
}

/** What a field is if it is left out. */
const defaultOf = ({ default: value }: Node) => (value === undefined ? {} : { default: value });

/** What a field is, in its first clause, and an example. */
function meaningOf({ description, examples }: Node): Pick<Field, 'description' | 'example'> {
  const [meaning = ''] = String(description).split(/[.;:] /);
  const [example] = (examples as unknown[] | undefined) ?? [];
  return { description: meaning, ...(example === undefined ? {} : { example }) };
}

function scalarOf(node: Node): Scalar {
  const kind = node.type === 'integer' || node.type === 'number' ? node.type : 'string';
  const [example] = (node.examples as unknown[] | undefined) ?? [];
  const range = kind === 'string' ? {} : { minimum: Number(node.minimum), maximum: Number(node.maximum) };
  return { kind, description: String(node.description), ...(example === undefined ? {} : { example }), ...range };
}

function vocabularyOf(node: Node, definitions: Definitions): Vocabulary {
  const values: string[] = [];
  let open = false;
  for (const branch of node.oneOf as Node[]) {
    if ('const' in branch) values.push(String(branch.const));
    else if (nameOf(branch.$ref) === 'Extension') open = true;
    else values.push(...vocabularyOf(definitions[nameOf(branch.$ref)] as Node, definitions).values);
  }
  return { values, open };
}
