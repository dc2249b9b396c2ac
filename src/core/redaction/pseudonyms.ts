import { isCalendarDay } from '../format/calendar.ts';
import { vendorPrefixOf } from './allow-list.ts';

/**
 * UTF-16 code units of an email address. RFC 3696, erratum 1690, allows 254, or 320 with a long
 * part before the @.
 */
const MAX_EMAIL_UNITS = 320;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEB_ADDRESS = /^https?:/i;
const PHONE = /^\+?(?:[ ()./-]{0,2}\d){6,15}$/;
const DIGITS = /^\d+$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const FIRST_DAY = Date.UTC(1900, 0, 1);
const DAY_MS = 86_400_000;

/**
 * Gives pseudonyms. Equal texts get equal pseudonyms, different texts get different ones, and none
 * of them is in the document already. A pseudonym has the kind of its text: email address, web
 * address, phone number, digits, calendar day, identifier with its prefix. Any other text gets a
 * pseudonym of none of these kinds, so that a malformed value stays malformed.
 */
export class Pseudonyms {
  readonly #taken: Set<string>;
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @param taken every string and key of the document. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set(taken);
  }

  /** @param name of the pseudonym when the text has no kind: the key of its field. */
  of(text: string, name: string): string {
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    const make = makerOf(text, name);
    const family = make(0);
    let count = this.#counts.get(family) ?? 0;
    let pseudonym: string;
    do pseudonym = make(++count);
    while (this.#taken.has(pseudonym));
    this.#counts.set(family, count);
    this.#taken.add(pseudonym);
    this.#given.set(text, pseudonym);
    return pseudonym;
  }
}

function makerOf(text: string, name: string): (count: number) => string {
  const prefix = vendorPrefixOf(text);
  if (prefix !== '') return (count) => `${prefix}stand-in-${count}`;
  if (text.length <= MAX_EMAIL_UNITS && EMAIL.test(text))
    return (count) => `person-${count}@example.com`;
  if (WEB_ADDRESS.test(text)) return (count) => `https://example.com/${count}`;
  if (DAY.test(text) && isCalendarDay(text)) return (count) => toDay(FIRST_DAY + count * DAY_MS);
  if (DIGITS.test(text)) return (count) => String(10_000 + count);
  if (PHONE.test(text) && !DAY.test(text)) {
    const sign = text.startsWith('+') ? '+' : '';
    return (count) => `${sign}${10_000_000_000 + count}`;
  }
  // A quoted number becomes a quoted number.
  if (text.trim() !== '' && !Number.isNaN(Number(text))) return (count) => `${10_000 + count}.01`;
  // Hyphens, because a key such as sku_id begins like an identifier.
  const words = name.replaceAll('_', '-');
  return (count) => `${words}-${count}`;
}

function toDay(at: number): string {
  return new Date(at).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
