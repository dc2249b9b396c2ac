import { ORDER_EVENTS } from '../../event/events.ts';
import { REQUIRED_OBJECTS } from '../../event/purposes.ts';

/** A bracket that opens a value in JSON and in the notations of programs. */
export const OPENING =
  /(?:\(object\)\s{0,9})?\barray\s{0,9}\(|\bmap\[|\b[A-Z]\w{0,80}[([{](?=\w{1,80}=)|[%@]?\{|(?:\barray:\d{1,9}\s)?\[/gi;

const FIRST = new RegExp(String.raw`^\ufeff?\s{0,800}(${OPENING.source})`, 'i');

/** A key with its separator, in any quotes, where one quote may be missing. */
const KEY = String.raw`["'“”„‘’«\`:]?[\w$.-]{1,80}["'“”‟‘’»\`]?\s{0,9}(?:=>|[:=])`;
const COMMENT = String.raw`(?:\/\/[^\n]{0,200}\n|\/\*[^*]{0,200}\*\/|#[^\n]{0,200}\n)`;
const GAP = String.raw`\s{0,200}(?:${COMMENT}\s{0,200})?(?:,\s{0,200})?`;

/** What follows the bracket of an object, of a list of objects, and of a list or map of PHP. */
const OBJECT = new RegExp(`^${GAP}(?:"|${KEY})`);
const LIST = new RegExp(
  String.raw`^${GAP}\{${GAP}(?:"|${KEY})|^\s{0,200}["'][\w-]{1,80}["']\s{0,9}(?:=>|:)`,
);
const PHP = /^\s{0,200}(?:["'[\d)]|array)/i;

/** Behind the bracket that closes an object, its next member. */
const MEMBER = new RegExp(String.raw`^[\s}\]]{0,200},\s{0,200}${KEY}`);

/** How far behind a bracket its first key is looked for, in UTF-16 code units. */
const AHEAD_UNITS = 800;

/**
 * Whether a value begins here in JSON or in the notation of a program.
 * @param opening the bracket, as `OPENING` finds it.
 */
export function beginsValue(text: string, start: number, opening: string): boolean {
  const behind = text.slice(start + opening.length, start + opening.length + AHEAD_UNITS);
  if (/\{$|^map|^\w+[([]$/i.test(opening) && !/^array/i.test(opening)) return OBJECT.test(behind);
  return opening.endsWith('[') ? LIST.test(behind) : PHP.test(behind);
}

/** Whether a value goes on behind the bracket before an offset, which has closed it too soon. */
export function isGoingOn(text: string, end: number): boolean {
  return MEMBER.test(text.slice(end, end + AHEAD_UNITS));
}

/**
 * A key in quotes, and its separator. Without quotes it may be the label of a log line. Or the value
 * before this one in a list.
 */
const HOLDER_BEFORE = /(?:["'“”‘’]\s{0,9}(?:=>|:)|[}\]]\s{0,9},)\s{0,200}$/;
const BEFORE_UNITS = 220;

/** Whether a value is in an object or list whose beginning was cut off. */
export function isInCut(text: string, start: number): boolean {
  return HOLDER_BEFORE.test(text.slice(Math.max(0, start - BEFORE_UNITS), start));
}

const NAMED = REQUIRED_OBJECTS.map(
  (key) => new RegExp(String.raw`(?:["'“”„‘’«\`:[]|\b)${key}["'“”‟‘’»\`\]]?\s*(?:=>|[:=])`),
);
/** Of the four keys of every order event. */
const ENOUGH_KEYS = 2;
/** The data object that was cut off in its order. Voucherify's IDs of orders begin with `ord_`. */
const BEGUN_ORDER = /^\s*\{\s*"order"\s*:\s*\{[^]*"ord_/;
const BEGUN_DATA = /"data"\s*:\s*\{/;
/** Beside whole payloads, where a log may hold much else. */
export const ENOUGH_BESIDE = 3;

/** Whether a text has so many of the four keys, outside strings inside strings. */
export function namesKeys(text: string, enough = ENOUGH_KEYS): boolean {
  if (NAMED.filter((key) => key.test(text)).length >= enough) return true;
  if (BEGUN_ORDER.test(text)) return true;
  // A webhook body that was cut off early names its event before its data.
  return BEGUN_DATA.test(text) && ORDER_EVENTS.some((event) => text.includes(`"${event}"`));
}

/**
 * Whether a text is not JSON but was a payload before it was cut off, changed, or printed by a
 * program.
 */
export function isBrokenPayload(text: string, enough = ENOUGH_KEYS): boolean {
  const [whole, opening] = FIRST.exec(text) ?? [];
  if (whole === undefined || opening === undefined) return false;
  if (!beginsValue(text, whole.length - opening.length, opening)) return false;
  return namesKeys(text, enough);
}
