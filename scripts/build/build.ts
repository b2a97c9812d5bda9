import { analysis } from './analysis/analysis.ts';
import { bundle } from './dist/bundle.ts';
import { dataModules } from './dist/data-modules.ts';
import { declarations } from './dist/declarations.ts';
import { writeDist } from './dist/write-dist.ts';
import { buildValidators } from './validators/build-validators.ts';

await buildValidators();
await writeDist(...(await Promise.all([dataModules(), bundle(), declarations(), analysis()])));
