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

/**
 * Reads the text of a file: UTF-8, UTF-16 with its byte order mark, or gzip (RFC 1952) of these.
 * The byte order mark of UTF-8 stays, because it is part of the text. The one of UTF-16 goes,
 * because it only names an encoding that the page does not keep. Never rejects.
 * @param maxBytes the most bytes that are read, and that gzip may unpack to.
 */
export async function readFileText(file: Blob, maxBytes: number): Promise<FileText> {
  if (file.size > maxBytes) return { kind: 'too-large' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: 'unreadable' };
  }
  if (!startsWith(bytes, GZIP)) return decode(bytes);
  try {
    const unpacked = await unpack(file, maxBytes);
    return unpacked ? decode(unpacked) : { kind: 'too-large' };
  } catch {
    return { kind: 'damaged-gzip' };
  }
}

/** `null` above the limit. Rejects when the data is cut off or damaged. */
async function unpack(file: Blob, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function decode(bytes: Uint8Array<ArrayBuffer>): FileText {
  const encoding = startsWith(bytes, UTF_16_LITTLE_ENDIAN)
    ? 'utf-16le'
    : startsWith(bytes, UTF_16_BIG_ENDIAN)
      ? 'utf-16be'
      : 'utf-8';
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' });
    const text = decoder.decode(bytes);
    // Text has no NUL. Most other files have one, also files that happen to decode.
    if (!text.includes('\0')) return { kind: 'text', text };
  } catch {
    // The file is not in this encoding.
  }
  const known = FORMATS.find(([start]) => startsWith(bytes, start));
  return { kind: 'not-text', format: known?.[1] ?? null };
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return String.fromCharCode(...bytes.subarray(0, start.length)) === start;
}
