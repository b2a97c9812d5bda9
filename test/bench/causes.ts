import { isReached, type Row } from './row.ts';

/** Why a target is missed, as the profile shows it; by the beginning of the id of its rows. */
export const CAUSES: { readonly [id: string]: string } = {};

/** A line for each target that is missed, with its cause, and one for each cause that is no longer needed. */
export function causes(rows: readonly Row[], known: { readonly [id: string]: string } = CAUSES): string[] {
  const missed = rows.filter((row) => isReached(row) === false);
  const causeOf = ({ id }: Row) =>
    Object.keys(known)
      .filter((prefix) => id.startsWith(prefix))
      .sort((a, b) => b.length - a.length)[0];
  const used = new Set(missed.map(causeOf));
  const told = [...used].flatMap((prefix) => (prefix === undefined ? [] : [`missed: ${prefix}: ${known[prefix]}`]));
  const unexplained = missed
    .filter((row) => causeOf(row) === undefined)
    .map(({ id }) => `missed: ${id}: no cause is written down`);
  const needless = Object.keys(known)
    .filter((prefix) => !used.has(prefix) && rows.some(({ id, value }) => value !== null && id.startsWith(prefix)))
    .map((prefix) => `no longer needed: the cause of ${prefix}, which is reached`);
  return [...told, ...unexplained, ...needless];
}
