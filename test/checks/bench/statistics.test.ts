import { describe, expect, test } from 'vitest';
import { exponentOf, median, percentile, spreadOf } from './statistics.ts';

describe('the middle of measurements', () => {
  test('is the middle one, in whatever order they came', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('lies between the two in the middle where they are an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test('is not moved by one that is far out', () => {
    expect(median([1, 1, 1, 1, 1000])).toBe(1);
  });

  test('does not reorder what it is given', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  test('cannot be had of nothing', () => {
    expect(() => median([])).toThrow('nothing was measured');
  });
});

test('the spread goes from the 10th to the 90th percentile', () => {
  const values = Array.from({ length: 11 }, (_, index) => index * 10);
  expect(spreadOf(values)).toEqual({ median: 50, low: 10, high: 90 });
  expect(percentile(values, 0.25)).toBe(25);
});

describe('the exponent of growth', () => {
  const sizes = [2e3, 2e4, 2e5, 2e6];

  test.each([0.5, 1, 2])('is %d for what grows by that power', (power) => {
    expect(exponentOf(sizes.map((size) => [size, 3 * size ** power]))).toBeCloseTo(power, 10);
  });

  test('is below one for a constant cost with a linear one', () => {
    expect(exponentOf(sizes.map((size) => [size, 1e4 + size]))).toBeLessThan(1);
  });

  test('needs two sizes', () => {
    expect(() => exponentOf([[10, 1]])).toThrow('at least two sizes');
  });
});
