import { buildIntermediate } from './build-intermediate.ts';

await buildIntermediate();
