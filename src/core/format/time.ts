/** Dates and times for a person. The core has no clock and no zone, so all of them are in UTC. */

import { instantOf, isDay } from '../schema/calendar.ts';
import { groupDigits } from './digits.ts';

export interface When {
  /** Milliseconds since 1970-01-01T00:00:00Z; for a day its beginning in UTC. */
  readonly at: number;
  readonly precision: 'instant' | 'day';
}

/**
 * The meaning of an ISO 8601 instant with its zone, or of a calendar day; `null` for any other text
 * and for a day that does not exist.
 */
export function whenOf(text: string): When | null {
  const instant = instantOf(text);
  if (instant !== null) return { at: instant, precision: 'instant' };
  if (!isDay(text)) return null;
  return { at: Date.parse(`${text}T00:00:00Z`), precision: 'day' };
}

/** The abbreviations of British English. Asking `Intl` would take 15 ms before the verdict. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** "12 Mar 2024, 08:37:24 UTC", or for a day "14 Jul 1990". */
export function formatWhen({ at, precision }: When): string {
  const date = new Date(at);
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return precision === 'day' ? day : `${day}, ${date.toISOString().slice(-13, -5)} UTC`;
}

/** "14 Jul 1990": the day in UTC of an instant. */
export function formatDay(at: number): string {
  return formatWhen({ at, precision: 'day' });
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The average year: a span does not say which of its years are leap years. */
const YEAR_MS = 365.25 * DAY_MS;

/** A span in its two largest units: "5 h 3 min", "12 days 4 h", "62 years", "0.6 s", "1 ms". */
export function formatSpan(milliseconds: number): string {
  const span = Math.abs(milliseconds);
  if (span < 100) return `${span} ms`;
  if (span < 10 * SECOND_MS) return `${Math.round(span / 100) / 10} s`;
  if (span < MINUTE_MS) return `${Math.floor(span / SECOND_MS)} s`;
  if (span < HOUR_MS) return two(span, MINUTE_MS, 'min', SECOND_MS, 's');
  if (span < DAY_MS) return two(span, HOUR_MS, 'h', MINUTE_MS, 'min');
  if (span >= 2 * YEAR_MS) return two(span, YEAR_MS, 'years', DAY_MS, 'd');
  const days = Math.floor(span / DAY_MS);
  return two(span, DAY_MS, days === 1 ? 'day' : 'days', HOUR_MS, 'h');
}

/** How long after another instant an instant is: "5 h 3 min later". */
export function formatLater(milliseconds: number): string {
  return milliseconds === 0 ? 'at the same time' : `${formatSpan(milliseconds)} later`;
}

function two(span: number, large: number, name: string, small: number, smaller: string): string {
  const rest = Math.floor((span % large) / small);
  return `${Math.floor(span / large)} ${name}${rest === 0 ? '' : ` ${rest} ${smaller}`}`;
}

/**
 * How far an instant is from the order's: "104 days after the order", "the day of the order". Below
 * a day the span is exact.
 * @param at milliseconds since 1970, as is `order`.
 */
export function formatDistance(at: number, order: number): string {
  if (formatDay(at) === formatDay(order)) return 'the day of the order';
  const days = Math.floor(Math.abs(at - order) / DAY_MS);
  const span =
    days === 0 ? formatSpan(at - order) : `${groupDigits(days)} ${days === 1 ? 'day' : 'days'}`;
  return `${span} ${at < order ? 'before' : 'after'} the order`;
}
