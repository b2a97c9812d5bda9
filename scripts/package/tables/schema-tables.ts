import type { Contract, Field } from '../document/contract.ts';
import { collectionsOfIds } from '../document/references.ts';
import { ownName, positionName, roleName, singular, snakeCase } from './names.ts';
import type { Column, ColumnType, ForeignKey, Placed, SchemaField, Table, Value } from './table.ts';

/** Objects that occur once in a document and whose fields need no prefix, because they describe the article. */
const PLAIN: ReadonlySet<string> = new Set(['Metadata']);
const ARTICLE_ID = 'article_id';

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
  const { root, objects, scalars, vocabularies } = contract;
  const collections = Object.entries(objects[root] ?? {}).filter(([, { type, list }]) => list && type in objects);
  const collectionOf = collectionsOfIds(contract);
  /** The table that a reference leads to, by the definition of the id. */
  const targets = new Map(
    [...collectionOf].map(([id, name]) => [id, { table: snakeCase(name), column: `${singular(snakeCase(name))}_id` }] as const),
  );
  const tables: Table[] = [];

  const typeOf = (definition: string): ColumnType => {
    const scalar = scalars[definition];
    if (definition === 'CalendarDate') return 'date';
    if (definition === 'Timestamp') return 'timestamp';
    if (scalar?.kind === 'number') return 'double';
    return scalar?.kind === 'integer' ? 'int32' : 'string';
  };
  const isValue = ({ type }: Field) => type in scalars || type in vocabularies;

  /**
   * Whether a reference is named after the key that it leads to, so that the two tables join by it. It is not if another record that the object refers
   * to has a reference of the same name: the attribution that a coding codes is not the one that its claim is in.
   */
  const isSharedKey = (object: string, name: string, { type, list }: Field): boolean => {
    if (list || targets.get(type)?.column !== snakeCase(name)) return false;
    const others = Object.entries(objects[object] ?? {}).filter(
      ([other, { list: isList }]) => ![name, 'id'].includes(other) && !isList,
    );
    return others.every(([, other]) => {
      const collection = collectionOf.get(other.type);
      const record = collection && objects[root]?.[collection]?.type;
      return !record || objects[record]?.[name] === undefined;
    });
  };

  /** The columns of the values of an object: those of its own, and those of objects that it holds once. */
  const valueColumns = (object: string, path: readonly string[], prefix: string): Column[] =>
    Object.entries(objects[object] ?? {}).flatMap(([name, field]): Column[] => {
      const below = [...path, name];
      if (!field.list && field.type in objects)
        return valueColumns(field.type, below, PLAIN.has(field.type) ? prefix : `${prefix}${snakeCase(name)}_`);
      if (!isValue(field) || (name === 'id' && (object === root || collectionOf.has(field.type)))) return [];
      const column = {
        path: below,
        field: { object, field: name },
        definition: field.type,
        ...(field.nullable && { nullable: true }),
      };
      const plain = name === '$schema' ? 'json_schema' : snakeCase(name);
      const called = isSharedKey(object, name, field) ? plain : `${prefix}${plain}`;
      const type = typeOf(field.type);
      if (field.list) return [{ ...column, name: called, type, list: true }];
      if (type === 'timestamp')
        return [
          { ...column, name: called, type },
          {
            ...column,
            name: `${called}_local`,
            type: 'string',
            description: 'The same moment as the document writes it, with its offset from UTC',
          },
        ];
      return [{ ...column, name: field.type === 'Offset' ? `${called}_offset` : called, type }];
    });

  /** The foreign keys of references among values; a key that a record inherits leads to its owner as a whole. */
  const references = (columns: readonly Column[]): ForeignKey[] =>
    columns.flatMap(({ name, list, path, definition = '' }) => {
      const target = targets.get(definition);
      if (!target || list || path === undefined) return [];
      return [{ columns: [ARTICLE_ID, name], table: target.table, references: [ARTICLE_ID, target.column] }];
    });

  const add = (
    table: Pick<Table, 'name' | 'columns' | 'link' | 'fields' | 'records'>,
    keys: readonly Column[],
    parent: Owner | null,
  ) => {
    const toParent = parent ? [{ columns: namesOf(parent.keys), table: parent.table, references: namesOf(parent.keys) }] : [];
    tables.push({ ...table, primaryKey: namesOf(keys), foreignKeys: [...toParent, ...references(table.columns)] });
  };

  /** Adds the table of an object, and then those of the lists in it. */
  const addObject = (
    owner: Owner,
    object: string,
    columns: readonly Column[],
    fields: readonly SchemaField[],
    parent: Owner | null,
  ) => {
    add({ name: owner.table, columns, link: false, fields, records: owner.records }, owner.keys, parent);
    addLists(owner, object);
  };

  const addLists = (owner: Owner, object: string, path: readonly string[] = []): void => {
    const lists: Record<string, Fields> = {};
    for (const [name, field] of Object.entries(objects[object] ?? {})) {
      if (!field.list && field.type in objects) addLists(owner, field.type, [...path, name]);
      if (!field.list || targets.has(objects[field.type]?.id?.type ?? '')) continue;
      // The extensions of a document are a collection of records without an id.
      if (object === root) continue;
      const shared = field.type in objects || targets.has(field.type);
      const key = shared ? field.type : name;
      lists[key] = [...(lists[key] ?? []), [name, field]];
    }
    for (const fields of Object.values(lists)) addList(owner, object, path, fields);
  };

  /** Adds the table of a list, or of several of the same kind. */
  const addList = (owner: Owner, object: string, path: readonly string[], lists: Fields): void => {
    const [[first, { type }] = ['', { type: '' }]] = lists;
    const several = lists.length > 1;
    const target = targets.get(type);
    const suffix = several ? (target?.table ?? `${snakeCase(type)}s`) : snakeCase(first).replace(/_ids$/, 's');
    const fields = lists.map(([field]) => ({ object, field }));
    const roleOf = (field: string) => snakeCase(field).replace(/_(ids|spans)$/, '');
    const table = ownName(owner.table, suffix);
    const role: Column = {
      name: roleName(table),
      type: 'string',
      description: 'The list that the row is from',
      values: fields.map((field) => ({ value: roleOf(field.field), field })),
    };
    const position = positionColumn(table, 'The place in the list, from 1');
    const keys = [...owner.keys, ...(several ? [role] : []), position];
    const isObject = type in objects;
    const places = lists.map(([name]) => ({ at: [...path, name], role: several ? { [role.name]: roleOf(name) } : {} }));
    const records = (document: unknown): Placed[] => {
      const found: Placed[] = [];
      for (const { keys: given, record } of owner.records(document)) {
        for (const { at, role } of places) {
          const items = valueAt(record, at) as readonly unknown[];
          for (let index = 0; index < items.length; index++) {
            const above: Record<string, Value> = {};
            for (const { name } of owner.keys) above[name] = given[name] ?? null;
            const item = items[index];
            const placed = isObject ? (item as Placed['record']) : { item };
            found.push({ keys: Object.assign(above, role, { [position.name]: index + 1 }), record: placed });
          }
        }
      }
      return found;
    };
    if (type in objects) {
      addObject({ table, keys, records }, type, [...keys, ...valueColumns(type, [], ownName(table, ''))], fields, owner);
      return;
    }
    const ownerId = owner.keys.at(-1)?.name;
    const shared = target && (target.column === ownerId ? `other_${target.column}` : target.column);
    const name = several && shared ? shared : singular(ownName(owner.table, snakeCase(first)));
    const item: Column = {
      name,
      type: typeOf(type),
      definition: type,
      path: ['item'],
      ...(several ? {} : { field: { object, field: first } }),
    };
    add({ name: table, columns: [...keys, item], link: true, fields, records }, keys, owner);
  };

  const articleId: Column = { name: ARTICLE_ID, type: 'string', definition: 'DocumentId', field: { object: root, field: 'id' } };
  const document: Owner = {
    table: 'articles',
    keys: [articleId],
    records: (article) => [{ keys: { [ARTICLE_ID]: (article as { id: string }).id }, record: article as Placed['record'] }],
  };
  addObject(document, root, [articleId, ...valueColumns(root, [], ownName(document.table, ''))], [], null);
  for (const [collection, { type }] of collections) {
    const table = snakeCase(collection);
    const position = positionColumn(table);
    const fields = [{ object: root, field: collection }];
    const id = objects[type]?.id;
    const key: Column[] = id
      ? [{ name: `${snakeCase(type)}_id`, type: 'string', definition: id.type, field: { object: type, field: 'id' } }]
      : [];
    const keys = [articleId, ...(id ? key : [position])];
    const records = (article: unknown): Placed[] => {
      const { id: article_id, [collection]: items } = article as { id: string; [collection: string]: unknown };
      return (items as Placed['record'][]).map((record, index) => ({
        keys: { article_id, ...(id && { [key[0]?.name ?? '']: record.id as string }), [position.name]: index + 1 },
        record,
      }));
    };
    const columns = [...keys, ...(id ? [position] : []), ...valueColumns(type, [], ownName(table, ''))];
    addObject({ table, keys, records }, type, columns, fields, document);
  }
  return tables;
}

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
