import type { JsonDocument } from '../read/json-document.ts';
import { childrenOf, keyOf, kindOf, pointerOf, stringOf } from '../read/json-document.ts';
import { groupDigits } from './digits.ts';
import { at } from '../read/node-at.ts';

/** The currency in which amounts are shown. */
export interface Currency {
  /** ISO 4217 code; `null` when amounts are shown in minor units. */
  readonly code: string | null;
  /** Decimals of the currency's minor unit (ISO 4217); 0 when there is no code. */
  readonly decimals: number;
  /** Where the payload names it; absent when the user chose it or when there is none. */
  readonly pointer?: string;
}

/** No field of an order is a currency; people put one into its metadata under these keys, in any case. */
const CURRENCY_KEYS = ['currency', 'currency_code'];

/**
 * The currency of the amounts: the one that the order's metadata names, where that is an ISO 4217 code; else the
 * one that the user chose; else none.
 * @param order node of the order, -1 when there is none. @param chosen ISO 4217 code.
 */
export function currencyOf(doc: JsonDocument, order: number, chosen: string | undefined): Currency {
  const metadata = at(doc, order, 'metadata');
  if (metadata >= 0 && kindOf(doc, metadata) === 'object') {
    for (const member of childrenOf(doc, metadata)) {
      if (kindOf(doc, member) !== 'string') continue;
      if (!CURRENCY_KEYS.includes(keyOf(doc, member).toLowerCase())) continue;
      const code = stringOf(doc, member).trim().toUpperCase();
      if (isCurrency(code)) {
        return { code, decimals: decimalsOf(code), pointer: pointerOf(doc, member) };
      }
    }
  }
  const code = chosen?.toUpperCase();
  return code !== undefined && isCurrency(code)
    ? { code, decimals: decimalsOf(code) }
    : { code: null, decimals: 0 };
}

/** Frequent ones whose minor unit is a hundredth. `Intl` knows them too, but takes 15 ms when it is first asked. */
export const HUNDREDTHS: readonly string[] =
  'AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD ILS INR MXN NOK NZD PLN RON SAR SEK SGD THB TRY USD ZAR'.split(
    ' ',
  );

let known: ReadonlySet<string> | undefined;

/**
 * Those of ISO 4217 whose minor unit is no hundredth, by its decimals. Not asked of `Intl`, which for HUF, IDR, COP and a
 * dozen others tells the decimals that people use in cash, and not the same in every browser.
 */
const OTHER_DECIMALS: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
};

function isCurrency(code: string): boolean {
  if (HUNDREDTHS.includes(code)) return true;
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** Decimals of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD. @param code of ISO 4217. */
function decimalsOf(code: string): number {
  const other = Object.entries(OTHER_DECIMALS).find(([, codes]) => codes.includes(code));
  return other ? Number(other[0]) : 2;
}

/**
 * An amount for a person, without the currency's code: «1,234.50» of `123450` with two decimals. Whole numbers
 * of any length stay exact.
 * @param source a JSON number in minor units, as it is written.
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

/** With its currency's code, where there is one: «55.00 USD», else «5,500 minor units». */
export function formatAmount(source: string, currency: Currency): string {
  const unit = currency.code ?? (source === '1' ? 'minor unit' : 'minor units');
  return `${formatMinor(source, currency)} ${unit}`;
}
