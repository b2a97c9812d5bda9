export { fold } from '../../scripts/package/fold.ts';
export { sha256 } from '../../scripts/package/sha256.ts';
