import { analysis } from './analysis.ts';
import { buildIntermediate } from './build-intermediate.ts';
import { bundle } from './bundle.ts';
import { dataModules } from './data-modules.ts';
import { declarations } from './declarations.ts';
import { writeDist } from './write-dist.ts';

await buildIntermediate();
await writeDist(...(await Promise.all([dataModules(), bundle(), declarations(), analysis()])));
