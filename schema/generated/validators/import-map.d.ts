import type { Validator } from '../../../scripts/package/validation/shape.ts';

export declare const envelope: Validator;
export declare const records: { readonly [collection: string]: Validator };
export declare const values: { readonly [type: string]: Validator };
export { contract } from '../import-map-contract.ts';
