import { fileURLToPath } from 'node:url';
import { type Change, isAtLeast, LEVELS, nextVersion } from './change.ts';
import { compareData } from './compare-data.ts';
import { compareSchemas } from './compare-schemas.ts';
import { compareManifests, compareTables } from './compare-surface.ts';
import { readVersion, type Version } from './read-version.ts';

/** Everything in which two versions of the package differ, what breaks its users first. */
export function compareVersions(before: Version, after: Version): Change[] {
  const changes = [
    ...compareManifests(before.manifest, after.manifest),
    ...compareSchemas(before.schemas, after.schemas),
    ...compareTables(before.tables, after.tables),
    ...Object.entries(after.documents).flatMap(([file, document]) => compareData(file, before.documents[file] ?? {}, document)),
  ];
  return changes.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}

/** A change as a line of the changelog. */
export const lineOf = ({ level, place, what }: Change) => `- ${level}: ${place}: ${what}`;

/**
 * Says what the version of a release must be, given the release before it.
 *
 * @returns one line for each change, and the verdict; and whether the newer version's number is high enough
 */
export function report(before: Version, after: Version): { readonly lines: string[]; readonly isEnough: boolean } {
  const changes = compareVersions(before, after);
  const [old, now] = [before.manifest.version, after.manifest.version];
  const least = nextVersion(old, changes);
  const counts = LEVELS.toReversed().map((level) => `${changes.filter((change) => change.level === level).length} ${level}`);
  const isEnough = isAtLeast(now, least);
  const verdict = `after ${old} the version should be ${least} or higher; it is ${now}${isEnough ? '' : ', which is too low'}`;
  return { lines: [...changes.map(lineOf), `${counts.join(', ')}: ${verdict}`], isEnough };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [before, after] = process.argv.slice(2);
  if (before === undefined || after === undefined) {
    console.error('usage: tsx scripts/build/compare-versions.ts OLD NEW, each a folder or a tarball');
    process.exitCode = 2;
  } else {
    const { lines, isEnough } = report(await readVersion(before), await readVersion(after));
    for (const line of lines) console.log(line);
    if (!isEnough) process.exitCode = 1;
  }
}
