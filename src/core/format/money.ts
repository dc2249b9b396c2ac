import type { Range } from '../analysis.ts';
import type { JsonDocument } from '../read/json-document.ts';
import { childrenOf, keyOf, kindOf, pointerOf, rangeOf, stringOf } from '../read/json-document.ts';
import { decimalsOf, isCurrencyKey, toCurrency } from './currency.ts';
import { groupDigits } from './digits.ts';
import { objectAt } from '../read/node-at.ts';

/** The currency in which amounts are shown. */
export interface Currency {
  /** ISO 4217 code; `null` when amounts are shown in minor units. */
  readonly code: string | null;
  /** Decimals of the currency's minor unit (ISO 4217); 0 without a code. */
  readonly decimals: number;
  /** The pointer of the currency in the payload; absent when the payload names none. */
  readonly pointer?: string;
  readonly range?: Range;
}

/**
 * The currency of the amounts: first the order's metadata decides, then the user's choice.
 * @param order node of the order; -1 when there is none.
 * @param chosen ISO 4217 code; any other text counts as no choice.
 */
export function currencyOf(doc: JsonDocument, order: number, chosen: string | undefined): Currency {
  const metadata = objectAt(doc, order, 'metadata');
  if (metadata >= 0) {
    for (const member of childrenOf(doc, metadata)) {
      if (kindOf(doc, member) !== 'string') continue;
      if (!isCurrencyKey(keyOf(doc, member))) continue;
      const code = toCurrency(stringOf(doc, member));
      if (code !== null) {
        const place = { pointer: pointerOf(doc, member), range: rangeOf(doc, member) };
        return { code, decimals: decimalsOf(code), ...place };
      }
    }
  }
  const code = chosen === undefined ? null : toCurrency(chosen);
  return code === null ? { code, decimals: 0 } : { code, decimals: decimalsOf(code) };
}

/**
 * An amount for a person, without the currency's code: "1,234.50" for `123450` with two decimals.
 * Whole numbers of any length stay exact.
 * @param source a JSON number in minor units as the payload has it.
 */
export function formatMinor(source: string, { decimals }: Currency): string {
  if (!/^-?\d+$/.test(source)) {
    const value = Number(source) / 10 ** decimals;
    if (!Number.isFinite(value)) return source;
    const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals + 6 };
    return value.toLocaleString('en', options).replace('-', '−');
  }
  const digits = source.replace('-', '').padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  return (source.startsWith('-') ? '−' : '') + groupDigits(whole) + fraction;
}

/** An amount with its currency's code, "55.00 USD", or without a currency "5,500 minor units". */
export function formatAmount(source: string, currency: Currency): string {
  const unit = currency.code ?? (source === '1' ? 'minor unit' : 'minor units');
  return `${formatMinor(source, currency)} ${unit}`;
}
