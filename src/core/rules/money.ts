import { currencyOf, formatMinor, type Currency } from '../format/money.ts';
import { nodeAt } from '../read/json-document.ts';
import type { OrderEventData } from './violation.ts';

/** Amounts of one payload in words. Amounts are in minor units. */
export interface Money {
  /** With the unit, as the payload has it in brackets: 55.00 USD (5500), or 5500 minor units. */
  readonly full: (amount: number | string) => string;
  /** As a part of an equation: 55.00, or without a currency 5500. */
  readonly short: (amount: number) => string;
  /** The result of an equation: 55.00 USD (5500), or without a currency 5500. */
  readonly result: (amount: number) => string;
  readonly currency: () => Currency;
  /** The minor units of one unit of the currency. */
  readonly factor: () => number;
}

/** That of most currencies, for a payload that names none. */
const USUAL_FACTOR = 100;

/**
 * Looks up the order's currency once, and only for a message, because metadata may be long.
 * @param chosen the currency that the user chose, for a payload that names none.
 */
export function createMoney({ doc, dataPointer }: OrderEventData, chosen?: string): Money {
  let known: Currency | undefined;
  const currency = () => (known ??= currencyOf(doc, nodeAt(doc, `${dataPointer}/order`), chosen));
  const hasCurrency = () => currency().code !== null;
  const short = (amount: number | string) =>
    hasCurrency() ? formatMinor(String(amount), currency()) : String(amount).replace('-', '−');
  const inCurrency = (amount: number | string) => `${short(amount)} ${currency().code} (${amount})`;
  return {
    currency,
    factor: () => (hasCurrency() ? 10 ** currency().decimals : USUAL_FACTOR),
    short,
    full: (amount) => (hasCurrency() ? inCurrency(amount) : `${amount} minor units`),
    result: (amount) => (hasCurrency() ? inCurrency(amount) : short(amount)),
  };
}
