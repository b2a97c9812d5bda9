/** The middle of some measurements, and how far they spread. */
export interface Spread {
  readonly median: number;
  /** The 10th percentile. */
  readonly low: number;
  /** The 90th percentile. */
  readonly high: number;
}

/** The middle of some numbers, and their 10th and 90th percentiles. Throws where there are none. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), low: percentile(values, 0.1), high: percentile(values, 0.9) };
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The value below which a part of some numbers lies, from 0 to 1; between two of them it is taken from the straight line that joins them. */
export function percentile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * The exponent by which costs grow with sizes: the slope of the least-squares line through their logarithms. 1 is linear, 2 quadratic.
 *
 * @param points sizes and costs, at least two, of at least two sizes
 */
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(logs.map(([size]) => size));
  const y = mean(logs.map(([, cost]) => cost));
  const slope = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0);
  const width = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  if (width === 0) throw new Error('growth needs at least two sizes');
  return slope / width;
}
