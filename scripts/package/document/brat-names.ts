/** The parts of an attribution, by their fields. */
export const PARTS = { sourceSpans: 'Source', cueSpans: 'Cue', contentSpans: 'Content', addresseeSpans: 'Addressee' } as const;

/** How attributions hang together, by their fields. */
export const LINKS = { NestedIn: 'parentId', Restates: 'restatesId' } as const;

/** The fields of an attribution that become attributes. */
export const FACTS = { Quotation: 'quotation', ContentStatus: 'contentStatus', Polarity: 'polarity', Medium: 'medium' } as const;

/** An entity's type as brat's types are written. */
export const typeNamed = (type: string) => type.charAt(0).toUpperCase() + type.slice(1);
