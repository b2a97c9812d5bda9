import { analysis } from './analysis.ts';
import { buildIntermediate } from './build-intermediate.ts';
import { bundle } from './bundle.ts';
import { checksums } from './checksums.ts';
import { dataModules } from './data-modules.ts';
import { declarations } from './declarations.ts';
import { levelModes } from './level-modes.ts';
import { writeDist } from './write-dist.ts';

await buildIntermediate();
const parts = await Promise.all([dataModules(), bundle(), declarations(), analysis()]);
const dist = [...parts, await checksums(...parts)];
await writeDist(...dist);
await levelModes(...dist);
