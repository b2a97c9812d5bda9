/** Whether what repeats a proof by size is tried whole, as `npm run test:whole` does, or sampled, the same way each time. */
const isWhole = process.env.ATTRIBUTED_ARTICLE_WHOLE === '1';

const ONE_IN = 20;

/** How often a property is tried: `most` times with another seed each time or, sampled, a twentieth of that with the same seed. */
export const runs = (most: number) => (isWhole ? { numRuns: most } : { numRuns: Math.ceil(most / ONE_IN), seed: 1 });

/** All of a list or, sampled, one item in `oneIn`, from the place `first` on. */
export function sampled<T>(list: readonly T[], oneIn: number, first = 0): readonly T[] {
  return isWhole ? list : list.filter((_, place) => place % oneIn === first % oneIn);
}

/** How large an input is that is made to be slow: sampled, a tenth of it. */
export const size = (most: number) => (isWhole ? most : Math.ceil(most / 10));
