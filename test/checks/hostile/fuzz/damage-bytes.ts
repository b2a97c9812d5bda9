import type { Choice } from './choice.ts';
import { PIECES } from './hostile-values.ts';

const TOKENS = PIECES.map((piece) => Buffer.from(piece));
/** Bytes that are not UTF-8. */
const BROKEN = ['ff', 'feff', 'fffe', 'c080', 'eda080', 'f4908080', 'e280', '80', '00'].map((hex) => Buffer.from(hex, 'hex'));
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
