import { build } from 'esbuild';
import { FORMS, type Form } from '../../package/document/forms.ts';
import { PROJECT, readSchema } from '../project.ts';
import { writeIfChanged } from '../write.ts';
import { compileValidators } from './compile-validators.ts';
import { usedFormats } from './used-formats.ts';

/** Compiles the three schemas to `schema/generated/validators`, for source to import. */
export async function buildValidators(): Promise<void> {
  for (const form of Object.keys(FORMS) as Form[]) {
    const contract = `../${form}-contract.ts`;
    const code = await bundled(compileValidators(readSchema(form), contract), contract);
    await writeIfChanged(`schema/generated/validators/${form}.js`, code);
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
