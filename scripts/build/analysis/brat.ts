import { FACTS, LINKS, PARTS, typeNamed } from '../../package/document/annotation-names.ts';
import { Describer } from '../../package/tables/describe.ts';
import { type JsonSchema, nameIn } from '../schema/json-schema.ts';

/**
 * Writes the `annotation.conf` of brat 1.3 (https://brat.nlplab.org/configuration.html) for what `hydrate --format brat` gives: the types of
 * spans, the relations between them, and the attributes with the values of their vocabularies. Spans may overlap in every way.
 *
 * @returns the text of `dist/schemas/brat/annotation.conf`
 */
export function brat(schema: JsonSchema): string {
  const describer = new Describer(schema);
  const values = (name: string) => (describer.vocabulary(name)?.values ?? []).map(({ value }) => value);
  const vocabulary = (object: string, field: string) =>
    values(nameIn(describer.definition(object)?.properties?.[field]?.$ref ?? ''));
  const parts = Object.values(PARTS);
  const any = parts.join('|');
  return `[entities]
${[...vocabulary('Entity', 'type').map(typeNamed), ...parts].join('\n')}

[relations]
${parts.map((part) => `${part}Of Arg1:${part}, Arg2:${any}`).join('\n')}
${Object.keys(LINKS)
  .map((link) => `${link} Arg1:${any}, Arg2:${any}`)
  .join('\n')}
<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Form Arg:<ENTITY>, Value:${vocabulary('Mention', 'form').join('|')}
${Object.entries(FACTS)
  .map(([name, field]) => `${name} Arg:${any}, Value:${vocabulary('Attribution', field).join('|')}`)
  .join('\n')}
`;
}
