import { type Contract, own } from './contract.ts';

/**
 * Writes a document as this project writes JSON, so that equal documents are equal bytes: keys in the order of the schema, two
 * spaces of indent, one item a line, numbers as ECMAScript writes them, and a final line feed.
 */
export function canonicalJson(document: unknown, contract: Contract): string {
  return `${JSON.stringify(inOrder(document, contract.root, contract), null, 2)}\n`;
}

function inOrder(value: unknown, type: string, contract: Contract): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, type, contract));
  const fields = own(contract.objects, type);
  if (typeof value !== 'object' || value === null || !fields) return value;
  const record = value as { readonly [key: string]: unknown };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) =>
      Object.hasOwn(record, key) ? [[key, inOrder(record[key], field.type, contract)]] : [],
    ),
  );
}
