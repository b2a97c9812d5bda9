/** Puts items into groups, each into as many as it has keys, in the order in which the keys first occur. */
export function grouped<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/** The groups, those with the most items first. */
export const largestFirst = <T, K>(groups: ReadonlyMap<K, T[]>): Map<K, T[]> =>
  new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
