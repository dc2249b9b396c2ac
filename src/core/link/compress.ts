import { deflateSync } from 'fflate';

/** Raw DEFLATE (RFC 1951) at the highest level, after a preset dictionary if one is given. */
export function deflate(bytes: Uint8Array, dictionary?: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, ...(dictionary ? { dictionary } : {}) });
}
