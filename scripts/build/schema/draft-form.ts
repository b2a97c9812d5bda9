import { type Form, isSpan, ROOT } from './form.ts';
import { type Definitions, type JsonSchema, nameIn, noun, REFERENCE, referencesIn, targetOf } from './json-schema.ts';

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

/** The place of something in a list, for `nth`. */
export const ORDINAL: JsonSchema = {
  description: 'The place of something in a list, counted from 1, at most 2147483647',
  type: 'integer',
  minimum: 1,
  maximum: 2147483647,
  examples: [2],
};

/** How the draft form has each definition of the sealed one. */
export function draftRewriter(sealed: JsonSchema): Form['rewrite'] {
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
