/**
 * A text of at most so many UTF-16 code units, and an ellipsis where it was cut. No surrogate pair
 * is split.
 */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${headOf(text, most)}…`;
}

/**
 * The first and the last code units of a longer text, with an ellipsis between them. No surrogate
 * pair is split.
 */
export function shortenMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return text;
  return `${headOf(text, head)}…${text.slice(-tail).replace(/^[\udc00-\udfff]/, '')}`;
}

/** The first UTF-16 code units of a text, without an ellipsis. No surrogate pair is split. */
export function headOf(text: string, units: number): string {
  return text.slice(0, units).replace(/[\ud800-\udbff]$/, '');
}

/** UTF-16 code units of an identifier that a line shows whole; its field has all of it. */
const MAX_IDENTIFIER = 16;

/** An identifier in short: `ord_tNrid…1Up6`. */
export function shortId(text: string): string {
  return text.length <= MAX_IDENTIFIER ? text : shortenMiddle(text, 9, 4);
}
