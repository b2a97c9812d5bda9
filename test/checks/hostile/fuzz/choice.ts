import fc from 'fast-check';
import { randomFrom } from '../../corpus/random.ts';

/** Choices that are the same for the same seed and number. */
export class Choice {
  readonly #random: () => number;

  constructor(seed: number, number: number) {
    this.#random = randomFrom((Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0);
  }

  /** An integer from 0 up to but not including a limit. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** Whether something comes to pass, one time in so many. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** One of some, as often as its share says. */
  byShare<T extends { readonly share: number }>(list: readonly T[]): T {
    let left = this.#random() * list.reduce((sum, { share }) => sum + share, 0);
    for (const one of list) {
      left -= one.share;
      if (left < 0) return one;
    }
    return list.at(-1) as T;
  }

  /** A value of fast-check's. */
  sample<T>(arbitrary: fc.Arbitrary<T>): T {
    return fc.sample(arbitrary, { seed: this.below(0x7fffffff), numRuns: 1 })[0] as T;
  }
}
