/** The parts of `schema/event-codes.json` that validation needs. */
interface EventCodes {
  readonly schemes: readonly {
    readonly scheme: string;
    readonly codes: readonly { readonly code: string; readonly modes?: readonly string[] }[];
  }[];
}

/** Writes the module of the codes of each scheme, for validation to import without their labels. */
export function codeListsModule({ schemes }: EventCodes): string {
  const lists = schemes.map(({ scheme, codes }) => {
    const entries = codes.map(({ code, modes = [] }) => [code, modes.join(' ')]);
    const value = codes.some(({ modes }) => modes) ? Object.fromEntries(entries) : codes.map(({ code }) => code).join(' ');
    return [scheme, value] as const;
  });
  return `// Made from event-codes.json by \`npm run generate\`; a change made here by hand is lost.

/** The codes of each scheme, or where a code has modes, the modes of each code; with spaces between. */
export const codeLists: { readonly [scheme: string]: string | { readonly [code: string]: string } } = ${JSON.stringify(Object.fromEntries(lists), null, 2)};
`;
}
