import type { Contract, Field } from '../../package/document/contract.ts';
import type { Column, Table } from '../../package/tables/table.ts';
import type { JsonSchema } from './derive-schemas.ts';
import { Describer, type Values } from './describe.ts';

/**
 * Writes the code book: every object with a row a field, every vocabulary with a row a value, and every table with a row a column that is
 * the tables' own.
 *
 * @returns the text of `schema/CODEBOOK.md`
 */
export function codebook(schema: JsonSchema, contract: Contract, tables: readonly Table[]): string {
  const describer = new Describer(schema);
  const objects = Object.keys(contract.objects).map((name) => objectPart(name, schema, contract, describer));
  const vocabularies = Object.keys(contract.vocabularies)
    .filter((name) => describer.vocabulary(name))
    .map((name) => vocabularyPart(name, describer));
  const scalars = Object.entries(contract.scalars)
    .filter(([name]) => describer.definition(name))
    .map(([name, { description }]) => [
      `<a id="${anchor(name)}"></a>\`${name}\``,
      cell(description),
      pattern(describer.definition(name)),
    ]);
  return `# Code book

What every field and every value of a document means, in its sealed form, and how documents become tables.
Made from \`article.schema.json\` by \`npm run generate\`; a change made here by hand is lost.

A draft has the same fields with these differences: a span is \`{ "text": "its words" }\`, with \`"nth": 2\` where they
occur more than once, and so are a block, a sentence and a mention, instead of \`start\`, \`end\`, \`sha256\` and
\`fingerprint\`; ids are labels, which mentions and codings need not have; there is no \`sourceText\`; and a field that
would be null or an empty list may be left out.

## Records

${objects.join('\n')}
## Vocabularies

One of these values and no other; an open vocabulary also takes a value of one's own, which begins with \`x-\` and is
defined in the document's \`extensions\`.

${vocabularies.join('\n')}
## Other values

${markdownTable(['value', 'meaning', 'pattern'], scalars)}
## Tables

\`article_id\` comes first in every table, and columns of one name join. A list is a list in Parquet and JSON Lines; CSV
has the tables marked *CSV only* in their place. A missing value is null, in CSV nothing at all. A column that is not
described here is the field of the same name.

${tables.map((table) => tablePart(table, describer)).join('\n')}`;
}

function objectPart(name: string, schema: JsonSchema, contract: Contract, describer: Describer): string {
  const rows = Object.entries(contract.objects[name] ?? {}).map(([field, described]) => [
    `\`${field}\``,
    typeOf(described, contract),
    cell(describer.field({ object: name, field })),
  ]);
  const description = name === contract.root ? schema.description : describer.definition(name)?.description;
  return `### ${name}\n\n${description}.\n\n${markdownTable(['field', 'holds', 'meaning'], rows)}`;
}

/** What a field holds, with a link to its definition. */
function typeOf({ type, list, nullable, least }: Field, contract: Contract): string {
  const scalar = contract.scalars[type];
  // A value that is defined in its field only has no definition to link to.
  const name = scalar && type.includes('.') ? scalar.kind : `[${type}](#${anchor(type)})`;
  const whole = list ? `list of ${name}${least ? `, at least ${least}` : ''}` : name;
  return nullable ? `${whole} or null` : whole;
}

function vocabularyPart(name: string, describer: Describer): string {
  const { values, open } = describer.vocabulary(name) as Values;
  const description = describer.definition(name)?.description;
  const rows = values.map(({ value, description: meaning }) => [`\`${value}\``, cell(meaning)]);
  return `### ${name}\n\n${description}.${open ? ' Open.' : ''}\n\n${markdownTable(['value', 'meaning'], rows)}`;
}

function tablePart(table: Table, describer: Describer): string {
  const { name, columns, primaryKey, foreignKeys, link } = table;
  const own = columns
    .filter(({ field }) => field === undefined)
    .map((column) => [`\`${column.name}\``, cell(columnMeaning(column, describer))]);
  const keys = foreignKeys.map((key) => `\`${key.columns.slice(1).join('`, `') || key.columns[0]}\` in \`${key.table}\``);
  return `### Table \`${name}\`${link ? ' (CSV only)' : ''}

${describer.table(table)}.

Key: ${primaryKey.map((column) => `\`${column}\``).join(', ')}.${keys.length > 0 ? ` Refers to ${keys.join(', ')}.` : ''}
Columns: ${columns.map((column) => `\`${column.name}\`${column.list ? ' (list)' : ''}`).join(', ')}.
${own.length > 0 ? `\n${markdownTable(['column', 'meaning'], own)}` : ''}`;
}

function columnMeaning(column: Column, describer: Describer): string {
  const values = column.values ? (describer.values(column)?.values ?? []) : [];
  const defined = values.map(({ value, description }) => `\`${value}\`: ${description}`);
  return [describer.column(column), ...defined].join('. ');
}

const anchor = (name: string) => name.toLowerCase();

const pattern = (definition: JsonSchema | undefined) =>
  definition?.pattern === undefined ? '' : `\`${definition.pattern.replaceAll('|', '\\|')}\``;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
