import type { Contract, Field } from '../document/contract.ts';
import { ownName, positionName, roleName, singular, snakeCase } from './names.ts';
import { ARTICLE_ID, SchemaColumns } from './schema-columns.ts';
import type { Column, Placed, SchemaField, Table } from './table.ts';

type Fields = readonly (readonly [name: string, field: Field])[];

/** A record's table while its columns are gathered. */
interface Owner {
  readonly table: string;
  readonly keys: readonly Column[];
  readonly records: Table['records'];
}

/**
 * Derives the tables from the contract, so that a field added to the schema is a column:
 * - a table for each collection of records, and `articles` for the document itself, with the objects that occur in it once;
 * - a table for each list of objects within a record; lists of the same objects share one, with a `role`;
 * - a list column for each list of strings, and for CSV also a link table; lists of references to the same kind share one, with a `role`.
 *
 * Every table begins with `article_id`. A record's own `id` is named after what it is (`claim_id`), and so is a reference to it that has no other
 * name; every other column begins with what the row is (`claim_gist`). Tables therefore join by all equal names.
 */
export function tablesOf(contract: Contract): Table[] {
  const found = new SchemaTables(contract);
  found.addDocument();
  return found.tables;
}

class SchemaTables {
  readonly tables: Table[] = [];
  readonly #root: string;
  readonly #columns: SchemaColumns;

  constructor(contract: Contract) {
    this.#root = contract.root;
    this.#columns = new SchemaColumns(contract);
  }

  addDocument(): void {
    const field = { object: this.#root, field: 'id' };
    const articleId: Column = { name: ARTICLE_ID, type: 'string', definition: 'DocumentId', field };
    const document: Owner = {
      table: 'articles',
      keys: [articleId],
      records: (article) => [{ keys: [(article as { id: string }).id], record: article as Placed['record'] }],
    };
    this.#addObject(document, this.#root, null, { columns: document.keys, fields: [] });
    for (const [name, { type, list }] of this.#columns.fieldsOf(this.#root))
      if (list && this.#columns.isObject(type)) this.#addCollection(document, name, type);
  }

  #addCollection(document: Owner, collection: string, type: string): void {
    const table = snakeCase(collection);
    const position = positionColumn(table);
    const [, id] = this.#columns.fieldsOf(type).find(([name]) => name === 'id') ?? [];
    const idName = `${snakeCase(type)}_id`;
    const key: Column = id
      ? { name: idName, type: 'string', definition: id.type, field: { object: type, field: 'id' } }
      : position;
    const keys = [...document.keys, key];
    const records = (article: unknown): Placed[] => {
      const { id: articleId, [collection]: items } = article as { id: string; [collection: string]: unknown };
      return (items as Placed['record'][]).map((record, index) => ({
        keys: [articleId, ...(id ? [record.id as string] : []), index + 1],
        record,
      }));
    };
    const fields = [{ object: this.#root, field: collection }];
    this.#addObject({ table, keys, records }, type, document, { columns: id ? [...keys, position] : keys, fields });
  }

  /** Adds the table of an object, whose first columns are given, and then those of the lists in it. */
  #addObject(
    owner: Owner,
    object: string,
    parent: Owner | null,
    { columns, fields }: { readonly columns: readonly Column[]; readonly fields: readonly SchemaField[] },
  ): void {
    const values = this.#columns.of(object, ownName(owner.table, ''));
    this.#add({ ...owner, columns: [...columns, ...values], link: false, fields }, parent);
    this.#addLists(owner, object);
  }

  #add({ table: name, keys, records, ...table }: Owner & Pick<Table, 'columns' | 'link' | 'fields'>, parent: Owner | null): void {
    const toParent = parent ? [{ columns: namesOf(parent.keys), table: parent.table, references: namesOf(parent.keys) }] : [];
    const foreignKeys = [...toParent, ...this.#columns.foreignKeysOf(table.columns)];
    this.tables.push({ name, ...table, records, primaryKey: namesOf(keys), foreignKeys });
  }

  /** Adds the tables of the lists of an object; those of the same objects, or of references to the same kind, are one table. */
  #addLists(owner: Owner, object: string, path: readonly string[] = []): void {
    const lists: Record<string, Fields> = {};
    for (const [name, field] of this.#columns.fieldsOf(object)) {
      const { type, list } = field;
      const isObject = this.#columns.isObject(type);
      if (!list && isObject) this.#addLists(owner, type, [...path, name]);
      // The lists of a document are the collections of records.
      if (!list || object === this.#root) continue;
      const key = isObject || this.#columns.targetOf(type) ? type : name;
      lists[key] = [...(lists[key] ?? []), [name, field]];
    }
    for (const fields of Object.values(lists)) this.#addList(owner, object, path, fields);
  }

  /** Adds the table of a list, or of several of the same kind. */
  #addList(owner: Owner, object: string, path: readonly string[], lists: Fields): void {
    const [[first, { type }] = ['', { type: '' }]] = lists;
    const several = lists.length > 1;
    const target = this.#columns.targetOf(type);
    const suffix = several ? (target?.table ?? `${snakeCase(type)}s`) : snakeCase(first).replace(/_ids$/, 's');
    const table = ownName(owner.table, suffix);
    const fields = lists.map(([field]) => ({ object, field }));
    const role: Column = {
      name: roleName(table),
      type: 'string',
      description: 'The list that the row is from',
      values: fields.map((field) => ({ value: roleOf(field.field), field })),
    };
    const position = positionColumn(table, 'The place in the list, from 1');
    const keys = [...owner.keys, ...(several ? [role] : []), position];
    const places = lists.map(([name]) => ({ at: [...path, name], role: several ? [roleOf(name)] : [] }));
    const isObject = this.#columns.isObject(type);
    const own: Owner = { table, keys, records: recordsIn(owner, places, isObject) };
    if (isObject) {
      this.#addObject(own, type, owner, { columns: keys, fields });
      return;
    }
    const ownerId = owner.keys.at(-1)?.name;
    const shared = target && (target.column === ownerId ? `other_${target.column}` : target.column);
    const item: Column = {
      name: several && shared ? shared : singular(ownName(owner.table, snakeCase(first))),
      type: this.#columns.typeOf(type),
      definition: type,
      path: ['item'],
      ...(several ? {} : { field: { object, field: first } }),
    };
    this.#add({ ...own, columns: [...keys, item], link: true, fields }, owner);
  }
}

/** The items of lists of the records of an owner, in order. */
function recordsIn(
  owner: Owner,
  places: readonly { readonly at: readonly string[]; readonly role: readonly string[] }[],
  isObject: boolean,
): Table['records'] {
  return (document) => {
    const found: Placed[] = [];
    for (const { keys: given, record } of owner.records(document)) {
      const above = given.slice(0, owner.keys.length);
      for (const { at, role } of places) {
        const items = valueAt(record, at) as readonly unknown[];
        for (let index = 0; index < items.length; index++) {
          const item = items[index];
          const placed = isObject ? (item as Placed['record']) : { item };
          found.push({ keys: [...above, ...role, index + 1], record: placed });
        }
      }
    }
    return found;
  };
}

const roleOf = (field: string) => snakeCase(field).replace(/_(ids|spans)$/, '');

const namesOf = (columns: readonly Column[]) => columns.map(({ name }) => name);

/** The column for the place of a row of a table among those of its record or document. */
export const positionColumn = (table: string, description = 'The place in the order of the document, from 1'): Column => ({
  name: positionName(table),
  type: 'int32',
  description,
});

/** The value at a path within a record. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as { readonly [field: string]: unknown })[step], record);
}
