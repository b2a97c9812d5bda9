import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

type Crypto = typeof import('node:crypto');

/** The native implementation where there is one; asked for at run time, so that the package also loads in a browser. */
const native = (globalThis.process?.getBuiltinModule?.('node:crypto') as Crypto | undefined)?.hash;
const encoder = new TextEncoder();

/** The SHA-256 digest (FIPS 180-4) of a string in UTF-8, or of bytes: 64 lower-case hexadecimal digits. */
export const sha256: (data: string | Uint8Array) => string = native ? (data) => native('sha256', data, 'hex') : portable;

/** The same, without any help of the platform. */
export function portable(data: string | Uint8Array): string {
  return bytesToHex(digest(typeof data === 'string' ? encoder.encode(data) : data));
}
