/** The letter that the ids of each numbered collection begin with. */
export const ID_PREFIXES = { blocks: 'b', sentences: 's', mentions: 'm', attributions: 'a', claims: 'c', codings: 'k' } as const;

/** The collections of records with ids. Those of entities are words. */
export type Collection = keyof typeof ID_PREFIXES | 'entities';
export const COLLECTIONS = ['entities', ...Object.keys(ID_PREFIXES)] as readonly Collection[];
