import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from '../generate.ts';
import { writeIfChanged } from '../write.ts';
import { compileValidators, contractModule, contractTypes, validatorsTypes } from './compile-validators.ts';
import { usedFormats } from './used-formats.ts';

const FORMS = { sealed: 'article', hydrated: 'hydrated-article', draft: 'draft-article' } as const;

/** Compiles the three schemas to `dist/intermediate`, for the code that ships to import. */
export async function buildIntermediate(): Promise<void> {
  for (const [form, file] of Object.entries(FORMS)) {
    const schema = JSON.parse(await readFile(join(PROJECT, `schema/${file}.schema.json`), 'utf8'));
    const contract = `./${form}-contract.js`;
    await writeIfChanged(`dist/intermediate/${form}.js`, await bundled(compileValidators(schema, contract), contract));
    await writeIfChanged(`dist/intermediate/${form}.d.ts`, validatorsTypes(contract));
    await writeIfChanged(`dist/intermediate/${form}-contract.js`, contractModule(schema));
    await writeIfChanged(`dist/intermediate/${form}-contract.d.ts`, contractTypes);
  }
}

/** What ajv compiles still calls its run time by `require`: bundled, it needs nothing. */
async function bundled(source: string, ...external: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: PROJECT, loader: 'js' },
    bundle: true,
    external: [...external],
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    // The names of functions that a machine wrote help nobody. Spaces stay until all is bundled: so do the notes of where each part is from.
    minifyIdentifiers: true,
    minifySyntax: true,
    plugins: [usedFormats(source)],
    write: false,
    legalComments: 'none',
  });
  return outputFiles[0]?.text ?? '';
}
