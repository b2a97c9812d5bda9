/** `datePublished` as `date_published`, `Claim` as `claim`, `utf16Units` as `utf16_units`. */
export function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, '_$&').toLowerCase();
}

/** One of what a plural in snake case names: `entities` as `entity`, `aliases` as `alias`, `actor_codes` as `actor_code`. */
export function singular(plural: string): string {
  if (plural.endsWith('ies')) return plural.replace(/ies$/, 'y');
  return plural.replace(/(?<=as)es$|s$/, '');
}
