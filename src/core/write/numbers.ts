const WHOLE = /^-?\d+$/;

/** As JavaScript writes the double: `1.0` becomes `1`. An infinity becomes `null`. */
export function asDouble(source: string): string {
  return JSON.stringify(Number(source));
}

/** As Go writes a float64: like JavaScript, but zero keeps its sign. */
export function asGo(source: string): string {
  return Object.is(Number(source), -0) ? '-0' : asDouble(source);
}

/** As Python's `json.dumps` writes it: whole numbers keep all digits, `1.0` stays, `1e2` is 100.0. */
export function asPython(source: string): string {
  if (WHOLE.test(source)) return source === '-0' ? '0' : source;
  const value = Number(source);
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const { mantissa, exponent } = scientific(value);
  if (exponent >= -4 && exponent < 16) return withPoint(String(value));
  const digits = String(Math.abs(exponent)).padStart(2, '0');
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits}`;
}

/** Characters of the longest whole number of 64 bits, with its sign. */
const MAX_INT64_LENGTH = 20;

/** As PHP's `json_encode` writes it: whole numbers of 64 bits stay, and `1.0` becomes `1`. */
export function asPhp(source: string): string {
  if (WHOLE.test(source) && source.length <= MAX_INT64_LENGTH) {
    const value = BigInt(source);
    if (BigInt.asIntN(64, value) === value) return String(value);
  }
  const value = Number(source);
  if (!Number.isFinite(value)) return '0';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const { mantissa, exponent } = scientific(value);
  if (exponent < -4 || exponent >= 17) {
    return `${withPoint(mantissa)}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  return String(value);
}

/** The shortest digits that mean the double, as d.ddd × 10^exponent. */
function scientific(value: number): { readonly mantissa: string; readonly exponent: number } {
  const [mantissa, exponent] = value.toExponential().split('e');
  return { mantissa: mantissa!, exponent: Number(exponent) };
}

function withPoint(digits: string): string {
  return digits.includes('.') ? digits : `${digits}.0`;
}
