import { isRounded } from '../validate/number-precision.ts';

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?([eE][+-]?\d+)?$/;
const COUNT = /^-?\d{1,4}$/;

/** No placeholder is shorter. */
const MIN_DIGITS = 5;
/** A double holds every number of so many digits. */
const EXACT_DIGITS = 15;
/** No double is written with so many digits, so such a number is rounded if the last one is odd. */
const ROUNDED_DIGITS = 18;

/** How the placeholders of a number are written. */
export interface NumberShape {
  /** Numbers of one shape share one count. A placeholder has the shape that it was made for. */
  readonly name: string;
  /** @param count from 1. */
  make(count: number): string;
}

/**
 * Whether a number may only count something. A number of five digits or more may be that of a card
 * or a phone, and a fraction may be a coordinate.
 */
export function isCount(source: string): boolean {
  return COUNT.test(source);
}

/**
 * Whether a number looks like one of the first thousands of placeholders. A number of a person may
 * look like one too.
 */
export function looksLikePlaceholder(source: string): boolean {
  const [, , whole = '', fraction = ''] = NUMBER.exec(source) ?? [];
  return whole.length + fraction.length >= MIN_DIGITS && /^-?1\.?0\.?0/.test(source);
}

/**
 * The shape of a number, as JSON writes it or with leading zeros: its sign, its digits before and
 * behind the point, its exponent, and whether programs round it.
 * @returns `null` for any other text.
 */
export function numberShape(source: string): NumberShape | null {
  const parts = NUMBER.exec(source);
  if (!parts) return null;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = parts;
  const isLong = isRounded(source);
  const shape = toShape(sign, whole.length, fraction.length, exponent, isLong);
  // At the ends of what a double holds, the exponent alone decides whether a number is rounded.
  return isRounded(shape.make(1)) === isLong
    ? shape
    : toShape(sign, whole.length, fraction.length, '', isLong);
}

function toShape(
  sign: string,
  whole: number,
  fraction: number,
  exponent: string,
  isLong: boolean,
): NumberShape {
  // Every odd integer of 17 digits is between two doubles.
  const wanted = !isLong ? MIN_DIGITS : fraction === 0 && exponent === '' ? 17 : ROUNDED_DIGITS;
  const missing = Math.max(0, wanted - whole - fraction);
  const before = fraction === 0 ? whole + missing : whole;
  const behind = fraction === 0 ? 0 : fraction + missing;
  const width = before + behind;
  return {
    name: `number ${sign}${before}.${behind}${exponent}${isLong ? ' rounded' : ''}`,
    make(count) {
      const counted = isLong ? width : Math.min(width, EXACT_DIGITS);
      const counter = String(isLong ? 2 * count - 1 : count);
      const digits = `1${counter.padStart(counted - 1, '0')}`.padEnd(width, '0');
      const point = digits.length - behind;
      const decimals = behind === 0 ? '' : `.${digits.slice(point)}`;
      return `${sign}${digits.slice(0, point)}${decimals}${exponent}`;
    },
  };
}
