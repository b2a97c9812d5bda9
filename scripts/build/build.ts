import { analysis } from './analysis/analysis.ts';
import { checksums } from './checksums.ts';
import { bundle } from './dist/bundle.ts';
import { dataModules } from './dist/data-modules.ts';
import { declarations } from './dist/declarations.ts';
import { writeDist } from './dist/write-dist.ts';
import { levelModes } from './level-modes.ts';
import { buildValidators } from './validators/build-validators.ts';

await buildValidators();
const parts = await Promise.all([dataModules(), bundle(), declarations(), analysis()]);
const dist = [...parts, await checksums(...parts)];
await writeDist(...dist);
await levelModes(...dist);
