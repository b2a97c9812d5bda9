/** The letter that the ids of each numbered collection begin with. */
export const ID_PREFIXES = { blocks: 'b', sentences: 's', mentions: 'm', attributions: 'a', claims: 'c', codings: 'k' } as const;
