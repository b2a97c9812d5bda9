import { roleName } from './names.ts';
import type { Column, SchemaField, Table } from './table.ts';

/** A JSON Schema, as far as it is asked here. */
export interface DescribedSchema {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly properties?: { readonly [name: string]: DescribedSchema };
  readonly oneOf?: readonly DescribedSchema[];
  readonly $defs?: { readonly [name: string]: DescribedSchema };
}

const nameIn = (reference = '') => reference.slice('#/$defs/'.length);

/** One value of a vocabulary, and its definition. */
export interface VocabularyValue {
  readonly value: string;
  readonly description: string;
}

/** The values that a column, or an item of its list, may have; an open vocabulary also takes those that begin with `x-`. */
export interface Values {
  /** The name of the vocabulary. */
  readonly name: string;
  readonly values: readonly VocabularyValue[];
  readonly open: boolean;
}

/** Reads the descriptions of columns and tables from the schema. */
export class Describer {
  readonly #schema: DescribedSchema;

  /** @param schema the parsed `schema/article.schema.json` */
  constructor(schema: DescribedSchema) {
    this.#schema = schema;
  }

  definition(name: string): DescribedSchema | undefined {
    return this.#schema.$defs?.[name];
  }

  /** What a column holds. */
  column({ name, description, field }: Column): string {
    // An id in a link table whose rows come from several lists is described by what it names.
    return description ?? (field && this.field(field)) ?? `The ${name.replace(/_id$/, '').replaceAll('_', ' ')}`;
  }

  /** What a row of a table is, or what the rows are together. */
  table({ name, description, fields, columns }: Table): string {
    if (description !== undefined) return description;
    if (name === 'articles')
      return 'The articles, one per row: what each is, which text its offsets refer to, and how it was annotated';
    if (fields.length === 1) return fields.map((field) => this.field(field)).join();
    const roles = columns.find((column) => column.name === roleName(name))?.values ?? [];
    const values = roles.map(({ value }) => `\`${value}\``).join(', ');
    return `Several lists of one record in one table; \`${roleName(name)}\` names the list: ${values}`;
  }

  /** The vocabulary of a column, or nothing where it takes any value of its type. */
  values(column: Column): Values | undefined {
    if (column.values) {
      const values = column.values.map(({ value, field, description }) => ({
        value,
        description: description ?? (field ? this.field(field) : ''),
      }));
      return { name: column.name, values, open: false };
    }
    return column.definition === undefined ? undefined : this.vocabulary(column.definition);
  }

  /** A vocabulary of the schema with all its values, those of vocabularies within it too. */
  vocabulary(name: string): Values | undefined {
    const branches = this.definition(name)?.oneOf;
    if (!branches) return undefined;
    const values: VocabularyValue[] = [];
    let open = false;
    for (const branch of branches) {
      if ('const' in branch) values.push({ value: String(branch.const), description: branch.description ?? '' });
      else if (nameIn(branch.$ref) === 'Extension') open = true;
      else values.push(...(this.vocabulary(nameIn(branch.$ref))?.values ?? []));
    }
    return { name, values, open };
  }

  /** The vocabularies of which one consists, or none if its values are its own. */
  partsOf(name: string): string[] {
    const references = (this.definition(name)?.oneOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : [nameIn($ref)]));
    return references.filter((part) => part !== 'Extension');
  }

  /** The description of a field. */
  field({ object, field }: SchemaField): string {
    const owner = object === this.#schema.title ? this.#schema : this.definition(object);
    const description = owner?.properties?.[field]?.description;
    if (description === undefined) throw new Error(`the schema does not describe ${object}.${field}`);
    return description;
  }
}
