import actorCodes from '../../../schema/actor-codes.json' with { type: 'json' };
import type { Article } from '../../../schema/generated/types.d.ts';
import type { Column, Placed, Table } from './table.ts';

const COUNTRIES: ReadonlyMap<string, string> = new Map(Object.entries(actorCodes.countries.names));
const ROLES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  actorCodes.roles.map(({ scheme, names }) => [scheme, new Map(Object.entries(names))]),
);

/**
 * The table of the actor codes in the codings of a document, with a name for each. Derived and not stored in a document.
 *
 * @param codings the table of codings, whose keys and scheme it has
 */
export function actorCodeTable(codings: Table): Table {
  const columnOf = (name: string) => codings.columns.find((column) => column.name === name) as Column;
  const [articleId, scheme] = [columnOf('article_id'), columnOf('coding_scheme')];
  const field = (name: string, column: Omit<Column, 'name'>): Column => ({ name, ...column, path: [name] });
  const { definition, field: described } = scheme;
  return {
    name: 'actor_codes',
    columns: [
      articleId,
      field('actor_code_scheme', { type: 'string', ...(definition && { definition }), ...(described && { field: described }) }),
      field('actor_code', { type: 'string', definition: 'ActorCode', description: 'The code, as in the lists of codings' }),
      field('actor_code_name', {
        type: 'string',
        nullable: true,
        description:
          'The names of its blocks of three letters, joined by ", "; missing where the lists of the scheme lack one of them',
      }),
    ],
    primaryKey: ['article_id', 'actor_code_scheme', 'actor_code'],
    foreignKeys: [{ columns: ['article_id'], table: 'articles', references: ['article_id'] }],
    link: false,
    fields: [],
    description: 'The actor codes that the codings of an article use, each with a name, in the order of their first use',
    records: (document) => actorCodesIn(document as Article),
  };
}

function* actorCodesIn({ id, codings }: Article): Iterable<Placed> {
  const seen = new Set<string>();
  for (const { scheme, actorCodes: actors, recipientCodes } of codings) {
    for (const code of [...actors, ...recipientCodes]) {
      if (seen.has(`${scheme} ${code}`)) continue;
      seen.add(`${scheme} ${code}`);
      const record = { actor_code_scheme: scheme, actor_code: code, actor_code_name: nameOfActor(scheme, code) };
      yield { keys: [id], record };
    }
  }
}

/** `AZEGOV` as `Azerbaijan, government`. */
export function nameOfActor(scheme: string, code: string): string | null {
  const roles = ROLES.get(scheme);
  if (!roles) return null;
  const names = (code.match(/.{3}/g) ?? []).map((block) => COUNTRIES.get(block) ?? roles.get(block));
  return names.includes(undefined) ? null : names.join(', ');
}
