import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../scripts/build/validators/formats.ts';

const { core } = createRequire(import.meta.url)('@exodus/schemasafe/src/formats.js') as { core: Record<string, RegExp> };
const names = Object.keys(formats);

/** Pieces of addresses, good and bad, in any order. */
const PIECES = [
  'https://',
  'HTTP://',
  'a',
  'example.org',
  '..',
  '/',
  '//',
  '?',
  '#',
  '=',
  '&',
  '%41',
  '%4',
  '~',
  '@',
  ':',
  '[::1]',
  'é',
  ' ',
  '\n',
];
const addresses = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));

describe('the formats of addresses', () => {
  it('are uri and uri-reference', () => expect(names).toEqual(['uri', 'uri-reference']));

  it.each(names)('accept as %s what the pattern for all of it accepts, and nothing else', (name) => {
    fc.assert(
      fc.property(addresses, (address) => formats[name]?.(address) === core[name]?.test(address)),
      { numRuns: 5000 },
    );
  });

  it.each(names)('are written as code that decides the same: %s', (name) => {
    const source = (formats[name] as unknown as Record<symbol, string>)[Symbol.for('toJayString')];
    const written = new Function(`return ${source}`)() as (value: string) => boolean;
    fc.assert(
      fc.property(addresses, (address) => written(address) === core[name]?.test(address)),
      { numRuns: 5000 },
    );
  });
});
