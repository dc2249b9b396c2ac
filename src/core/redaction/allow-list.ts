import { toOrderEvent } from '../../event/events.ts';
import { toOtherEvent } from '../../event/other-events.ts';
import { toCurrency } from '../format/currency.ts';
import { allowsNumbers, type FieldSchema } from '../schema/event-schema.ts';

/** The prefixes of Voucherify's identifiers, in any of its documented objects. */
const VENDOR_PREFIXES =
  'distr_ promo_ ordli_ evcus_ proj_ cust_ camp_ prod_ rrf_ whs_ ord_ pub_ cat_ sku_ rf_ rr_ wh_ r_ v_'.split(
    ' ',
  );
/** After its prefix an identifier of Voucherify has letters and digits only. */
const IDENTIFIER_REST = /^[0-9A-Za-z]+$/;
/** In its own field so short a text is an identifier, although it is not random. */
const SHORT_REST = /^(?:[0-9A-Za-z]{1,2}|\d{1,4})$/;
/** Changes between small letters, capitals and digits. Words with a year have fewer. */
const MIN_CHANGES = 3;
const CHANGE = /[a-z](?=[^a-z])|[A-Z](?=\d)|\d(?=\D)/g;
/** Outside its own fields an identifier must be at least as long as Voucherify's shortest. */
const MIN_IDENTIFIER_REST = 12;
const MAX_IDENTIFIER_REST = 64;

const DATE_TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:?\d\d)$/;

/** Days, instants and times of day in the notation of RFC 3339, existing or not. */
const DATE_NOTATIONS = [
  /^\d{4}-\d\d-\d\d(?:[Tt\s]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?)?$/,
  /^\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?$/,
];

/** Voucherify's words in fields that the schema leaves open, since new words may come. */
const VENDOR_WORDS = new Set(
  (
    'LOYALTY_PROGRAM PROMOTION DISCOUNT_COUPONS GIFT_VOUCHERS REFERRAL_PROGRAM DONE IN_PROGRESS FAILED DRAFT ' +
    'MODIFYING DELETING USER_PORTAL API CLIENT_API INTERNAL voucher vouchers promotion_tier redemption ' +
    'rollback distribution webhook list order customer campaign product sku category publication event'
  ).split(' '),
);

/** A string with its place. */
export interface PlacedText {
  readonly text: string;
  /** The key of the member whose value it is; '' for an element. */
  readonly key: string;
  /** `null` when the schema does not describe the place. */
  readonly schema: FieldSchema | null;
}

/**
 * Whether a string is a word of Voucherify or a date, which identifies nobody. This is an
 * allow-list: enumeration values, Voucherify's words, ISO 4217 codes, dates, and numbers in quotes
 * in the place of numbers.
 */
export function isHarmlessWord({ text, key, schema }: PlacedText): boolean {
  if (schema?.enum?.includes(text)) return true;
  if (isDatePlace(schema)) return DATE_NOTATIONS.some((notation) => notation.test(text));
  // A quoted number says no more than a plain number, which stays.
  if (isQuotedNumber(text, schema)) return true;
  if (DATE_TIME.test(text)) return true;
  if (schema && schema['x-kind'] === 'code' && VENDOR_WORDS.has(text)) return true;
  if (key === 'type' || key === 'object') {
    if (VENDOR_WORDS.has(text) || (toOrderEvent(text) ?? toOtherEvent(text)) !== null) return true;
  }
  return isCurrencyOf(key, text);
}

/** Whether a key and its text name a currency: `currency`, `shop_currency`. */
export function isCurrencyOf(key: string, text: string): boolean {
  return /currency(?:_?code)?$/i.test(key) && toCurrency(text) !== null;
}

/** The vendor's prefix that a text begins with; '' when there is none. */
export function vendorPrefixOf(text: string): string {
  return VENDOR_PREFIXES.find((prefix) => text.startsWith(prefix)) ?? '';
}

/** Whether a text is an identifier of Voucherify in any field. */
export function isLongIdentifier(text: string): boolean {
  const rest = text.slice(vendorPrefixOf(text).length);
  return rest.length >= MIN_IDENTIFIER_REST && rest !== text && isRandom(rest);
}

/** Whether a text is an identifier of Voucherify in its own field, or a long one in any field. */
export function isVendorIdentifier(text: string, schema: FieldSchema | null): boolean {
  if (isLongIdentifier(text)) return true;
  const prefix = vendorPrefixOf(text);
  const isMeant = schema?.['x-prefix']?.includes(prefix) === true;
  const rest = text.slice(prefix.length);
  return isMeant && (isRandom(rest) || SHORT_REST.test(rest));
}

/** Whether the part behind a prefix is not made of words, which may be a name. */
function isRandom(rest: string): boolean {
  return (
    rest.length <= MAX_IDENTIFIER_REST &&
    IDENTIFIER_REST.test(rest) &&
    (rest.match(CHANGE)?.length ?? 0) >= MIN_CHANGES
  );
}

/** Whether the schema wants a date, an instant or a time of day (the only field with a pattern). */
export function isDatePlace(schema: FieldSchema | null): boolean {
  if (schema === null) return false;
  return schema.format === 'date' || schema.format === 'date-time' || 'pattern' in schema;
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;

/**
 * Whether a text is a number in quotes in the place of a number. Only there it identifies nobody.
 */
export function isQuotedNumber(text: string, schema: FieldSchema | null): boolean {
  return isNumberPlace(schema) && NUMBER.test(text);
}

/** Whether the schema wants a number. */
export function isNumberPlace(schema: FieldSchema | null): boolean {
  return schema !== null && allowsNumbers(schema);
}
