import { FACTS, FEATURES, LAYERS, LINKS, PARTS, SENTENCE, typeNamed } from '../../package/document/annotation-names.ts';
import { Describer } from '../../package/tables/describe.ts';
import { type JsonSchema, nameIn } from '../schema/json-schema.ts';

/** A feature: its name, what it says, and what its values are. */
type Feature = readonly [name: string, description: string, range?: string];

/**
 * Writes the type system of UIMA for what `hydrate --format cas` gives, by which INCEpTION makes its layers: one of spans, and one of relations between them. Each
 * feature is a string, whose description has the values of its vocabulary.
 *
 * @returns the text of `dist/schemas/cas/TypeSystem.xml`
 */
export function casTypes(schema: JsonSchema): string {
  const describer = new Describer(schema);
  const values = (object: string, field: string) => {
    const name = nameIn(describer.definition(object)?.properties?.[field]?.$ref ?? '');
    return (describer.vocabulary(name)?.values ?? []).map(({ value }) => value);
  };
  const parts = Object.values(PARTS);
  const types = [...values('Entity', 'type').map(typeNamed), ...parts];
  const relations = [...parts.map((part) => `${part}Of`), ...Object.keys(LINKS)];
  const spans: readonly Feature[] = [
    [FEATURES.type, `What the span is: ${types.join(', ')}`],
    ...Object.entries(FACTS).map(
      ([name, field]): Feature => [name, `Of an attribution: ${values('Attribution', field).join(', ')}`],
    ),
    ['Form', `Of a mention: ${values('Mention', 'form').join(', ')}`],
    [FEATURES.entity, 'Of a mention, a source or an addressee: the id of its entity'],
    [FEATURES.entityName, 'The name of that entity'],
    [FEATURES.note, 'Of an attribution: its id and its gist'],
  ];
  const ties: readonly Feature[] = [
    [FEATURES.type, `What the relation says: ${relations.join(', ')}`],
    ['Governor', 'The part', LAYERS.span],
    ['Dependent', 'What the attribution of the part hangs on', LAYERS.span],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${type(SENTENCE, 'A sentence', [])}
${type(LAYERS.span, 'A mention, or a part of an attribution', spans)}
${type(LAYERS.relation, 'What ties a part to its attribution, or an attribution to another', ties)}
  </types>
</typeSystemDescription>
`;
}

function type(name: string, description: string, features: readonly Feature[]): string {
  const written = features.map(
    ([feature, about, range = 'uima.cas.String']) => `        <featureDescription>
          <name>${feature}</name>
          <description>${about}</description>
          <rangeTypeName>${range}</rangeTypeName>
        </featureDescription>`,
  );
  return `    <typeDescription>
      <name>${name}</name>
      <description>${description}</description>
      <supertypeName>uima.tcas.Annotation</supertypeName>
      <features>
${written.map((feature) => `${feature}\n`).join('')}      </features>
    </typeDescription>`;
}
