import { fromBase64url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { EXAMPLE_TAG, LINK_FORMATS, SLUG, type LinkFormat } from './formats.ts';
import { placeOfForeign, proposals, undoEscapes, type PlaceOfForeign } from './glue.ts';
import { isOption, readOptions } from './options.ts';
import { trimEndMatching } from '../read/trim-end.ts';
import { BrokenLink, type LinkContent } from './types.ts';
import { fromUtf8 } from '../read/utf8.ts';

const CRC = /^[0-9a-f]{8}$/;
const CRC_DIGITS = 8;

const ASK_AGAIN = 'Ask for the link again.';
const UNCHECKED = 'The payload can be read, but it may differ from the original.';

type Broken = Extract<LinkContent, { kind: 'broken' }>;
type Opened = Extract<LinkContent, { kind: 'example' | 'payload' }>;

/** The content of a link, before its options are read. */
interface Unpacked {
  readonly content: { kind: 'example'; slug: string } | { kind: 'payload'; text: string };
  /** Whether the checksum, or the shape of an example's name, proves the link. */
  readonly isProven: boolean;
  /** Whether text after the checksum or the name was left out. */
  readonly hasGlue: boolean;
}

type Attempt =
  | { readonly kind: 'opened'; readonly isProven: boolean; readonly content: Opened }
  | { readonly kind: 'broken'; readonly content: Broken };

/**
 * Reads the hash of an address, with or without its `#`. Never throws, whatever the text.
 * `docs/link-format.md` has the grammar, lists the text that is left out, and explains each fault.
 */
export function decodeLink(hash: string): LinkContent {
  const given = undoEscapes(hash.startsWith('#') ? hash.slice(1) : hash);
  if (given === '') return { kind: 'none' };
  let unproven: Opened | null = null;
  const broken: Broken[] = [];
  for (const link of proposals(given)) {
    const attempt = open(link, link !== given);
    if (attempt.kind === 'broken') broken.push(attempt.content);
    else if (attempt.isProven) return attempt.content;
    else unproven ??= attempt.content;
  }
  const foreign = placeOfForeign(given);
  // A link whose checksum follows and proves nothing must not pass for one without a checksum.
  if (unproven && foreign === 'none') return unproven;
  const readable = broken.filter(({ text }) => text !== undefined);
  const shown = foreign === 'none' ? readable[0] : readable.at(-1);
  return shown && foreign !== 'instead' ? shown : explain(foreign, broken[0]);
}

/** @param hasGlue whether something was left out to get this link. */
function open(link: string, hasGlue: boolean): Attempt {
  const [tag = '', data = '', ...rest] = link.split('.');
  const hasCrc = tag !== EXAMPLE_TAG && rest[0] !== undefined && !isOption(rest[0]);
  const crc = hasCrc ? rest[0]! : null;
  try {
    const unpacked = unpack(tag, data, crc);
    const { isProven, content } = unpacked;
    // After glue, everything else is glue too.
    const parts = unpacked.hasGlue ? [] : rest.slice(crc === null ? 0 : 1);
    const { options, remarks, hasGlue: isGlued } = readOptions(parts);
    const isLeftOut = hasGlue || unpacked.hasGlue || isGlued;
    return {
      kind: 'opened',
      isProven,
      content: {
        ...content,
        options,
        remarks: [
          ...(isProven
            ? []
            : ['This link has no checksum, so changes to the payload cannot be detected.']),
          ...(isLeftOut ? [leftOut(isProven && content.kind === 'payload')] : []),
          ...remarks,
        ],
      },
    };
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    const { text } = error;
    const hasEnd = rest.length > 0;
    // A cut leaves spare bits more often than not.
    const isCut = error.fault === 'cut-off' || (error.fault === 'spare-bits' && !hasEnd);
    return {
      kind: 'broken',
      content: {
        kind: 'broken',
        fault: isCut ? 'cut-off' : error.fault,
        message: isCut ? explainCut(hasEnd) : error.message,
        options: readOptions(rest.slice(crc === null ? 0 : 1)).options,
        ...(text === undefined ? {} : { text }),
      },
    };
  }
}

/** @throws BrokenLink */
function unpack(tag: string, data: string, crc: string | null): Unpacked {
  if (tag === EXAMPLE_TAG) {
    // Programs mark italics with low lines.
    const slug = trimEndMatching(data, /[_-]/);
    if (!SLUG.test(slug)) {
      throw new BrokenLink(
        'bad-slug',
        'This link does not name an example. Choose one from the Examples menu.',
      );
    }
    return { content: { kind: 'example', slug }, isProven: true, hasGlue: slug !== data };
  }
  const format = LINK_FORMATS.find((known) => known.tag === tag);
  if (!format) {
    throw new BrokenLink(
      'unknown-format',
      /^[a-z]\d+$/.test(tag)
        ? `This version of the page cannot open links that begin with “${tag}”. Reload the page, or ask for the payload as a file.`
        : `This is not a link from this page, or its beginning is missing. ${ASK_AGAIN}`,
    );
  }
  if (data === '') throw new BrokenLink('empty', `This link contains no payload. ${ASK_AGAIN}`);
  const utf8 = format.decompress(fromBase64url(data));
  const text = fromUtf8(utf8);
  if (text === null) {
    throw new BrokenLink(
      'not-utf-8',
      'The content of this link is not valid UTF-8 text. Ask for the payload as a file.',
    );
  }
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
    throw new BrokenLink(
      'malformed-checksum',
      `The end of this link is missing. ${UNCHECKED}`,
      text,
    );
  }
  if (crc.slice(0, CRC_DIGITS) === crc32(utf8)) {
    return { isProven: true, hasGlue: crc.length > CRC_DIGITS };
  }
  if (!CRC.test(crc)) {
    throw new BrokenLink(
      'malformed-checksum',
      /^[0-9a-f]{0,7}$/.test(crc)
        ? `The end of this link is missing. ${UNCHECKED}`
        : `The checksum of this link is not valid. ${UNCHECKED}`,
      text,
    );
  }
  throw new BrokenLink(
    'wrong-checksum',
    'This link was changed, because its checksum does not match. Ask for the link again, or show the payload anyway.',
    text,
  );
}

/** @param isWhole whether the checksum proves it. */
function leftOut(isWhole: boolean): string {
  const sentence = 'Extra characters in or after this link were ignored.';
  return isWhole ? `${sentence} The payload is complete.` : sentence;
}

/**
 * Names the fault of a link of which no proposal can be shown.
 * @param first the first proposal that does not open. There is one where nothing is foreign.
 */
function explain(foreign: PlaceOfForeign, first: Broken | undefined): Broken {
  if (first && foreign === 'none') return first;
  const options = first?.options ?? {};
  return foreign === 'instead'
    ? { kind: 'broken', fault: 'cut-off', message: explainCut(true), options }
    : {
        kind: 'broken',
        fault: 'foreign-characters',
        message: `This link contains characters that do not belong in it. ${ASK_AGAIN}`,
        options,
      };
}

/** @param hasEnd whether the link's end is there, so that characters within it are missing. */
function explainCut(hasEnd: boolean): string {
  return hasEnd
    ? `Part of this link is missing. ${ASK_AGAIN}`
    : 'The end of this link is missing. Ask for the whole link again, or for the payload as a file.';
}
