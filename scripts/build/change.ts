/** The parts of a version that may have to rise, the smallest first. */
export const LEVELS = ['patch', 'minor', 'major'] as const;
export type Level = (typeof LEVELS)[number];

/** One thing in which two versions of the package differ. */
export interface Change {
  readonly level: Level;
  /** Where: a definition or field of the schema, a record, a table or column, a way into the package. */
  readonly place: string;
  /** What happened to it. */
  readonly what: string;
}

/**
 * The least version that may follow another.
 *
 * @param version the other version, `major.minor.patch`; before 1.0.0 each part promises what the part before it will, and nothing is
 * promised across minor versions
 * @param changes what will have changed
 * @returns the version, the same one if nothing has changed
 */
export function nextVersion(version: string, changes: readonly Change[]): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const level = Math.max(-1, ...changes.map((change) => LEVELS.indexOf(change.level)));
  if (level === -1) return version;
  if (major === 0) return level === 2 ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  return [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`][level] ?? version;
}

/** The greatest change that users of a version have to expect of another, by the numbers alone; both `major.minor.patch`. */
export function promisedBetween(before: string, after: string): Level {
  const [[major, minor, patch] = [], [majorNow, minorNow, patchNow] = []] = [before, after].map((one) =>
    one.split('.').map(Number),
  );
  if (major !== majorNow || (major === 0 && minor !== minorNow)) return 'major';
  return minor !== minorNow || (major === 0 && patch !== patchNow) ? 'minor' : 'patch';
}

/** Whether a version is at least another, both `major.minor.patch`. */
export function isAtLeast(version: string, least: string): boolean {
  const [parts, others] = [version, least].map((one) => one.split('.').map(Number));
  const at = (parts ?? []).findIndex((part, index) => part !== others?.[index]);
  return at === -1 || (parts?.[at] ?? 0) > (others?.[at] ?? 0);
}

/**
 * Compares two sets of names; where exactly one of those that went is in all else the same as one that came, it was renamed.
 *
 * @param same whether one that went and one that came are the same but for their names
 */
export function compareNames(
  before: readonly string[],
  after: readonly string[],
  same: (gone: string, come: string) => boolean = () => false,
): {
  readonly removed: string[];
  readonly added: string[];
  readonly renamed: [from: string, to: string][];
  readonly kept: string[];
} {
  const removed = before.filter((name) => !after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  const renamed: [string, string][] = [];
  for (const gone of [...removed]) {
    const candidates = added.filter((come) => same(gone, come));
    const [come] = candidates;
    if (come === undefined || candidates.length > 1 || removed.filter((other) => same(other, come)).length > 1) continue;
    renamed.push([gone, come]);
    removed.splice(removed.indexOf(gone), 1);
    added.splice(added.indexOf(come), 1);
  }
  return { removed, added, renamed, kept: before.filter((name) => after.includes(name)) };
}
