import { isDeepStrictEqual } from 'node:util';
import { type Change, compareNames } from './change.ts';

/** What package.json promises. */
export interface Manifest {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly exports: { readonly [subpath: string]: unknown };
  readonly bin: { readonly [command: string]: string };
}

/** The type of each column, by table and column. */
export interface Tables {
  readonly [table: string]: { readonly [column: string]: string };
}

/** Compares the ways into the package, its command, and what it runs on. */
export function compareManifests(before: Manifest, after: Manifest): Change[] {
  const subpaths = compareNames(Object.keys(before.exports), Object.keys(after.exports));
  const commands = compareNames(Object.keys(before.bin), Object.keys(after.bin));
  const [node, nodeNow] = [before.engines.node, after.engines.node];
  const conditions = (exports: unknown) => (typeof exports === 'string' ? ['default'] : Object.keys(exports as object));
  return [
    ...subpaths.removed.map((place): Change => ({ level: 'major', place, what: 'subpath removed' })),
    ...subpaths.added.map((place): Change => ({ level: 'minor', place, what: 'subpath added' })),
    ...subpaths.kept.flatMap((place) => {
      const { removed } = compareNames(conditions(before.exports[place]), conditions(after.exports[place]));
      return removed.map(
        (condition): Change => ({ level: 'major', place, what: `condition ${condition} of the subpath removed` }),
      );
    }),
    ...commands.removed.map((place): Change => ({ level: 'major', place, what: 'command removed' })),
    ...commands.added.map((place): Change => ({ level: 'minor', place, what: 'command added' })),
    ...(node === nodeNow ? [] : [{ level: 'major', place: 'Node.js', what: `${node} is now ${nodeNow}` } as const]),
  ];
}

/** Compares the tables that the package ships, and their columns. */
export function compareTables(before: Tables, after: Tables): Change[] {
  const { removed, added, renamed, kept } = compareNames(Object.keys(before), Object.keys(after), (gone, come) =>
    isDeepStrictEqual(before[gone], after[come]),
  );
  return [
    ...removed.map((name): Change => ({ level: 'major', place: `table ${name}`, what: 'table removed' })),
    ...renamed.map(([from, to]): Change => ({ level: 'major', place: `table ${from}`, what: `table renamed to ${to}` })),
    ...added.map((name): Change => ({ level: 'minor', place: `table ${name}`, what: 'table added' })),
    ...kept.flatMap((name) => compareColumns(`table ${name}`, before[name] ?? {}, after[name] ?? {})),
  ];
}

function compareColumns(place: string, before: Tables[string], after: Tables[string]): Change[] {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  const { removed, added, kept } = compareNames(old, now);
  // Whoever reads by position, as COPY in SQL does, finds the columns that were there where they were.
  const isMoved = old.some((name, index) => kept.includes(name) && now[index] !== name);
  return [
    ...removed.map((name): Change => ({ level: 'major', place, what: `column ${name} removed` })),
    ...added.map((name): Change => ({ level: 'minor', place, what: `column ${name} added` })),
    ...(isMoved && removed.length === 0 ? [{ level: 'major', place, what: 'columns stand in another order' } as const] : []),
    ...kept
      .filter((name) => before[name] !== after[name])
      .map((name): Change => ({ level: 'major', place, what: `column ${name}: ${before[name]} is now ${after[name]}` })),
  ];
}
