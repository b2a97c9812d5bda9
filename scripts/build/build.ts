import { analysis } from './analysis/analysis.ts';
import { bundle } from './dist/bundle.ts';
import { dataModules } from './dist/data-modules.ts';
import { declarations } from './dist/declarations.ts';
import { writeDist } from './dist/write-dist.ts';
import { buildAssets } from './page/build-assets.ts';
import { buildValidators } from './validators/build-validators.ts';

await buildValidators();
await buildAssets();
// Loaded now that the script and the style that it embeds are there.
const { pages } = await import('./page/pages.ts');
await writeDist(...(await Promise.all([dataModules(), bundle(), declarations(), analysis(), pages()])));
