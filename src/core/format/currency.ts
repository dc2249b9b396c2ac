/** The one definition of a currency, for metadata, links, redaction and the page's own choice. */

/** Frequent currencies with two decimals. `Intl` knows them too, but its first use takes 15 ms. */
export const HUNDREDTHS: readonly string[] =
  'AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD ILS INR MXN NOK NZD PLN RON SAR SEK SGD THB TRY USD ZAR'.split(
    ' ',
  );

/**
 * The currencies of ISO 4217 whose minor unit is not a hundredth, by decimals. `Intl` does not
 * help: for HUF, IDR, COP and a dozen others it gives the decimals of cash, and browsers differ.
 */
const OTHER_DECIMALS: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
};

let known: ReadonlySet<string> | undefined;

/** Whether a text is an ISO 4217 code that this browser knows, in capital letters. */
export function isCurrency(code: string): boolean {
  if (HUNDREDTHS.includes(code)) return true;
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** The code of a currency in any case and with spaces: ` usd ` is USD; `null` for other text. */
export function toCurrency(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCurrency(code) ? code : null;
}

/** Decimals of a currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  const other = Object.entries(OTHER_DECIMALS).find(([, codes]) => codes.includes(currency));
  return other ? Number(other[0]) : 2;
}

/**
 * Whether a metadata key usually holds a currency: `currency`, `currency_code` or `currencyCode`,
 * in any case of letters. No field of an order holds one.
 */
export function isCurrencyKey(key: string): boolean {
  return CURRENCY_KEY.test(key);
}

const CURRENCY_KEY = /^currency(?:_?code)?$/i;
