import { deflateSync } from 'fflate';

/** Compresses as raw DEFLATE (RFC 1951) at the highest level, with a preset dictionary if given. */
export function deflate(bytes: Uint8Array, dictionary?: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9, ...(dictionary ? { dictionary } : {}) });
}
