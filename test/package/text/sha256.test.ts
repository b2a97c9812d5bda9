import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portable, sha256 } from '../../../scripts/package/text/sha256.ts';

describe.each([
  ['sha256', sha256],
  ['portable', portable],
])('%s', (_name, digest) => {
  it('gives the examples of FIPS 180-4', () => {
    expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('gives what Node gives, of strings in UTF-8 and of bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const right = createHash('sha256').update(words, 'utf8').digest('hex');
        expect(digest(words)).toBe(right);
        expect(digest(new TextEncoder().encode(words))).toBe(right);
      }),
    );
  });
});
