/**
 * This file and compress.ts are the only ones that know the compression library. It is fflate,
 * because a shared link needs it before its verdict: 4.3 KB (gzip) instead of pako's 12.8 KB. Its
 * links are 1% longer. fflate does not report data behind the last block, so this file checks it.
 */
import { FlateErrorCode, Inflate, type FlateError } from 'fflate';
import { BrokenLink } from './types.ts';

/** A byte of DEFLATE decompresses to at most 1,032 bytes, so one slice exceeds a limit by 4 MiB. */
const SLICE_BYTES = 4096;

/**
 * Decompresses raw DEFLATE. The bytes must be one whole stream, to the last byte.
 * @param maxBytes work stops when the result is longer than this.
 * @throws BrokenLink: `cut-off`, `damaged`, `trailing-bytes`, `too-large`.
 */
export function decompress(
  bytes: Uint8Array,
  maxBytes: number,
  dictionary?: Uint8Array,
): Uint8Array {
  const whole = join(inflateSlices(bytes, maxBytes, dictionary));
  // A stream needs its last byte. If it is whole without it, the byte follows the last block.
  // (fflate checks after each code that the code did not reach behind the data.)
  if (isWhole(bytes.subarray(0, -1), maxBytes, dictionary)) {
    throw new BrokenLink('trailing-bytes');
  }
  return whole;
}

function isWhole(bytes: Uint8Array, maxBytes: number, dictionary?: Uint8Array): boolean {
  try {
    inflateSlices(bytes, maxBytes, dictionary);
    return true;
  } catch {
    // The last byte belongs to the stream, as it should.
    return false;
  }
}

function inflateSlices(
  bytes: Uint8Array,
  maxBytes: number,
  dictionary: Uint8Array | undefined,
): Uint8Array[] {
  // The library reports nothing for empty input.
  if (bytes.length === 0) throw new BrokenLink('cut-off');
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate(dictionary ? { dictionary } : {}, (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const end = Math.min(bytes.length, at + SLICE_BYTES);
    try {
      stream.push(bytes.subarray(at, end), end === bytes.length);
    } catch (error) {
      throw (error as FlateError).code === FlateErrorCode.UnexpectedEOF
        ? new BrokenLink('cut-off')
        : new BrokenLink('damaged');
    }
    if (length > maxBytes) {
      throw new BrokenLink('too-large');
    }
  }
  return chunks;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
