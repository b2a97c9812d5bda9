import type { Contract } from '../../package/document/contract.ts';
import { contractOf } from './contract.ts';

/** Writes the module that holds the contract of a schema, for source to import. */
export function contractModule(schema: Parameters<typeof contractOf>[0]): string {
  return `// Made from the schema by \`npm run generate\`; a change made here by hand is lost.
import type { Contract } from '../../scripts/package/document/contract.ts';

export const contract: Contract = ${JSON.stringify(shortContract(schema), null, 2)};
`;
}

const lowerFirst = (words: string) => (/^(?:[A-Z][a-z]|A )/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** The contract of a schema with as much of each description as messages say: what comes before the first stop. */
export function shortContract(schema: Parameters<typeof contractOf>[0]): Contract {
  const contract = contractOf(schema);
  const scalars = Object.entries(contract.scalars).map(([name, scalar]) => {
    const [meaning = ''] = scalar.description.split(/[.;:] /);
    return [name, { ...scalar, description: lowerFirst(meaning) }] as const;
  });
  const objects = Object.entries(contract.objects).map(([name, fields]) => {
    const all = Object.entries(fields).map(([field, { description, ...rest }]) => [
      field,
      description === undefined ? rest : { ...rest, description: lowerFirst(description) },
    ]);
    return [name, Object.fromEntries(all)] as const;
  });
  return { ...contract, scalars: Object.fromEntries(scalars), objects: Object.fromEntries(objects) };
}
