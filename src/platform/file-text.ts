import { gunzip } from './gunzip.ts';

/** The content of a file, or the reason why it is not read. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** The text is longer than the limit, perhaps only once it is unpacked. */
  | { readonly kind: 'too-large' }
  /** `format` names a well-known format with its article; `null` for an unknown format. */
  | { readonly kind: 'not-text'; readonly format: string | null }
  | { readonly kind: 'damaged-gzip' }
  /** The file is gone, or it is a folder. */
  | { readonly kind: 'unreadable' };

type Reason = Exclude<FileText, { kind: 'text' }>;

/** Ends the reading of bytes that hold no text. */
export class NoText extends Error {
  constructor(readonly reason: Reason) {
    super(reason.kind);
  }
}

/**
 * The first bytes of formats that people have beside their payloads, each byte as one character.
 * The specification of each format lists its own.
 */
const FORMATS: readonly (readonly [start: string, format: string])[] = [
  ['%PDF', 'a PDF document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ["7z\xbc\xaf'\x1c", 'a 7z archive'],
  ['BZh', 'a bzip2 file'],
  ['\xfd7zXZ', 'an xz file'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard file'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
];
const GZIP = '\x1f\x8b';
const UTF_16_LITTLE_ENDIAN = '\xff\xfe';
const UTF_16_BIG_ENDIAN = '\xfe\xff';
/** As many bytes as the longest of these beginnings has. */
const START_BYTES = 6;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Reads the text of a file; see `piecesOfText`. Never rejects.
 * @param maxBytes the most bytes that are read, and that gzip may unpack to.
 */
export async function readFileText(file: Blob, maxBytes: number): Promise<FileText> {
  if (file.size > maxBytes) return { kind: 'too-large' };
  try {
    const pieces: string[] = [];
    for await (const piece of piecesOfText(file.stream(), maxBytes)) pieces.push(piece);
    return { kind: 'text', text: pieces.join('') };
  } catch (error) {
    return error instanceof NoText ? error.reason : { kind: 'unreadable' };
  }
}

/**
 * The text in a stream of bytes, piece by piece: UTF-8, UTF-16 with its byte order mark, or gzip
 * (RFC 1952) of these. The byte order mark of UTF-8 stays, because it is part of the text. The one
 * of UTF-16 goes, because it only names an encoding that the text no longer has.
 * @param maxBytes the most bytes that are read, and that gzip may unpack to.
 * @throws NoText, also after some pieces; and whatever the stream throws.
 */
export async function* piecesOfText(
  bytes: ReadableStream<Bytes>,
  maxBytes = Infinity,
): AsyncGenerator<string> {
  const [forStart, all] = bytes.tee();
  const chunks = chunksOf(forStart, maxBytes);
  const { value: start } = await chunks.next();
  // The other half of the stream is still read, so this promise stays open.
  void chunks.return(undefined);
  if (!start || !startsWith(start, GZIP)) {
    yield* decoded(chunksOf(all, maxBytes));
    return;
  }
  try {
    yield* decoded(chunksOf(gunzip(all), maxBytes));
  } catch (error) {
    throw error instanceof NoText ? error : new NoText({ kind: 'damaged-gzip' });
  }
}

/** The chunks of a stream. The first is long enough to know a format by its start. */
async function* chunksOf(
  stream: ReadableStream<Bytes>,
  maxBytes: number,
): AsyncGenerator<Bytes, void> {
  const reader = stream.getReader();
  let start: Bytes | null = new Uint8Array();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > maxBytes) throw new NoText({ kind: 'too-large' });
      if (!start) yield value;
      else if (size < START_BYTES) start = joined(start, value);
      else {
        yield joined(start, value);
        start = null;
      }
    }
    if (start) yield start;
  } finally {
    // Only a stream that is not read to its end is left here with work to stop.
    void reader.cancel().catch(() => {});
  }
}

function joined(first: Bytes, second: Bytes): Bytes {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

async function* decoded(chunks: AsyncGenerator<Bytes, void>): AsyncGenerator<string> {
  let start: Bytes | null = null;
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    start ??= chunk;
    decoder ??= decoderFor(chunk);
    yield decode(decoder, chunk, start);
  }
  if (decoder && start) yield decode(decoder, null, start);
}

/**
 * @param chunk `null` at the end of the text.
 * @param start the first bytes of the text.
 */
function decode(decoder: TextDecoder, chunk: Bytes | null, start: Bytes): string {
  try {
    const piece = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    // Text has no NUL. Most other files have one, also files that happen to decode.
    if (!piece.includes('\0')) return piece;
  } catch {
    // The bytes are not in this encoding.
  }
  const known = FORMATS.find(([first]) => startsWith(start, first));
  throw new NoText({ kind: 'not-text', format: known?.[1] ?? null });
}

function decoderFor(start: Bytes): TextDecoder {
  const encoding = startsWith(start, UTF_16_LITTLE_ENDIAN)
    ? 'utf-16le'
    : startsWith(start, UTF_16_BIG_ENDIAN)
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' });
}

function startsWith(bytes: Bytes, start: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, start.length)) === start;
}
