import type { Contract } from '../document/contract.ts';
import { edgeTable } from './edge-table.ts';
import { tablesOf } from './schema-tables.ts';
import { statementTables } from './statement-tables.ts';
import type { Table } from './table.ts';

/** Every table of an article: those of statements and edges first, then those of the records, each after the one that holds what it belongs to. */
export function allTables(contract: Contract): Table[] {
  const records = tablesOf(contract);
  const [statements, ...links] = statementTables(records);
  return [...(statements ? [statements, edgeTable(statements)] : []), ...links, ...records];
}
