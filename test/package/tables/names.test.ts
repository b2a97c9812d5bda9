import { describe, expect, test } from 'vitest';
import { singular } from '../../../scripts/package/tables/names.ts';
import { sealedDocuments } from '../../support/documents.ts';
import { Joins, nameOf, pairs } from '../../support/joins.ts';
import { tables } from '../../support/tables.ts';

const documents = sealedDocuments();
const column = (table: string, name: string) =>
  tables.find((one) => one.name === table)?.columns.find((one) => one.name === name);

describe('the names of columns', () => {
  test.each([
    ['entities', 'entity'],
    ['claim_basis_claims', 'claim_basis_claim'],
    ['entity_aliases', 'entity_alias'],
    ['article_agreement', 'article_agreement'],
    ['claim_basis_claim_ids', 'claim_basis_claim_id'],
  ])('are made from %s as one %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });

  test('occur once in each table', () => {
    for (const { name, columns } of tables) expect(new Set(columns.map((one) => one.name)).size, name).toBe(columns.length);
  });

  test('begin with what the row is, in a table of records, unless they are keys', () => {
    const others = tables.filter(({ name }) => !/^(statement|claim_edges|actor_codes|event_codes)/.test(name));
    const plain = others.flatMap(({ name, columns, primaryKey }) =>
      columns.flatMap((one) =>
        one.name.startsWith(`${singular(name)}_`) || one.name === singular(name) || primaryKey.includes(one.name)
          ? []
          : [`${name}.${one.name}`],
      ),
    );
    // What is left are references, and what has one name in several tables because it follows from a field.
    expect(plain).toEqual([
      'sentences.block_id',
      'entity_entities.other_entity_id',
      'mentions.entity_id',
      'mentions.sentence_id',
      'attribution_entities.entity_id',
      'claims.attribution_id',
      'claims.sentence_id',
      'claims.relation_direction',
      'claim_entities.entity_id',
      'codings.claim_id',
    ]);
  });

  test('are the same in two tables only for a key, or for the same value of the same record', () => {
    for (const { left, right, shared, keys } of pairs) {
      for (const name of shared.filter((one) => !keys.includes(one))) {
        const [one, other] = [column(left.name, name), column(right.name, name)];
        expect(one?.field ?? one?.description, `${left.name}.${name} and ${right.name}.${name}`).toEqual(
          other?.field ?? other?.description,
        );
      }
    }
    const alone = tables.flatMap((left, place) =>
      tables.slice(place + 1).flatMap((right) => {
        const names = left.columns.map(({ name }) => name).filter((name) => right.columns.some((one) => one.name === name));
        return names.length > 0 && !names.includes('article_id') ? [`${left.name} and ${right.name}`] : [];
      }),
    );
    // Event codes are the same for all articles.
    expect(alone).toEqual(['codings and event_codes']);
  });
});

describe('a join by all equal names', () => {
  const joins = new Joins(documents);

  test('gives what a join by the keys gives, for every pair of tables', () => {
    expect(pairs.length).toBeGreaterThan(100);
    for (const pair of pairs) expect(joins.of(pair, pair.shared), nameOf(pair)).toEqual(joins.of(pair, pair.keys));
  });

  test('gives what a join by one of the records gives that both tables have', () => {
    for (const pair of pairs) {
      const ids = pair.keys.filter((name) => name.endsWith('_id') && name !== 'article_id');
      const positions = pair.keys.filter((name) => name.endsWith('_position'));
      const all = joins.of(pair, pair.shared);
      const codes = pair.keys.filter((name) => /_(scheme|code)$/.test(name));
      const byOne =
        ids.length === 0 ? [joins.of(pair, codes)] : ids.map((id) => joins.of(pair, ['article_id', id, ...positions]));
      expect(byOne, nameOf(pair)).toContainEqual(all);
    }
  });

  test('has the same rows in SQL, which matches no missing value, but for claims and statements', () => {
    const fewer = pairs.filter((pair) => joins.of(pair, pair.shared, false)[0] !== joins.of(pair, pair.shared)[0]);
    expect(fewer.map(nameOf)).toEqual(['statements and claims']);
  });
});
