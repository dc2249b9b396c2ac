import { trimEndMatching } from '../read/trim-end.ts';
import { fromUtf8 } from '../read/utf8.ts';
import { fromBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { EXAMPLE_TAG, LINK_FORMATS, SLUG, type LinkFormat } from './formats.ts';
import { isOption } from './options.ts';
import { BrokenLink } from './types.ts';

const CRC = /^[0-9a-f]{8}$/;
const CRC_DIGITS = 8;

/** A link between its dots. */
export interface LinkParts {
  readonly tag: string;
  readonly data: string;
  /** The checksum as written; `null` when the link has none. */
  readonly crc: string | null;
  /** What follows: options, and what programs have glued to the link. */
  readonly rest: readonly string[];
}

/** The content of a link, before its options are read. */
export interface Unpacked {
  readonly content: { kind: 'example'; slug: string } | { kind: 'payload'; text: string };
  /** Whether the checksum, or the shape of an example's name, proves the link. */
  readonly isProven: boolean;
  /** Whether text after the checksum or the name was left out. */
  readonly hasGlue: boolean;
}

/** @param link without its `#`. */
export function splitLink(link: string): LinkParts {
  const [tag = '', data = '', ...rest] = link.split('.');
  const hasCrc = tag !== EXAMPLE_TAG && rest[0] !== undefined && !isOption(rest[0]);
  return { tag, data, crc: hasCrc ? rest[0]! : null, rest: rest.slice(hasCrc ? 1 : 0) };
}

/** @throws BrokenLink */
export function unpack({ tag, data, crc }: LinkParts): Unpacked {
  if (tag === EXAMPLE_TAG) {
    // Programs mark italics with low lines.
    const slug = trimEndMatching(data, /[_-]/);
    if (!SLUG.test(slug)) throw new BrokenLink('bad-slug');
    return { content: { kind: 'example', slug }, isProven: true, hasGlue: slug !== data };
  }
  const format = LINK_FORMATS.find((known) => known.tag === tag);
  if (!format) throw new BrokenLink('unknown-format');
  if (data === '') throw new BrokenLink('empty');
  const utf8 = format.decompress(fromBase64url(data));
  const text = fromUtf8(utf8);
  if (text === null) throw new BrokenLink('not-utf-8');
  return { content: { kind: 'payload', text }, ...check(format, utf8, text, crc) };
}

/**
 * Compares a text with its checksum. Digits and letters may be glued to a checksum: its first eight
 * digits prove the text as well.
 * @throws BrokenLink `malformed-checksum`, `wrong-checksum`
 */
function check(
  format: LinkFormat,
  utf8: Uint8Array,
  text: string,
  crc: string | null,
): Omit<Unpacked, 'content'> {
  if (crc === null) {
    if (format.checksum === 'optional') return { isProven: false, hasGlue: false };
    throw new BrokenLink('malformed-checksum', text);
  }
  if (crc.slice(0, CRC_DIGITS) === crc32(utf8)) {
    return { isProven: true, hasGlue: crc.length > CRC_DIGITS };
  }
  throw new BrokenLink(CRC.test(crc) ? 'wrong-checksum' : 'malformed-checksum', text);
}
