import { describe, expect, test } from 'vitest';
import { causes } from './causes.ts';
import { isReached, notMeasured, type Row } from './row.ts';
import { digits, duration, size, table } from './table.ts';

const row = (id: string, value: number, target: Row['target']): Row => ({
  id,
  work: `work ${id}`,
  ours: '1 ms',
  against: 'a peer',
  theirs: '2 ms',
  value: { median: value, low: value / 2, high: value * 2 },
  unit: '×',
  target,
});

describe('a target', () => {
  test('of at most so much is reached by just as much', () => {
    expect(isReached(row('a', 1.1, { most: 1.1 }))).toBe(true);
    expect(isReached(row('a', 1.11, { most: 1.1 }))).toBe(false);
  });

  test('of being ahead is not reached by being even', () => {
    expect(isReached(row('a', 1, { below: 1 }))).toBe(false);
    expect(isReached(row('a', 0.99, { below: 1 }))).toBe(true);
  });

  test('of at least so much is not reached by less', () => {
    expect(isReached(row('a', 1.39, { least: 1.4 }))).toBe(false);
    expect(isReached(row('a', 1.4, { least: 1.4 }))).toBe(true);
  });

  test('is neither reached nor missed by what was not measured', () => {
    expect(isReached(notMeasured('a', 'work', 'a peer', 'no python3'))).toBeNull();
  });
});

describe('the table', () => {
  test('aligns its columns, and says of each target whether it is reached', () => {
    const [head, rule, first, second] = table([row('a', 0.5, { below: 1 }), row('b', 2, { most: 1.5 })]).split('\n');
    expect(head).toMatch(/^work {4}ours {2}against/);
    expect(rule).toMatch(/^-+( {2}-+)+$/);
    expect(first).toMatch(/^work a .* 0\.5 \(0\.25-1\) × +< 1 × +yes$/);
    expect(second).toMatch(/^work b .* 2 \(1-4\) × +<= 1\.5 × +NO$/);
  });

  test('tells what was not measured, and why', () => {
    const lines = table([notMeasured('a', 'work', 'a peer', 'no python3')]).split('\n');
    expect(lines[2]).toMatch(/^work +a peer \[1\] +not measured$/);
    expect(lines[3]).toBe('[1] not measured: no python3');
  });

  test('tells a note once, however many rows have it', () => {
    const noted = { note: 'as npm starts it' };
    const printed = table([
      { ...row('a', 1, null), ...noted },
      { ...row('b', 1, null), ...noted },
    ]);
    expect(printed.match(/as npm starts it/g)).toHaveLength(1);
    expect(printed.match(/\[1\]/g)).toHaveLength(3);
  });
});

describe('the causes', () => {
  const missed = row('shape/article/ajv', 2, { below: 1 });
  const reached = row('load/esm', 1, { most: 1.1 });

  test('stand below for each target that is missed, the longest beginning of its id first', () => {
    const known = { shape: 'too general', 'shape/article': 'the closest' };
    expect(causes([missed], known)).toEqual([
      'missed: shape/article: the closest',
      'no longer needed: the cause of shape, which is reached',
    ]);
  });

  test('that nobody wrote down are told', () => {
    expect(causes([missed], {})).toEqual(['missed: shape/article/ajv: no cause is written down']);
  });

  test('of targets that are reached are called needless', () => {
    expect(causes([reached], { load: 'slow' })).toEqual(['no longer needed: the cause of load, which is reached']);
  });

  test('of what this run did not measure are left alone', () => {
    expect(causes([reached], { tables: 'slow' })).toEqual([]);
  });
});

test('figures have the digits that tell something, and the unit that suits them', () => {
  expect([0.004567, 0.4567, 4.567, 45.67, 4567].map(digits)).toEqual(['0.00457', '0.457', '4.57', '45.7', '4567']);
  expect([1.5, 0.0123, 0.0000456].map(duration)).toEqual(['1.5 s', '12.3 ms', '45.6 µs']);
  expect([17_300, 3_750_000, 12].map(size)).toEqual(['17.3 KB', '3.75 MB', '12 bytes']);
});
