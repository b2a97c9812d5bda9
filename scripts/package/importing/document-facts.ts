import type { DraftArticle, DraftMetadata, ImportMap } from '../../../schema/generated/types.d.ts';
import { SCHEMA_ID, schemaOf } from '../document/forms.ts';
import { FILL_IN, provenanceToFillIn } from '../drafting/fill-in.ts';
import type { Entities } from './entities.ts';
import type { ImportedLayout } from './lay-out.ts';

/** Facts about one document, each of which goes before what the map gives for all. */
export interface DocumentFacts {
  /** The id of the document: the domain of the publisher, and the number or path of the article there. */
  readonly id?: string;
  readonly version?: string;
  /** The headline. If it is left out, it is the first paragraph, if that is no sentence. */
  readonly headline?: string;
  readonly url?: string;
  /** The names of the organizations that published the article, and that supplied it. */
  readonly publisher?: string;
  readonly agency?: string;
  /** The credit line. If it is left out, it is the block that reads like one. */
  readonly byline?: string;
  /** The date and time of publication by RFC 3339, with an offset from UTC. */
  readonly datePublished?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  readonly rights?: string;
}

/** The schema by its own name, which a document that is passed on can have anywhere. */
const SCHEMA = schemaOf('draft', SCHEMA_ID);

/** The parts of a draft that are about the document as a whole. */
export function headOf(map: ImportMap, given: DocumentFacts, layout: ImportedLayout, entities: Entities) {
  const facts: DocumentFacts & Partial<ImportMap['document']> = { ...map.document, ...given };
  const { headline = layout.headline, byline = layout.byline, publisher, agency, url } = facts;
  const organization = (name: string) => entities.ofWords(name, 'organization');
  const metadata: DraftMetadata = {
    headline: headline ?? FILL_IN,
    ...(url === undefined ? {} : { url }),
    publisherId: publisher === undefined ? entities.toFillIn('publisher') : organization(publisher),
    ...(agency === undefined ? {} : { agencyId: organization(agency) }),
    ...(byline === undefined ? {} : { byline }),
    datePublished: facts.datePublished ?? FILL_IN,
    language: facts.language ?? FILL_IN,
    rights: facts.rights ?? FILL_IN,
  };
  const provenance = map.provenance ?? provenanceToFillIn();
  return { $schema: SCHEMA, id: facts.id ?? FILL_IN, version: facts.version ?? '1.0.0', metadata, provenance };
}

/** The fields of a draft that are to be filled in still, as the map and the table of documents name them. */
export function missingIn({ id, metadata, entities, provenance }: DraftArticle): string[] {
  const fields = Object.entries({ id, ...metadata }).flatMap(([name, value]) => (value === FILL_IN ? [name] : []));
  const publisher = entities.some((entity) => entity.id === metadata.publisherId && entity.name === FILL_IN);
  return [...fields, ...(publisher ? ['publisher'] : []), ...(Object.values(provenance).includes(FILL_IN) ? ['provenance'] : [])];
}
