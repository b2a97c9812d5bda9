/** The parts of an attribution, by their fields. */
export const PARTS = { sourceSpans: 'Source', cueSpans: 'Cue', contentSpans: 'Content', addresseeSpans: 'Addressee' } as const;

/** How attributions hang together, by their fields. */
export const LINKS = { NestedIn: 'parentId', Restates: 'restatesId' } as const;

/** The fields of an attribution that become attributes. */
export const FACTS = { Quotation: 'quotation', ContentStatus: 'contentStatus', Polarity: 'polarity', Medium: 'medium' } as const;

/** An entity's type as the types of annotations are written. */
export const typeNamed = (type: string) => type.charAt(0).toUpperCase() + type.slice(1);

/** The layers of a CAS. There is one of spans, because relations in INCEpTION lead from a layer to itself. */
export const LAYERS = { span: 'attributed_article.Span', relation: 'attributed_article.Relation' } as const;

/** The features of these layers that are no attributes: the type of a span or a relation, the entity of a span and its name, and the note of an attribution. */
export const FEATURES = { type: 'Type', entity: 'Entity', entityName: 'EntityName', note: 'Note' } as const;

/** The layer by which INCEpTION shows sentences, one a line. */
export const SENTENCE = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence';
