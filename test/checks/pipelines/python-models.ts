import { join } from 'node:path';
import { readSchema } from '../../../scripts/build/project.ts';
import { MODELS_ARGUMENTS, modelsSchema } from '../../../scripts/build/schema/models-schema.ts';
import { run, VENV } from './engines.ts';

/** Makes the Pydantic models of the schema: the text of `schema/generated/article.py`, the same for the same schema. */
export function pythonModels(): string {
  const input = JSON.stringify(modelsSchema(readSchema('sealed')));
  return run(join(VENV, 'bin/datamodel-codegen'), MODELS_ARGUMENTS, { input });
}
