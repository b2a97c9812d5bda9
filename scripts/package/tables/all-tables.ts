import type { Contract } from '../document/contract.ts';
import { actorCodeTable } from './actor-code-table.ts';
import { edgeTable } from './edge-table.ts';
import { eventCodeTable } from './event-code-table.ts';
import { withDirections } from './relation-direction.ts';
import { tablesOf } from './schema-tables.ts';
import { statementTables } from './statement-tables.ts';
import type { Table } from './table.ts';

/**
 * Every table of an article: those of statements and edges first, then those of the records, each after the one that holds what it belongs to, and those
 * of codes.
 */
export function allTables(contract: Contract): Table[] {
  const records = tablesOf(contract).map((table) => (table.name === 'claims' ? withDirections(table) : table));
  const [statements, ...links] = statementTables(records);
  const codings = records.find(({ name }) => name === 'codings');
  return [
    ...(statements ? [statements, edgeTable(statements)] : []),
    ...links,
    ...records,
    ...(codings ? [actorCodeTable(codings), eventCodeTable(codings)] : []),
  ];
}
