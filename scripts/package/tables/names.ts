/** `datePublished` as `date_published`, `Claim` as `claim`, `utf16Units` as `utf16_units`. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase();
}

/** One of what a plural in snake case names: `entities` as `entity`, `aliases` as `alias`, `actor_codes` as `actor_code`. */
export function singular(plural: string): string {
  if (plural.endsWith('ies')) return plural.replace(/ies$/, 'y');
  return plural.replace(/(?<=as)es$|s$/, '');
}

/** The name of a column that only its table has: `gist` of `claims` as `claim_gist`. No later field of another table can clash with it. */
export function ownName(table: string, name: string): string {
  return `${singular(table)}_${name}`;
}

/** The column of a table for the place of a row among its like. */
export const positionName = (table: string) => ownName(table, 'position');

/** The column of a table that gathers several lists of a record for the list that a row is from. */
export const roleName = (table: string) => ownName(table, 'role');
