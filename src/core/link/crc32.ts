/** The polynomial of zlib, gzip and PNG (RFC 1952, section 8), bits reversed. */
const POLYNOMIAL = 0xedb88320;

const TABLE = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  TABLE[byte] = rest;
}

/** Gives the CRC-32 of zlib and PNG as eight lower-case hex digits. */
export function crc32(bytes: Uint8Array): string {
  let crc = ~0;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]!) & 255]!;
  return (~crc >>> 0).toString(16).padStart(8, '0');
}
