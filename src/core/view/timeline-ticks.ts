import { formatDay } from '../format/time.ts';

/** A mark on the scale of a timeline. */
export interface Tick {
  /** The share of the scale, 0 to 1. */
  readonly x: number;
  /** "Jul", "18 Jun", "10:13", "10:13:20". */
  readonly text: string;
}

/** Marks on a scale: few enough for a phone. */
const MAX_TICKS = 5;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;

/** Round steps below a month, in milliseconds. */
const STEPS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR_MS),
  ...[1, 2, 7].map((count) => count * DAY_MS),
];

/** Round steps from a month on, in months. The last one suits all dates that have four digits. */
const MONTH_STEPS: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000, 24000];

/**
 * The round times on a scale, in UTC; none for a scale of less than a second.
 * @param from milliseconds since 1970, as is `to`.
 */
export function ticksBetween(from: number, to: number): Tick[] {
  const span = to - from;
  if (span < SECOND_MS) return [];
  // Hours of several days would all read alike.
  const least = span >= 2 * DAY_MS ? DAY_MS : 0;
  const step = STEPS.find((one) => one >= least && span / one <= MAX_TICKS);
  const times = step === undefined ? monthsBetween(from, to) : roundTimes(from, to, step);
  return times.map((at) => ({ x: (at - from) / span, text: tickText(at, step, span) }));
}

function roundTimes(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * step);
}

/** The beginnings of months, at a step that gives few of them. */
function monthsBetween(from: number, to: number): number[] {
  const [start, end] = [monthOf(from), monthOf(to)];
  const step = MONTH_STEPS.find((one) => (end - start) / one <= MAX_TICKS) ?? Infinity;
  const times: number[] = [];
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
    const at = Date.UTC(1970, month);
    if (at >= from && at <= to) times.push(at);
  }
  return times;
}

/** Months since January 1970. */
function monthOf(at: number): number {
  const date = new Date(at);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** @param step in milliseconds; `undefined` for steps of months. */
function tickText(at: number, step: number | undefined, span: number): string {
  const [day, month, year] = formatDay(at).split(' ') as [string, string, string];
  if (step === undefined) {
    if (span > 5 * YEAR_MS) return year;
    return month === 'Jan' || span > YEAR_MS ? `${month} ${year}` : month;
  }
  if (step >= DAY_MS) return `${day} ${month}`;
  return clock(at, step < MINUTE_MS ? 8 : 5);
}

/** A moment in short, as precise as a scale of so many milliseconds needs it. */
export function shortWhen(at: number, span: number): string {
  if (span > YEAR_MS) return formatDay(at);
  if (span > 2 * DAY_MS) return formatDay(at).split(' ').slice(0, 2).join(' ');
  return clock(at, span < HOUR_MS && at % SECOND_MS !== 0 ? 10 : 8);
}

/** The first characters of "10:15:45.909". */
function clock(at: number, characters: number): string {
  return new Date(at).toISOString().slice(-13, -1).slice(0, characters);
}
