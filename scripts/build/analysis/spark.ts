import type { Contract, Field } from '../../package/document/contract.ts';
import { Describer } from '../../package/tables/describe.ts';
import { type Column, flatColumns, type Table } from '../../package/tables/table.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

const TYPES: { readonly [type in Column['type']]: string } = {
  string: 'string',
  int32: 'integer',
  double: 'double',
  date: 'date',
  timestamp: 'timestamp',
};

type SparkType = string | { readonly type: string; readonly [key: string]: unknown };

/**
 * Writes the schemas for Spark, each the JSON of a `StructType`: of a document, of the tables as Parquet and JSON Lines have them, and as CSV
 * has them.
 *
 * @returns the text of `dist/schemas/spark.json`: `{ document, tables: { claims, … }, csv: { claims, … } }`
 */
export function spark(schema: JsonSchema, contract: Contract, tables: readonly Table[]): string {
  const describer = new Describer(schema);
  const struct = (columns: readonly Column[]) => ({
    type: 'struct',
    fields: columns.map((column) => {
      const type = column.list ? arrayOf(TYPES[column.type]) : TYPES[column.type];
      return fieldOf(column.name, type, column.nullable === true, describer.column(column));
    }),
  });
  const schemas = {
    document: documentType(contract.root, contract, describer),
    tables: Object.fromEntries(tables.filter(({ link }) => !link).map(({ name, columns }) => [name, struct(columns)])),
    csv: Object.fromEntries(tables.map((table) => [table.name, struct(flatColumns(table))])),
  };
  return `${JSON.stringify(schemas)}\n`;
}

const arrayOf = (elementType: SparkType) => ({ type: 'array', elementType, containsNull: false });

const fieldOf = (name: string, type: SparkType, nullable: boolean, comment: string) => ({
  name,
  type,
  nullable,
  metadata: { comment },
});

function documentType(object: string, contract: Contract, describer: Describer): SparkType {
  const fields = Object.entries(contract.objects[object] ?? {}).map(([name, field]) => {
    const type = valueType(field, contract, describer);
    const whole = field.list ? arrayOf(type) : type;
    return fieldOf(name, whole, field.nullable === true, describer.field({ object, field: name }));
  });
  return { type: 'struct', fields };
}

function valueType({ type }: Field, contract: Contract, describer: Describer): SparkType {
  if (type in contract.objects) return documentType(type, contract, describer);
  if (type === 'CalendarDate') return 'date';
  if (type === 'Timestamp') return 'timestamp';
  const kind = contract.scalars[type]?.kind;
  return kind === 'integer' ? 'integer' : kind === 'number' ? 'double' : 'string';
}
