import { fromByteString } from './bytes.ts';
import { peel, type Peel } from './peel.ts';
import { replaceEscapes, type Escape } from './replace-escapes.ts';

/** A line that goes on in the next one, or a byte in hexadecimal digits. */
const ESCAPE = /=(?:[^\S\n]{0,9}\r?\n|([\da-f]{2}))/iy;

/** Quoted-printable text of mails (RFC 2045, section 6.7). */
export function peelQuotedPrintable(text: string): Peel[] {
  if (!/=(?:\r?\n|22|7b)/i.test(text)) return [];
  const decoded = fromByteString(replaceEscapes(text, '=', readEscape));
  return decoded === null
    ? []
    : [peel('quoted-printable', 'quoted-printable text', 0, text.length, decoded)];
}

function readEscape(text: string, at: number): Escape | null {
  ESCAPE.lastIndex = at;
  const match = ESCAPE.exec(text);
  if (!match) return null;
  const byte = match[1] === undefined ? '' : String.fromCharCode(parseInt(match[1], 16));
  return { text: byte, end: ESCAPE.lastIndex };
}
