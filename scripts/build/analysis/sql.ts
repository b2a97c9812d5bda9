import type { Column, ForeignKey, Table } from '../../package/tables/table.ts';

/** A string as a literal of SQL. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Names in parentheses. All names of the tables are plain ones that need no quotation marks. */
export const listed = (names: readonly string[]) => `(${names.join(', ')})`;

/** A foreign key, as a constraint of its table. */
export const foreignKey = ({ columns, table, references }: ForeignKey) =>
  `FOREIGN KEY ${listed(columns)} REFERENCES ${table} ${listed(references)}`;

/** The tables in an order in which each is after those that it refers to; `articles`, whose publisher refers back, first. */
export function inOrder(tables: readonly Table[]): Table[] {
  const placed: Table[] = [];
  const place = (table: Table | undefined) => {
    if (!table || placed.includes(table)) return;
    if (table.name !== 'articles')
      for (const { table: target } of table.foreignKeys)
        if (target !== table.name) place(tables.find(({ name }) => name === target));
    placed.push(table);
  };
  for (const table of tables) place(table);
  return placed;
}

/** How often each speaker claims something about each field of life, in quotation marks or not: a view that both SQL engines take. */
export const STATEMENTS_BY_SPEAKER = `CREATE VIEW statements_by_speaker AS
SELECT article_id, speaker_id, speaker_name, in_quotation_marks, claim_domain, count(*) AS statements
FROM statement_speakers JOIN statements USING (article_id, claim_id) JOIN claim_domains USING (article_id, claim_id)
GROUP BY article_id, speaker_id, speaker_name, in_quotation_marks, claim_domain;
`;

/** The bounds of a whole number, as a condition. */
export function between({ name }: Column, minimum: unknown, maximum: unknown): string {
  return `${name} BETWEEN ${minimum} AND ${maximum}`;
}
