import { FORMS, type Form } from '../../package/document/forms.ts';
import { importMapSchema, readSchema } from '../project.ts';
import { writeIfChanged } from '../write.ts';
import { compileValidators } from './compile-validators.ts';

/** Compiles the three schemas of documents, and that of import maps, to `schema/generated/validators`, for source to import. */
export async function buildValidators(): Promise<void> {
  for (const form of Object.keys(FORMS) as Form[])
    await writeIfChanged(`schema/generated/validators/${form}.js`, compileValidators(readSchema(form), `../${form}-contract.ts`));
  const map = compileValidators(importMapSchema(), '../import-map-contract.ts');
  await writeIfChanged('schema/generated/validators/import-map.js', map);
}
