import type { Choice } from './choice.ts';

const TOKENS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\u0000',
  '\\ud800',
  '1e400',
  '-0',
  'null',
  '"__proto__":',
  '"constructor":',
  '<',
  '</',
  '<p>',
  '</p>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<svg>',
  '<title>',
  '<style>',
  '<textarea>',
  '<plaintext>',
  '&',
  '&amp;',
  '&#',
  '&#0;',
  '&#x10ffff;',
  '&#x110000;',
  '&#55296;',
  '&notit;',
  '&CounterClockwiseContourIntegral;',
  '<?xml encoding="utf-16"?>',
  '<meta charset=x>',
  '\n',
  '\r\n',
  '\u2028',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u0301',
  '\u1161',
  '…',
  '“',
  '—',
  '📚',
  '\0',
  '\u001b[2J',
  'Mr. ',
  'U.S. ',
  '1. ',
  '. ',
].map((token) => Buffer.from(token));
const BROKEN = [
  [0xff],
  [0xfe, 0xff],
  [0xff, 0xfe],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe2, 0x80],
  [0x80],
  [0x00],
].map((bytes) => Buffer.from(bytes));
const LONGEST = 200_000;

/** Bytes changed in a few places: flipped, inserted, deleted, repeated, spliced with others, cut. */
export function damageBytes(bytes: Uint8Array, others: readonly Uint8Array[], choice: Choice): Uint8Array {
  let damaged: Buffer = Buffer.from(bytes);
  for (let left = 1 + choice.below(5); left > 0; left--) damaged = damageOnce(damaged, others, choice).subarray(0, LONGEST);
  return new Uint8Array(damaged);
}

function damageOnce(bytes: Buffer, others: readonly Uint8Array[], choice: Choice): Buffer {
  const at = choice.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + choice.below(choice.oneIn(4) ? 2000 : 20));
  const before = bytes.subarray(0, at);
  const after = bytes.subarray(at);
  switch (choice.below(9)) {
    case 0: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] as number) ^ (1 << choice.below(8));
      return flipped;
    }
    case 1:
      return Buffer.concat([before, Buffer.of(choice.below(256)), after]);
    case 2:
      return Buffer.concat([before, bytes.subarray(end)]);
    case 3:
      return Buffer.concat([
        before,
        ...new Array<Buffer>(1 + choice.below(60)).fill(bytes.subarray(at, end)),
        bytes.subarray(end),
      ]);
    case 4: {
      const other = Buffer.from(choice.of(others));
      const start = choice.below(other.length + 1);
      return Buffer.concat([before, other.subarray(start, start + choice.below(3000)), after]);
    }
    case 5:
      return choice.oneIn(3) ? Buffer.from(before) : Buffer.concat([before, choice.of(BROKEN), after]);
    default:
      return Buffer.concat([before, ...new Array<Buffer>(choice.oneIn(10) ? 500 : 1).fill(choice.of(TOKENS)), after]);
  }
}
