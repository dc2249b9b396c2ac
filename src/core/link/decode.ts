import { fromBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { EXAMPLE_TAG, LINK_FORMATS, SLUG, type LinkFormat } from './formats.ts';
import { trimEndMatching } from '../read/trim-end.ts';
import { BrokenLink, type LinkContent, type LinkOptions } from './types.ts';
import { isOption, readOptions } from './options.ts';
import { fromUtf8 } from './utf8.ts';

/**
 * What chat programs and people put behind a link. None of it can end one: a link ends in a letter, a digit,
 * a hyphen or an underscore.
 */
const APPENDED = /[\s\u200b\u200c\u200d\u2060.,;:!?)\]}>'"»”’…]/;

const CRC = /^[0-9a-f]{8}$/;

type Opened = Extract<LinkContent, { kind: 'example' | 'payload' }>;

/**
 * Reads the hash of an address, with or without its `#`. Never throws, whatever stands there.
 * `docs/link-format.md` has the grammar and what each fault means.
 */
export function decodeLink(hash: string): LinkContent {
  const given = unescapePercent(hash.startsWith('#') ? hash.slice(1) : hash);
  if (given === '') return { kind: 'none' };
  const link = trimEndMatching(given, APPENDED);
  const [tag = '', data = '', ...rest] = link.split('.');
  const crc = rest[0] === undefined || isOption(rest[0]) ? null : rest[0];
  const { options, remarks } = readOptions(
    crc === null || tag === EXAMPLE_TAG ? rest : rest.slice(1),
  );
  if (given.length > link.length) {
    remarks.unshift('Something was appended to this link on its way here, and was left out.');
  }
  try {
    const opened = open(tag, data, crc, options);
    return { ...opened, remarks: [...opened.remarks, ...remarks] };
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    const { fault, message, text } = error;
    return {
      kind: 'broken',
      fault,
      message: fault === 'cut-off' ? explainCut(rest.length > 0) : message,
      options,
      ...(text === undefined ? {} : { text }),
    };
  }
}

function open(tag: string, data: string, crc: string | null, options: LinkOptions): Opened {
  if (tag === EXAMPLE_TAG) {
    if (SLUG.test(data)) return { kind: 'example', slug: data, options, remarks: [] };
    throw new BrokenLink(
      'bad-slug',
      'This link should name one of the examples, but holds no such name. Choose one under Examples.',
    );
  }
  const format = LINK_FORMATS.find((known) => known.tag === tag);
  if (!format) {
    throw new BrokenLink(
      'unknown-format',
      /^[a-z]\d+$/.test(tag)
        ? `This link is of the format «${tag}», which this version of the page does not know. Reload the page to get its newest version; if that does not help, ask for the payload as a file.`
        : 'This address holds no link that this page has made, or its beginning was lost. Copy it again from where it was made.',
    );
  }
  if (data === '') {
    throw new BrokenLink(
      'empty',
      'This link holds no data: it seems to be cut off after its beginning. Copy it again from where it was made.',
    );
  }
  const utf8 = format.unfold(fromBase64url(data));
  const text = fromUtf8(utf8);
  if (text === null) {
    throw new BrokenLink(
      'not-utf-8',
      'What this link holds is no text in UTF-8: it was changed on its way here, or made by a program that writes another encoding.',
    );
  }
  return { kind: 'payload', text, options, remarks: check(format, utf8, text, crc) };
}

/** Holds a text against its checksum; what is worth saying of a link that opens. */
function check(format: LinkFormat, utf8: Uint8Array, text: string, crc: string | null): string[] {
  if (crc === null) {
    if (format.checksum === 'optional') {
      return [
        'This link has no checksum, so whether the payload is as it was sent cannot be told.',
      ];
    }
    throw new BrokenLink(
      'malformed-checksum',
      'The checksum at the end of this link is missing: it seems to be cut off. Its payload can be read, but whether it is as it was sent cannot be told.',
      text,
    );
  }
  if (!CRC.test(crc)) {
    throw new BrokenLink(
      'malformed-checksum',
      /^[0-9a-f]{0,7}$/.test(crc)
        ? 'The end of this link is cut off within its checksum. Its payload can be read, but whether it is as it was sent cannot be told.'
        : 'The checksum of this link is malformed: eight hexadecimal digits in lower case should stand there. Its payload can be read, but whether it is as it was sent cannot be told.',
      text,
    );
  }
  if (crc !== crc32(utf8)) {
    throw new BrokenLink(
      'wrong-checksum',
      'The payload in this link does not fit its checksum: a character was changed on its way here. Copy it again from where it was made, or look at it as it is.',
      text,
    );
  }
  return [];
}

function explainCut(moreFollows: boolean): string {
  return moreFollows
    ? 'Characters are missing within this link. Copy it again, whole, from where it was made.'
    : 'This link seems to be cut off at its end; some programs shorten long links. Copy it again, whole, from where it was made, or ask for the payload as a file.';
}

/** Some programs write the dots of a link as `%2E`; what is no escape of an ASCII character stays. */
function unescapePercent(hash: string): string {
  return hash.replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
