/**
 * Glue is text that programs add to a link or put into it on its way: punctuation of any script,
 * quotes, white space, escapes, tracking parameters. A link consists of `A–Z a–z 0–9 . _ -` only,
 * so most glue can be seen. This file proposes links without glue. `decode.ts` accepts a proposal
 * that the checksum proves.
 */
import { trimEndMatching } from '../read/trim-end.ts';

/**
 * A program may escape a link that is escaped already, and browsers escape non-ASCII characters.
 */
const MAX_ESCAPED_TIMES = 3;

/** The first character that no link has. */
const FOREIGN = /[^\w.-]/;

/**
 * Characters that programs put into a link. Letters of other scripts belong to a text around it,
 * and `+` and `/` are digits of another alphabet of Base64. Neither may vanish from within the
 * data.
 */
const PUT_IN = /[^\p{L}\p{N}\p{M}._\-+/]/gu;

/** The end of a link: a dot and its checksum. */
const END = /\.[0-9a-f]{8}(?![\w-])/;

/**
 * A dot, hyphen, low line or equals sign as mail writes it (quoted-printable, RFC 2045, section
 * 6.7). Other characters of a link are never escaped there, and an `=` at the end of a line is not
 * followed by these.
 */
const QUOTED_PRINTABLE = /=(2E|2D|5F|3D)/g;

const decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });

/** Undoes percent-encoding as often as it was applied. Bytes that are not UTF-8 become U+FFFD. */
export function undoEscapes(text: string): string {
  let result = text;
  for (let times = 0; times < MAX_ESCAPED_TIMES && result.includes('%'); times++) {
    result = result.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
      decoder.decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))),
    );
  }
  return result;
}

/**
 * The links that a text may have been, the most likely first: at most three, with characters of a
 * link only. They are the text up to the first foreign character, the text without the foreign
 * characters, and the same with the escapes of mail undone.
 */
export function proposals(text: string): readonly string[] {
  const start = text.replace(/^[^A-Za-z0-9]+/, '');
  const all = [cutAtForeign(start)];
  if (FOREIGN.test(start)) {
    all.push(cutAtForeign(start.replace(PUT_IN, '')));
    if (start.includes('=')) {
      const unquoted = start.replace(QUOTED_PRINTABLE, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      all.push(cutAtForeign(unquoted.replace(PUT_IN, '')));
    }
  }
  return [...new Set(all)];
}

/**
 * The kind of the first foreign character. `within`: the end of the link follows it. `instead`: it
 * is the ellipsis of a program that left out the middle. `none`: neither.
 */
export type PlaceOfForeign = 'within' | 'instead' | 'none';

/** The place of the first foreign character of a text. */
export function placeOfForeign(text: string): PlaceOfForeign {
  const at = text.search(FOREIGN);
  if (at < 0 || !END.test(text.slice(at))) return 'none';
  return text[at] === '…' ? 'instead' : 'within';
}

function cutAtForeign(text: string): string {
  const end = text.search(FOREIGN);
  return trimEndMatching(end < 0 ? text : text.slice(0, end), /\./);
}
