export { fold } from '../../../scripts/package/text/fold.ts';
export { sha256 } from '../../../scripts/package/text/sha256.ts';
