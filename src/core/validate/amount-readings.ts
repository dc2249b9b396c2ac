import { amountFits } from '../amounts/sums.ts';
import type { Form } from '../analysis.ts';
import { currencyOf, formatAmount, type Currency } from '../format/money.ts';
import { nodeAt, type JsonDocument } from '../read/json-document.ts';
import { joinWords } from '../wording/lists.ts';

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
 * @param currency of the payload. Without one, only the amounts beside it can confirm a reading.
 * @param holder the order or item that has the amount at `key`.
 */
export function readAmount(
  text: string,
  { code, decimals }: Currency,
  holder: object,
  key: string,
): readonly number[] {
  const parts = DECIMAL.exec(withoutCurrency(text));
  if (!parts) return [];
  const [, sign = '', whole = '', fraction = ''] = parts;
  const places = code === null ? fraction.length || USUAL_DECIMALS : decimals;
  const major =
    fraction.length > places ? [] : [Number(sign + whole + fraction.padEnd(places, '0'))];
  const minor = /[1-9]/.test(fraction) ? [] : [Number(sign + whole)];
  // Decimals are written for amounts in the currency, a whole number for either.
  const readings = [...new Set(fraction === '' ? [...minor, ...major] : [...major, ...minor])];
  const confirmed = readings.filter((amount) => amountFits(holder, key, amount) === true);
  if (confirmed.length > 0 || code === null) return confirmed;
  const open = readings.filter((amount) => amountFits(holder, key, amount) === null);
  return fraction === '' ? open : open.slice(0, 1);
}

const written = new WeakMap<JsonDocument, boolean>();

/**
 * Whether a program wrote every number of a payload as text, quantities too. It did not change the
 * unit of amounts, unless it wrote decimals.
 */
export function areNumbersText(doc: JsonDocument): boolean {
  let found = written.get(doc);
  if (found === undefined) {
    found =
      /"quantity"\s*:\s*"\d/.test(doc.text) && !/"\s*:\s*(-?\d|"-?\d+[.,]\d+")/.test(doc.text);
    written.set(doc, found);
  }
  return found;
}

const known = new WeakMap<JsonDocument, Currency>();

/** The currency that a payload names. Looked up once, because metadata may be long. */
export function currencyIn(doc: JsonDocument, form: Form): Currency {
  let found = known.get(doc);
  if (!found) {
    const order = nodeAt(doc, form === 'delivery' ? '/data/order' : '/order');
    known.set(doc, (found = currencyOf(doc, order, undefined)));
  }
  return found;
}

/**
 * A sentence with the possible amounts, or with a decimal in minor units, rounded, where the amount
 * is not certain; '' for any other text.
 * @param readings of the text, in minor units.
 */
export function adviseMinor(text: string, currency: Currency, readings: readonly string[]): string {
  if (readings.length > 0) {
    const meanings = readings.map((amount) => `${amount} for ${formatAmount(amount, currency)}`);
    return ` Write ${joinWords(meanings, 'or')}.`;
  }
  const [, , , fraction] = DECIMAL.exec(withoutCurrency(text)) ?? [];
  if (fraction === undefined) return '';
  const { code, decimals } = currency;
  const places = code === null ? USUAL_DECIMALS : decimals;
  const amount = Math.round(Number(withoutCurrency(text)) * 10 ** places);
  return ` In ${code === null ? 'cents' : 'minor units'} it is ${fraction.length > places ? 'about ' : ''}${amount}.`;
}

/** An amount without the code or sign of a currency beside it, and with a decimal point. */
function withoutCurrency(text: string): string {
  if (text.length > MAX_AMOUNT_UNITS) return text;
  // A comma before two digits is a decimal sign, before three it may part thousands.
  return text.replace(/^[A-Z]{3}|[A-Z]{3}$|[\p{Sc}\s]/gu, '').replace(/,(?=\d\d?$)/, '.');
}
