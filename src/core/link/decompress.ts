/**
 * With deflate.ts the only file that knows the compression library. fflate, not pako: measured, minified and compressed,
 * 4.3 KB against 12.8 KB, of what a shared link needs before its verdict; its links are 1 % longer.
 * What pako would tell and fflate does not (that data follows the last block) is found out here.
 */
import { FlateErrorCode, Inflate, type FlateError } from 'fflate';
import { BrokenLink } from './types.ts';

/** DEFLATE unfolds a byte to at most 1,032: a slice so small cannot overshoot the limit by more than 4 MiB. */
const SLICE_BYTES = 4096;

/**
 * Unfolds raw DEFLATE; the given bytes must be one whole stream, to the last byte.
 * @param maxBytes work stops when more than this has been unfolded.
 * @throws BrokenLink: `cut-off`, `damaged`, `trailing-bytes`, `too-large`.
 */
export function decompress(
  bytes: Uint8Array,
  maxBytes: number,
  dictionary?: Uint8Array,
): Uint8Array {
  const unfolded = join(inflateSlices(bytes, maxBytes, dictionary));
  // A stream needs its last byte: when it is whole without it, that byte came after the last block. (fflate
  // checks after each code it reads that the code did not reach behind the data.)
  if (isWhole(bytes.subarray(0, -1), maxBytes, dictionary)) {
    throw new BrokenLink(
      'trailing-bytes',
      'Data follows the end of the payload in this link: something was added to it, or a character in it was changed. Copy it again from where it was made.',
    );
  }
  return unfolded;
}

function isWhole(bytes: Uint8Array, maxBytes: number, dictionary?: Uint8Array): boolean {
  try {
    inflateSlices(bytes, maxBytes, dictionary);
    return true;
  } catch {
    return false; // The expected case: the last byte belongs to the stream.
  }
}

function inflateSlices(
  bytes: Uint8Array,
  maxBytes: number,
  dictionary: Uint8Array | undefined,
): Uint8Array[] {
  // Without any input the library reports nothing at all.
  if (bytes.length === 0) throw new BrokenLink('cut-off', 'Characters are missing.');
  const chunks: Uint8Array[] = [];
  let unfolded = 0;
  const stream = new Inflate(dictionary ? { dictionary } : {}, (chunk) => {
    chunks.push(chunk);
    unfolded += chunk.length;
  });
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const end = Math.min(bytes.length, at + SLICE_BYTES);
    try {
      stream.push(bytes.subarray(at, end), end === bytes.length);
    } catch (error) {
      throw (error as FlateError).code === FlateErrorCode.UnexpectedEOF
        ? new BrokenLink('cut-off', 'Characters are missing.')
        : new BrokenLink(
            'damaged',
            'The data in this link is damaged: characters in it were changed or lost. Copy it again from where it was made.',
          );
    }
    if (unfolded > maxBytes) {
      throw new BrokenLink(
        'too-large',
        `This link unfolds to more than ${maxBytes / 1024 / 1024} MiB, the most that is judged here. Ask for the payload as a file, and for a single delivery.`,
      );
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
