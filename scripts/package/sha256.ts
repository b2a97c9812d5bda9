import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** The SHA-256 digest (FIPS 180-4) of a string in UTF-8, or of bytes: 64 lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return bytesToHex(digest(typeof data === 'string' ? encoder.encode(data) : data));
}
