import { contract } from '../../../schema/generated/draft-contract.ts';
import { type Field, own } from './contract.ts';

type Values = { readonly [name: string]: unknown };

/**
 * Fills in what a draft may leave out: null, an empty list, or an empty id. The numbers of words that occur more than once stay out.
 *
 * @param value a document that has the shape of a draft
 */
export function withDefaults(value: unknown, type: string = contract.root): unknown {
  const fields = own(contract.objects, type);
  if (!fields || typeof value !== 'object' || value === null) return value;
  const filled: { [name: string]: unknown } = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = own(value as Values, name) ?? defaultOf(field);
    if (given === undefined) continue;
    filled[name] = Array.isArray(given) ? given.map((item) => withDefaults(item, field.type)) : withDefaults(given, field.type);
  }
  return filled;
}

function defaultOf({ type, list, nullable, optional }: Field): unknown {
  if (nullable) return null;
  if (!optional) return undefined;
  if (list) return [];
  return type.endsWith('Id') ? '' : undefined;
}
