import { createRequire } from 'node:module';

type Format = (value: string) => boolean;
interface Formats {
  readonly core: { readonly [name: string]: unknown };
}

const { core }: Formats = createRequire(import.meta.url)('@exodus/schemasafe/src/formats.js');

/** What schemasafe writes into a module for a function. */
const WRITTEN_AS = Symbol.for('toJayString');

/** Web addresses of letters, digits and some signs, and paths of these: a part of what the formats accept. */
const USUAL = {
  uri: /^https?:\/\/[a-z0-9.-]+(?:\/[a-z0-9._~@-]*)*(?:[?#][a-z0-9._~@/?=&-]*)?$/i,
  'uri-reference': /^(?:https?:\/\/[a-z0-9.-]+\/)?(?:[a-z0-9._~@-]+\/)*[a-z0-9._~@-]+$/i,
} as const;

/**
 * The formats of addresses, decided by a short pattern where it accepts. The patterns for all of RFC 3986 are so long that a process that validates one
 * document takes longer to compile them than to do everything else with it.
 */
export const formats: { readonly [name: string]: Format } = Object.fromEntries(
  Object.entries(USUAL).map(([name, usual]) => [name, usualFirst(usual, core[name])]),
);

function usualFirst(usual: RegExp, full: unknown): Format {
  if (!(full instanceof RegExp)) throw new Error('the format should be a pattern');
  const accepts: Format = (value) => usual.test(value) || full.test(value);
  return Object.assign(accepts, { [WRITTEN_AS]: written(usual, full) });
}

/** The long pattern is a string, since an engine already looks at a pattern in source when it reads the module. */
function written(usual: RegExp, { source, flags }: RegExp): string {
  return `(() => {
  let full
  return (value) => ${usual}.test(value) || (full ??= new RegExp(${JSON.stringify(source)}, "${flags}")).test(value)
})()`;
}
