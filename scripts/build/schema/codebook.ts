import { codeLists } from '../../../schema/generated/code-lists.ts';
import type { Contract, Field } from '../../package/document/contract.ts';
import { Describer, type Values } from '../../package/tables/describe.ts';
import type { Column, Table } from '../../package/tables/table.ts';
import type { JsonSchema } from './json-schema.ts';

/**
 * Writes the code book: every object with one row per field, every vocabulary with one row per value, and every table with one row per
 * column that no field describes.
 *
 * @returns the text of `schema/CODEBOOK.md`, with a table of contents
 */
export function codebook(schema: JsonSchema, contract: Contract, tables: readonly Table[]): string {
  const describer = new Describer(schema);
  const objects = Object.keys(contract.objects);
  const vocabularies = Object.keys(contract.vocabularies).filter((name) => describer.vocabulary(name));
  const scalars = Object.entries(contract.scalars)
    .filter(([name]) => describer.definition(name))
    .map(([name, { description }]) => [
      `<a id="${anchor(name)}"></a>\`${name}\``,
      cell(description),
      pattern(describer.definition(name)),
    ]);
  return `${introduction(objects, vocabularies, tables)}
## Records

${objects.map((name) => objectPart(name, schema, contract, describer)).join('\n')}
## Vocabularies

A field with a vocabulary takes one of its values. An open vocabulary also takes values of your own, which begin with \`x-\` and
are defined in the document's \`extensions\`.

${vocabularies.map((name) => vocabularyPart(name, describer)).join('\n')}
## Other values

${markdownTable(['value', 'meaning', 'pattern'], scalars)}
${codesPart(tables)}
## Tables

Every table but \`event_codes\` begins with \`article_id\`. Columns with equal names are keys, or mean the same, so that tables join
by all equal names. A column without a description below contains the field of a record that its name gives: \`claim_gist\` is the
\`gist\` of a claim. A missing value is null, and an empty cell in CSV.

In the tables of records, columns that are no keys begin with what a row is (\`claim_gist\`), except \`relation_direction\`. \`statements\`
and \`claim_edges\` have most of these columns, and others of their own, such as \`hedge\`.

Parquet and JSON Lines have list columns. CSV has none: its lists are in the tables marked *CSV only*. For example, the table
\`statement_chain\` of CSV has what the columns \`chain_ids\`, \`chain_sources\` and \`chain_quotations\` of \`statements\` have in the
other two formats.

${tables.map((table) => tablePart(table, describer)).join('\n')}`;
}

function introduction(objects: readonly string[], vocabularies: readonly string[], tables: readonly Table[]): string {
  return `# Code book

What every field and every value of a document means, and what every column of the tables means. The
[README](../README.md#terms) explains the terms. This page is made from \`article.schema.json\` by \`npm run generate\`; a change
made here by hand is lost.

The records are described in their **sealed** form. In the **hydrated** form, every span, block, sentence and mention also has
\`text\`, its words. A **draft** differs in this:

- Every span, block, sentence and mention has \`text\`, its words, in place of \`start\`, \`end\`, \`sha256\` and \`fingerprint\`. If the
  words occur more than once, \`"nth": 2\` chooses one occurrence. Or it has \`start\` and \`end\` alone, in code points of the raw text.
- An id is a label that you choose; mentions and codings need none.
- There is no \`sourceText\`.
- A field that would be null, an empty list or its default can be left out, and so can what follows from the words: the fields under
  [What you can leave out](../docs/annotate.md#2-fill-it-in).

- **Records:** ${linksTo(objects)}
- **Vocabularies:** ${linksTo(vocabularies)}
- **[Other values](#other-values):** ids, dates, offsets, digests and other strings and numbers
- **[Codes and their sums](#codes-and-their-sums):** what event codes mean, and what a sum of them measures
- **[Tables](#tables):** ${tables.map((table) => `[${table.name}](#${anchor(tableHeading(table))})`).join(', ')}
`;
}

function codesPart(tables: readonly Table[]): string {
  return `## Codes and their sums

The table \`event_codes\` has every code of CAMEO and PLOVER. These are the codes at the top of each scheme:

${markdownTable(['scheme', 'code', 'what an actor does', 'quad class', 'modes'], rootCodes(tables))}
The **quad class** says whether an event is words (verbal) or acts (material), and whether it is cooperation or conflict. The
**Goldstein value** of a code says how much an event of that type helps or harms the relations of two states, from -10 (a military
attack) to 10.

A coding gives the code that a claim would have if it reported an event. A sum of codes or of Goldstein values therefore measures
what sources say, and not what happened:

- Choose by \`coding_status\` what you sum. A set of event data contains only what is \`codable\`. A \`candidate\` lacks something
  that its scheme requires, and \`not-codable\` means that there is no code.
- Join \`statements\` and look at \`hedge\`. A claim that is denied, doubted or asked has the same codes as one that is affirmed.
- Sum one scheme at a time, because both code the same claims. If two claims report one event, it is coded twice.
- Use Goldstein values for comparison only. They are from one public list, which has none for 155, 176, 1834, 1951 and 1952, and
  other lists differ: 016 is -2 in this one, and 3.4 or -5 in others. PLOVER codes have no values here.
- Quad classes differ between lists, too: another list has \`verbal-conflict\` for 09 and 16, and \`material-conflict\` for 14.

The modes of PLOVER are from draft 0.8 of its manual and from a program of one of its authors. A code is a string: \`050\` is not 50.
Read CSV with \`dist/schemas/dtypes.json\` to keep it a string.
`;
}

/** The event codes that are no kind of another, a row each. */
function rootCodes(tables: readonly Table[]): string[][] {
  const rows = tables.find(({ name }) => name === 'event_codes')?.rows ?? [];
  return rows
    .filter((row) => row.coding_code === row.event_code_root)
    .map(({ coding_scheme, coding_code, event_code_label, event_code_quad_class }) => {
      const lists = codeLists[String(coding_scheme)];
      const modes = typeof lists === 'object' ? (lists[String(coding_code)] ?? '').split(' ').filter(Boolean) : [];
      const codes = [coding_scheme, coding_code].map((code) => `\`${code}\``);
      return [...codes, String(event_code_label), String(event_code_quad_class), modes.map((mode) => `\`${mode}\``).join(', ')];
    });
}

function objectPart(name: string, schema: JsonSchema, contract: Contract, describer: Describer): string {
  const rows = Object.entries(contract.objects[name] ?? {}).map(([field, described]) => [
    `\`${field}\``,
    typeOf(described, contract),
    cell(describer.field({ object: name, field })),
  ]);
  const description = name === contract.root ? schema.description : describer.definition(name)?.description;
  return `### ${name}\n\n${description}.\n\n${markdownTable(['field', 'type', 'meaning'], rows)}`;
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
  const head = `### ${name}\n\n${description}.${open ? ' Open.' : ''}`;
  const parts = describer.partsOf(name);
  if (parts.length > 0) return `${head} It has the values of ${linksTo(parts)}.\n`;
  const rows = values.map(({ value, description: meaning }) => [`\`${value}\``, cell(meaning)]);
  return `${head}\n\n${markdownTable(['value', 'meaning'], rows)}`;
}

function tablePart(table: Table, describer: Describer): string {
  const { columns, primaryKey, foreignKeys } = table;
  const own = columns
    .filter(({ field, description }) => field === undefined || description !== undefined)
    .map((column) => [`\`${column.name}\``, cell(columnMeaning(column, describer))]);
  const keys = foreignKeys.map((key) => `\`${key.columns.slice(1).join('`, `') || key.columns[0]}\` to \`${key.table}\``);
  return `### ${tableHeading(table)}

${describer.table(table)}.

Key: ${primaryKey.map((column) => `\`${column}\``).join(', ')}.${keys.length > 0 ? ` References: ${keys.join(', ')}.` : ''}
Columns: ${columns.map((column) => `\`${column.name}\`${column.list ? ' (list)' : ''}`).join(', ')}.
${own.length > 0 ? `\n${markdownTable(['column', 'meaning'], own)}` : ''}`;
}

function columnMeaning(column: Column, describer: Describer): string {
  const values = column.values ? (describer.values(column)?.values ?? []) : [];
  const defined = values.map(({ value, description }) => `\`${value}\`: ${description}`);
  return [describer.column(column), ...defined].join('. ');
}

const tableHeading = ({ name, link }: Table) => `Table \`${name}\`${link ? ' (CSV only)' : ''}`;

/** The anchor that a heading, or a name of one word, gets. */
const anchor = (heading: string) => heading.toLowerCase().replaceAll(/[`()]/g, '').replaceAll(' ', '-');

const linksTo = (names: readonly string[]) => names.map((name) => `[${name}](#${anchor(name)})`).join(', ');

const pattern = (definition: JsonSchema | undefined) =>
  definition?.pattern === undefined ? '' : `\`${definition.pattern.replaceAll('|', '\\|')}\``;

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}
