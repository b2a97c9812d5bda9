import type { About } from './about.ts';
import type { Describer } from './describe.ts';
import type { WrittenFile } from './write-tables.ts';

/** The table that is loaded where none is named. */
const DEFAULT = 'statements';
/** The format that keeps the types of columns: in the others `datasets` guesses, so that `050` becomes 50, and a local time one in UTC. */
const TYPED = 'parquet';
/** The identifiers of licenses that the Hub knows and that are not SPDX's own in lower case; all others are these. */
const OTHER = 'other';
const KNOWN =
  /^(?:apache-2\.0|mit|cc0-1\.0|cc-by(?:-nc)?(?:-sa|-nd)?-(?:2\.0|2\.5|3\.0|4\.0)|odc-by-1\.0|odbl-1\.0|pddl-1\.0|bsd-[23]-clause|gpl-[23]\.0|agpl-3\.0|lgpl-[23]\.[01]|mpl-2\.0|unlicense)$/;

/**
 * Writes a dataset card for the Hugging Face Hub: front matter by which `datasets` loads each table, and a page for people. An empty table cannot
 * be loaded and is left out.
 *
 * @returns the text of `README.md`
 */
export function datasetCard(files: readonly WrittenFile[], about: About, describer: Describer): string {
  const loaded = files.filter((file) => file.rows > 0 && file.format.name === TYPED);
  return `---
${frontMatter(loaded, about).join('\n')}
---

# ${plain(about.title)}

${plain(about.description)}

${loading(loaded)}
## Tables

${tableRows(files, describer)}
\`datapackage.json\` describes every file and column, and \`croissant.json\` does for machine learning. Tables join by all columns of equal names; two that share only \`article_id\` do not. An article's text is its
publisher's and is not here: spans are offsets and digests.
`;
}

function frontMatter(loaded: readonly WrittenFile[], about: About): string[] {
  const licenses = about.licenses.map(license);
  return [
    `pretty_name: ${quoted(about.title)}`,
    ...listed('language', [...new Set(about.languages.map((tag) => tag.split('-')[0]?.toLowerCase() ?? ''))].sort()),
    ...listed('license', [...new Set(licenses)]),
    ...(licenses.includes(OTHER) ? [`license_name: ${quoted(about.licenses.join(' AND ').toLowerCase())}`] : []),
    ...listed('tags', about.keywords),
    ...(loaded.length > 0 ? ['configs:', ...loaded.flatMap(config)] : []),
  ];
}

function config({ table, path }: WrittenFile): string[] {
  return [
    `- config_name: ${quoted(table.name)}`,
    `  data_files: ${quoted(path)}`,
    ...(table.name === DEFAULT ? ['  default: true'] : []),
  ];
}

function license(spdx: string): string {
  const lower = spdx.toLowerCase();
  return KNOWN.test(lower) ? lower : OTHER;
}

function listed(key: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `- ${quoted(value)}`)];
}

/** A string of JSON is one of YAML. */
const quoted = (text: string) => JSON.stringify(text);

/** Words of a document, of which none is markup. */
const plain = (words: string) => words.replace(/[\\`*_{}[\]<>#|!&~]/g, '\\$&');

function loading(loaded: readonly WrittenFile[]): string {
  if (loaded.length === 0)
    return '`datasets` guesses the types in CSV and JSON Lines; write Parquet for it. `datapackage.json` has the types.\n';
  return `\`\`\`python
from datasets import load_dataset

${DEFAULT} = load_dataset('.', '${DEFAULT}', split='train')  # the path of this folder, or its name on the Hub
\`\`\`
`;
}

function tableRows(files: readonly WrittenFile[], describer: Describer): string {
  const tables = new Map(files.map(({ table, rows }) => [table, rows]));
  const lines = [...tables].map(
    ([table, rows]) => `| \`${table.name}\` | ${rows} | ${describer.table(table).replaceAll('|', '\\|')} |`,
  );
  return `| table | rows | what it has |\n| --- | --- | --- |\n${lines.join('\n')}\n`;
}
