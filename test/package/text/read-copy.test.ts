import { describe, expect, it } from 'vitest';
import type { ArticleError } from '../../../scripts/package/problems/problem.ts';
import { type Copy, decode, readCopy } from '../../../scripts/package/text/read-copy.ts';

const problemsOf = (copy: Copy) => {
  try {
    readCopy(copy);
  } catch (error) {
    return (error as ArticleError).problems;
  }
  throw new Error('it was read');
};
const problem = (message: string) => [{ rule: 'text', pointer: '', message, severity: 'error' }];

describe('a copy of a text', () => {
  it('may be a string, or bytes in UTF-8 with or without a byte order mark', () => {
    const bytes = new TextEncoder().encode('\ufeffA 🌊\r\n');
    expect(readCopy('A 🌊').text).toBe('A 🌊');
    expect(readCopy(bytes).text).toBe('A 🌊');
    expect(readCopy(Buffer.from(bytes)).text).toBe('A 🌊');
    expect(decode(bytes)).toBe('A 🌊\r\n');
  });

  it('may be any view of bytes', () => {
    const bytes = new TextEncoder().encode('xA 🌊x');
    expect(decode(new DataView(bytes.buffer, 1, bytes.length - 2) as unknown as Uint8Array)).toBe('A 🌊');
    expect(problemsOf(new DataView(new ArrayBuffer(8)) as unknown as Uint8Array)).toEqual([
      expect.objectContaining({ message: expect.stringContaining('UTF-16') }),
    ]);
  });

  it('is no text where it is empty', () => {
    for (const copy of ['', ' \n\t', '\ufeff', new Uint8Array()]) expect(problemsOf(copy)).toEqual(problem('the text is empty'));
  });

  it('is no text with a lone surrogate', () => {
    expect(problemsOf('a\udc00')).toEqual(
      problem('the text should have no lone surrogate, because that is no character; remove it, or complete the pair'),
    );
  });

  it.each([
    [[0xff, 0xfe, 0x41, 0x00], ' but UTF-16, little-endian, by its first two bytes', 'UTF-16'],
    [[0xfe, 0xff, 0x00, 0x41], ' but UTF-16, big-endian, by its first two bytes', 'UTF-16'],
    [[0x63, 0x61, 0x66, 0xe9], '; it may be Windows-1252 or another one-byte encoding', 'WINDOWS-1252'],
    [[0xed, 0xa0, 0x80], '; it may be Windows-1252 or another one-byte encoding', 'WINDOWS-1252'],
    [[0x41, 0x00, 0x42, 0x00], ' but UTF-16, little-endian, by its zero bytes', 'UTF-16LE'],
  ])('is reported as no UTF-8, with the command that converts it: %j', (bytes, what, encoding) => {
    const cure = `convert it first: iconv -f ${encoding} -t UTF-8 FILE > NEW`;
    expect(problemsOf(Uint8Array.from(bytes))).toEqual(problem(`the text is not UTF-8${what}; ${cure}`));
  });
});
