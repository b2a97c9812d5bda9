import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { contract as draftContract } from '../../schema/generated/draft-contract.ts';
import { contract as sealedContract } from '../../schema/generated/sealed-contract.ts';
import { PROJECT } from '../build/project.ts';
import { canonicalJson } from '../package/document/canonical-json.ts';
import { type Form, formOf } from '../package/document/forms.ts';

/** Takes a document from the schema before to the schema now, in place. A file of this folder exports one as `migrate`. */
export type Migrate = (document: { [field: string]: never }, form: Form) => void;

/** The documents and drafts that the project holds. */
const stored = ['data', 'data/example', ...readdirSync(join(PROJECT, 'test/fixtures')).map((name) => `test/fixtures/${name}`)]
  .flatMap((folder) => ['article.json', 'draft.json'].map((name) => join(PROJECT, folder, name)))
  .filter(existsSync);

const [name, ...files] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname).filter((file) => /^\d{3}-.*\.ts$/.test(file));
if (name === undefined || !names.includes(`${name}.ts`)) {
  console.error(
    `usage: npm run migrate -- NAME [FILE...]; without a file it takes those of the project; the migrations are ${names.map((file) => file.slice(0, -3)).join(', ') || 'none'}`,
  );
  process.exitCode = 2;
} else {
  const { migrate } = (await import(`./${name}.ts`)) as { readonly migrate: Migrate };
  for (const file of files.length > 0 ? files.map((path) => resolve(path)) : stored) {
    const document = JSON.parse(readFileSync(file, 'utf8'));
    const form = formOf(document);
    const before = structuredClone(document);
    migrate(document, form);
    if (isDeepStrictEqual(document, before)) continue;
    writeFileSync(file, canonicalJson(document, form === 'draft' ? draftContract : sealedContract));
    console.log(`migrated ${relative(process.cwd(), file)}`);
  }
}
