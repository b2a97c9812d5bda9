import { type Contract, type Field, own } from '../document/contract.ts';
import { collectionsOfIds } from '../document/references.ts';
import { singular, snakeCase } from './names.ts';
import type { Column, ColumnType, ForeignKey } from './table.ts';

/** The key of a document, with which every table begins. */
export const ARTICLE_ID = 'article_id';
/** Objects that occur once in a document and whose fields need no prefix, because they describe the article. */
const PLAIN: ReadonlySet<string> = new Set(['Metadata']);

/** The table that a reference leads to, and the column there. */
interface Target {
  readonly table: string;
  readonly column: string;
}

/** The columns of what a contract describes. */
export class SchemaColumns {
  readonly #contract: Contract;
  /** The collection that each kind of id is of, and the table of it. */
  readonly #collections: ReturnType<typeof collectionsOfIds>;
  readonly #targets: ReadonlyMap<string, Target>;

  constructor(contract: Contract) {
    this.#contract = contract;
    this.#collections = collectionsOfIds(contract);
    const targetOf = (name: string): Target => ({ table: snakeCase(name), column: `${singular(snakeCase(name))}_id` });
    this.#targets = new Map([...this.#collections].map(([id, name]) => [id, targetOf(name)]));
  }

  fieldsOf(object: string): readonly (readonly [name: string, field: Field])[] {
    return Object.entries(own(this.#contract.objects, object) ?? {});
  }

  isObject(type: string): boolean {
    return Object.hasOwn(this.#contract.objects, type);
  }

  /** Where a reference leads to, by the definition of the id. */
  targetOf(definition: string): Target | undefined {
    return this.#targets.get(definition);
  }

  typeOf(definition: string): ColumnType {
    if (definition === 'CalendarDate') return 'date';
    if (definition === 'Timestamp') return 'timestamp';
    const { kind = 'string' } = own(this.#contract.scalars, definition) ?? {};
    if (kind === 'number') return 'double';
    return kind === 'integer' ? 'int32' : 'string';
  }

  /** The columns of the values of an object: those of its own, and those of objects that it holds once. */
  of(object: string, prefix: string, path: readonly string[] = []): Column[] {
    return this.fieldsOf(object).flatMap(([name, field]) => {
      const below = [...path, name];
      if (!field.list && this.isObject(field.type))
        return this.of(field.type, PLAIN.has(field.type) ? prefix : `${prefix}${snakeCase(name)}_`, below);
      return this.#isValueOf(object, name, field) ? this.#ofValue(object, name, field, prefix, below) : [];
    });
  }

  /** Whether a field is a value, and not the id of a document or record, which is a key of its table. */
  #isValueOf(object: string, name: string, { type }: Field): boolean {
    const { root, scalars, vocabularies } = this.#contract;
    if (name === 'id' && (object === root || this.#collections.has(type))) return false;
    return type in scalars || type in vocabularies;
  }

  #ofValue(object: string, name: string, field: Field, prefix: string, path: readonly string[]): Column[] {
    const plain = name === '$schema' ? 'json_schema' : snakeCase(name);
    const called = this.#isSharedKey(object, name, field) ? plain : `${prefix}${plain}`;
    const type = this.typeOf(field.type);
    const column = {
      path,
      field: { object, field: name },
      definition: field.type,
      ...(field.nullable && { nullable: true }),
      name: field.type === 'Offset' && !field.list ? `${called}_offset` : called,
      type,
    };
    if (field.list) return [{ ...column, list: true }];
    if (type !== 'timestamp') return [column];
    const description = 'The same moment, as the document writes it, with its offset from UTC';
    return [column, { ...column, name: `${called}_local`, type: 'string', description }];
  }

  /**
   * Whether a reference is named after the key that it leads to, so that the two tables join by it. It is not if another record that the object refers
   * to has a reference of the same name: the attribution that a coding codes is not the one that its claim is in.
   */
  #isSharedKey(object: string, name: string, { type, list }: Field): boolean {
    if (list || this.targetOf(type)?.column !== snakeCase(name)) return false;
    const { root, objects } = this.#contract;
    const others = this.fieldsOf(object).filter(([other, { list: isList }]) => other !== name && other !== 'id' && !isList);
    return others.every(([, other]) => {
      const collection = this.#collections.get(other.type);
      const record = collection && objects[root]?.[collection]?.type;
      return !record || objects[record]?.[name] === undefined;
    });
  }

  /** The foreign keys of references among values; a key that a record inherits leads to its owner as a whole. */
  foreignKeysOf(columns: readonly Column[]): ForeignKey[] {
    return columns.flatMap(({ name, list, path, definition = '' }) => {
      const target = this.targetOf(definition);
      if (!target || list || path === undefined) return [];
      return [{ columns: [ARTICLE_ID, name], table: target.table, references: [ARTICLE_ID, target.column] }];
    });
  }
}
