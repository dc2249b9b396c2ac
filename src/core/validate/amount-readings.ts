import { amountFits } from '../amounts/sums.ts';
import type { Form } from '../analysis.ts';
import { currencyOf } from '../format/money.ts';
import { nodeAt, type JsonDocument } from '../read/json-document.ts';

/** More digits than twelve are no amount that a person wrote. */
const DECIMAL = /^(-?)(0|[1-9]\d{0,11})(?:\.(\d{1,20}))?$/;

/** No amount is longer, with its currency and spaces, in UTF-16 code units. */
const MAX_AMOUNT_UNITS = 40;

/** A quoted amount without a currency has cents in most currencies. */
const USUAL_DECIMALS = 2;

/**
 * The amounts in minor units that a number or text may mean: 2400 for 24.00 of a currency with two
 * decimals. The amounts beside it decide where they can. One reading is certain, several are
 * possible.
 * @param decimals of the currency (ISO 4217); `null` when the payload names none. Then only the
 *   amounts beside it can confirm a reading.
 * @param holder the order or item that has the amount at `key`.
 */
export function readAmount(
  text: string,
  decimals: number | null,
  holder: object,
  key: string,
): readonly number[] {
  const parts = DECIMAL.exec(withoutCurrency(text));
  if (!parts) return [];
  const [, sign = '', whole = '', fraction = ''] = parts;
  const places = decimals ?? (fraction.length || USUAL_DECIMALS);
  const major =
    fraction.length > places ? [] : [Number(sign + whole + fraction.padEnd(places, '0'))];
  const minor = /[1-9]/.test(fraction) ? [] : [Number(sign + whole)];
  // Decimals are written for amounts in the currency, a whole number for either.
  const readings = [...new Set(fraction === '' ? [...minor, ...major] : [...major, ...minor])];
  const confirmed = readings.filter((amount) => amountFits(holder, key, amount) === true);
  if (confirmed.length > 0 || decimals === null) return confirmed;
  const open = readings.filter((amount) => amountFits(holder, key, amount) === null);
  return fraction === '' ? open : open.slice(0, 1);
}

const known = new WeakMap<JsonDocument, number | null>();

/**
 * The decimals of the currency that a payload names; `null` when it names none. Looked up once,
 * because metadata may be long.
 */
export function decimalsIn(doc: JsonDocument, form: Form): number | null {
  let found = known.get(doc);
  if (found === undefined) {
    const order = nodeAt(doc, form === 'delivery' ? '/data/order' : '/order');
    const { code, decimals } = currencyOf(doc, order, undefined);
    known.set(doc, (found = code === null ? null : decimals));
  }
  return found;
}

/**
 * A sentence with a decimal in minor units, rounded, where the amount is not certain; '' for any
 * other text.
 * @param decimals of the currency, or `null`.
 */
export function adviseMinor(text: string, decimals: number | null): string {
  const [, , , fraction] = DECIMAL.exec(withoutCurrency(text)) ?? [];
  if (fraction === undefined) return '';
  const amount = Math.round(Number(withoutCurrency(text)) * 10 ** (decimals ?? USUAL_DECIMALS));
  return ` In ${decimals === null ? 'cents' : 'minor units'} it is ${amount}.`;
}

/** An amount without the code or sign of a currency beside it, and with a decimal point. */
function withoutCurrency(text: string): string {
  if (text.length > MAX_AMOUNT_UNITS) return text;
  // A comma before two digits is a decimal sign, before three it may part thousands.
  return text.replace(/^[A-Z]{3}|[A-Z]{3}$|[\p{Sc}\s]/gu, '').replace(/,(?=\d\d?$)/, '.');
}
