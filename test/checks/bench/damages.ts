type Document = { [field: string]: unknown };
type Records = Document[];

/** One thing that is wrong in the shape of a document. */
export interface Damage {
  /** What it breaks, by the keyword of the schema. */
  readonly what: string;
  /** The JSON Pointer of what is wrong. */
  readonly place: string;
  readonly break: (document: Document) => void;
}

const record = (document: Document, collection: string, index: number) => (document[collection] as Records)[index] as Document;

/**
 * Damages to `data/article.json` that its schema rules out by the words of the standard alone, so that what a validator should say of each
 * is known without asking one.
 */
export const DAMAGES: readonly Damage[] = [
  {
    what: 'required',
    place: '/claims/2',
    break: (document) => {
      delete record(document, 'claims', 2).gist;
    },
  },
  {
    what: 'additionalProperties',
    place: '/sentences/1',
    break: (document) => {
      record(document, 'sentences', 1).extra = 1;
    },
  },
  {
    what: 'oneOf of const',
    place: '/mentions/4',
    break: (document) => {
      record(document, 'mentions', 4).form = 'adjective';
    },
  },
  {
    what: 'type of a string',
    place: '/entities/3',
    break: (document) => {
      record(document, 'entities', 3).name = 7;
    },
  },
  {
    what: 'type of a list',
    place: '/attributions/2',
    break: (document) => {
      record(document, 'attributions', 2).sourceIds = 'e-trend';
    },
  },
  {
    what: 'type of a record',
    place: '/codings/5',
    break: (document) => {
      (document.codings as unknown[])[5] = null;
    },
  },
  {
    what: 'pattern',
    place: '/blocks/1',
    break: (document) => {
      record(document, 'blocks', 1).sha256 = 'ABC';
    },
  },
  {
    what: 'minimum',
    place: '/sentences/3',
    break: (document) => {
      record(document, 'sentences', 3).start = -1;
    },
  },
  {
    what: 'integer',
    place: '/sentences/4',
    break: (document) => {
      record(document, 'sentences', 4).start = 1.5;
    },
  },
  {
    what: 'minItems',
    place: '/claims/7',
    break: (document) => {
      record(document, 'claims', 7).domains = [];
    },
  },
  {
    what: 'uniqueItems',
    place: '/claims/9',
    break: (document) => {
      const claim = record(document, 'claims', 9);
      claim.domains = ['military', 'military'];
    },
  },
  {
    what: 'null where none may be',
    place: '/attributions/6',
    break: (document) => {
      record(document, 'attributions', 6).quotation = null;
    },
  },
  {
    what: 'anyOf with null',
    place: '/attributions/7',
    break: (document) => {
      record(document, 'attributions', 7).saidOn = 20191003;
    },
  },
  {
    what: 'a day that no calendar has (format)',
    place: '/metadata/datePublished',
    break: (document) => {
      (document.metadata as Document).datePublished = '2019-02-30T14:54:00+04:00';
    },
  },
  {
    what: 'not: a line break at the end of a digest',
    place: '/blocks/2',
    break: (document) => {
      record(document, 'blocks', 2).sha256 += '\n';
    },
  },
  {
    what: 'a collection that is missing',
    place: '',
    break: (document) => {
      delete document.codings;
    },
  },
];

/** A copy of a document with some damages. */
export function damaged(document: unknown, damages: readonly Damage[]): unknown {
  const copy = structuredClone(document) as Document;
  for (const damage of damages) damage.break(copy);
  return copy;
}
