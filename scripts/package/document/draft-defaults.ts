import { contract } from '../../../schema/generated/draft-contract.ts';
import { type Contract, entriesOf, type Field, own } from './contract.ts';

type Values = { readonly [name: string]: unknown };

/**
 * Fills in what a draft leaves out: the default of the draft schema. The numbers of words that occur more than once
 * stay out, and so does what sealing derives.
 *
 * @param value a document that has the shape of a draft, or of another contract
 */
export function withDefaults(value: unknown, of: Contract = contract, type: string = of.root): unknown {
  const fields = own(of.objects, type);
  if (!fields || typeof value !== 'object' || value === null) return value;
  const filled: { [name: string]: unknown } = {};
  for (const [name, field] of entriesOf(fields)) {
    // A null that is given is no default: it says that something is not annotated.
    const given = own(value as Values, name) === undefined ? defaultOf(name, field) : (value as Values)[name];
    if (given === undefined) continue;
    filled[name] = Array.isArray(given)
      ? given.map((item) => withDefaults(item, of, field.type))
      : withDefaults(given, of, field.type);
  }
  return filled;
}

/** Leaves out what a draft may leave out, because it has the default: the reverse of `withDefaults`. */
export function withoutDefaults(value: unknown, type: string = contract.root): unknown {
  const fields = own(contract.objects, type);
  if (!fields || typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(fields).flatMap(([name, field]) => {
    const given = own(value as Values, name);
    if (given === undefined || isDefault(given, field)) return [];
    const inner = Array.isArray(given)
      ? given.map((item) => withoutDefaults(item, field.type))
      : withoutDefaults(given, field.type);
    return [[name, inner]];
  });
  return Object.fromEntries(kept);
}

function isDefault(value: unknown, { default: left }: Field): boolean {
  return Array.isArray(left) ? Array.isArray(value) && value.length === 0 : left !== undefined && value === left;
}

function defaultOf(name: string, { optional, default: value }: Field): unknown {
  if (name === 'id' && optional) return '';
  return Array.isArray(value) ? [...value] : value;
}
