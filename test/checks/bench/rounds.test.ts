import { expect, test } from 'vitest';
import { ratioOf, rounds } from './rounds.ts';

test('every round runs each subject once, every other one in reverse', async () => {
  const order: string[] = [];
  const subject = (name: string, seconds: number) => () => {
    order.push(name);
    return seconds;
  };
  const taken = await rounds({ ours: subject('ours', 1), theirs: subject('theirs', 2) }, 3);
  expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
  expect(taken).toEqual({ ours: [1, 1, 1], theirs: [2, 2, 2] });
});

test('a ratio is of the same round, so that a machine that grows slower for both changes none', () => {
  expect(ratioOf([1, 2, 4], [2, 4, 8])).toEqual({ median: 0.5, low: 0.5, high: 0.5 });
});

test('a ratio is not made of measurements that were not made side by side', () => {
  expect(() => ratioOf([1], [1, 2])).toThrow('side by side');
});
