/** One way into the package: the list below holds them all. */
export interface Entry {
  /** The subpath as package.json writes it. */
  readonly subpath: '.' | `./${string}`;
  /**
   * What it gives:
   * - `data`: a JSON document of the package as a module, its object being the module's own value
   * - `code`: a module of `scripts/package`
   * - `json`: a JSON document of the package as a file
   * - `object`: a JSON file of another kind, such as a JSON Schema
   * - `file`: a file that needs no types
   * - `folder`: every file of a folder, by its name in place of the asterisk
   */
  readonly kind: 'data' | 'code' | 'json' | 'object' | 'file' | 'folder';
  /** The file that it is made from, or is, by its path from the project's folder. */
  readonly source: string;
  /** What a `data` or `json` entry is: a name that `schema/generated/types.d.ts` exports. */
  readonly type?: string;
}

/** Every way into the package. */
export const entries: readonly Entry[] = [
  { subpath: '.', kind: 'data', source: 'data/article.json', type: 'Article' },
  { subpath: './article.json', kind: 'json', source: 'data/article.json', type: 'Article' },
  { subpath: './article.schema.json', kind: 'object', source: 'schema/article.schema.json' },
  { subpath: './hydrated-article.schema.json', kind: 'object', source: 'schema/generated/hydrated-article.schema.json' },
  { subpath: './draft-article.schema.json', kind: 'object', source: 'schema/generated/draft-article.schema.json' },
  { subpath: './example', kind: 'data', source: 'data/example/article.json', type: 'Article' },
  { subpath: './example/draft.json', kind: 'json', source: 'data/example/draft.json', type: 'DraftArticle' },
  { subpath: './example/text.txt', kind: 'file', source: 'data/example/text.txt' },
  { subpath: './agree', kind: 'code', source: 'scripts/package/agree.ts' },
  { subpath: './hydrate', kind: 'code', source: 'scripts/package/hydrate.ts' },
  { subpath: './import', kind: 'code', source: 'scripts/package/import.ts' },
  { subpath: './import-map.schema.json', kind: 'object', source: 'schema/import-map.schema.json' },
  { subpath: './init', kind: 'code', source: 'scripts/package/init.ts' },
  { subpath: './offsets', kind: 'code', source: 'scripts/package/offsets.ts' },
  { subpath: './seal', kind: 'code', source: 'scripts/package/seal.ts' },
  { subpath: './statements', kind: 'code', source: 'scripts/package/statements.ts' },
  { subpath: './validate', kind: 'code', source: 'scripts/package/validate.ts' },
  { subpath: './datapackage.json', kind: 'object', source: 'dist/tables/datapackage.json' },
  { subpath: './tables/*', kind: 'folder', source: 'dist/tables/*' },
  { subpath: './schemas/*', kind: 'folder', source: 'dist/schemas/*' },
  { subpath: './CODEBOOK.md', kind: 'file', source: 'schema/CODEBOOK.md' },
  { subpath: './RULES.md', kind: 'file', source: 'schema/RULES.md' },
  { subpath: './GUIDELINE.md', kind: 'file', source: 'data/GUIDELINE.md' },
  { subpath: './DATASHEET.md', kind: 'file', source: 'data/DATASHEET.md' },
  { subpath: './package.json', kind: 'file', source: 'package.json' },
];

/** The command's module. It is run, never imported, so it is no entry. */
export const COMMAND = 'scripts/package/cli/main.ts';

/** Where the types of JSON files are: a folder in CommonJS scope, where `export =` is allowed, and not beside the JSON. */
export const JSON_TYPES = 'dist/json';

/** The name of the files of an entry in `dist`, without an extension. */
export function nameOf({ subpath }: Entry): string {
  return subpath === '.' ? 'index' : subpath.slice('./'.length).replace(/\.json$/, '');
}

type Target = string | { readonly [condition: string]: Target };

/** The `exports` of package.json: every entry, with its types first. */
export function exportsMap(): { readonly [subpath: string]: Target } {
  return Object.fromEntries(entries.map((entry) => [entry.subpath, target(entry)]));
}

/** The `typesVersions` of package.json: where TypeScript's older resolution (`node10`), which does not read `exports`, finds types. */
export function typesVersions(): { readonly [versions: string]: { readonly [path: string]: readonly string[] } } {
  const typed = entries.filter(({ subpath, kind }) => subpath !== '.' && !isUntyped(kind));
  return { '*': Object.fromEntries(typed.map((entry) => [entry.subpath.slice('./'.length), [legacyTypes(entry)]])) };
}

/**
 * Puts the ways into the package into a parsed package.json.
 *
 * @returns a copy, its fields in their order, those that were missing at its end
 */
export function withExports(packageJson: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } {
  return { ...packageJson, exports: exportsMap(), typesVersions: typesVersions() };
}

function target(entry: Entry): Target {
  const { kind, source } = entry;
  if (isUntyped(kind)) return `./${source}`;
  if (kind === 'json' || kind === 'object') return { types: legacyTypes(entry), default: `./${source}` };
  const path = `./dist/${nameOf(entry)}`;
  return {
    import: { types: `${path}.d.ts`, default: `${path}.js` },
    require: { types: `${path}.d.cts`, default: `${path}.cjs` },
  };
}

const isUntyped = (kind: Entry['kind']) => kind === 'file' || kind === 'folder';

function legacyTypes(entry: Entry): string {
  const isModule = entry.kind === 'data' || entry.kind === 'code';
  return isModule ? `./dist/${nameOf(entry)}.d.cts` : `./${JSON_TYPES}/${nameOf(entry)}.d.json.ts`;
}
