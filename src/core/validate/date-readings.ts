import { daysIn, instantOf } from '../format/calendar.ts';

export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Year, month and day at the start of a text, in the order of the name. */
const YEAR_FIRST = /^(\d{4})([-./]?)(\d{1,2})\2(\d{1,2})(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?!\d)/;
const NAMED = /^(?:[a-z]{3,9},? +)?(\d{1,2}) +([a-z]{3,9}),? +(\d{4})(?!\d)/i;

/** The time of day behind it, with a zone or without. */
const TIME =
  /^[T,\s]+(\d{1,2})\s*:?\s*(\d\d)(?:\s*:?\s*(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d\d)?)?$/i;

/** No date that a person or program wrote is longer, in UTF-16 code units. */
const MAX_DATE_UNITS = 60;

/**
 * The dates that a text in another notation may mean, in ISO 8601: one where only one order of day
 * and month is possible, else both; none where the day or the time does not exist. A date without a
 * time is taken for midnight, and a time without a zone for UTC, which every documented time has.
 * @param format `date-time` or `date`.
 */
export function readDate(text: string, format: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.length > MAX_DATE_UNITS) return [];
  const found = findDays(trimmed);
  if (!found) return [];
  const rest = trimmed.slice(found.length);
  const time = rest === '' ? [] : TIME.exec(rest);
  if (!time) return [];
  const [, hour = '0', minute = '00', second = '00', fraction, zone = 'Z'] = time;
  const clock = `T${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction}` : ''}`;
  return [...new Set(found.days)]
    .map((day) => ({ day, instant: `${day}${clock}${toZone(zone)}` }))
    .filter(({ instant }) => instantOf(instant) !== null)
    .map(({ day, instant }) => (format === 'date' ? day : instant));
}

/** The days that the start of a text may mean, as `yyyy-mm-dd`, and its length. */
function findDays(text: string): { days: readonly string[]; length: number } | null {
  const first = YEAR_FIRST.exec(text);
  // Without separators month and day have two digits each.
  if (first && (first[2] !== '' || first[0].length === 'yyyymmdd'.length))
    return { days: toDays([first[1]!, first[3]!, first[4]!]), length: first[0].length };
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [, a, , b, year] = last as unknown as [string, string, string, string, string];
    return { days: toDays([year, b, a], [year, a, b]), length: last[0].length };
  }
  const named = NAMED.exec(text);
  if (!named) return null;
  const name = named[2]!.slice(0, 3).toLowerCase();
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  return { days: toDays([named[3]!, String(month), named[1]!]), length: named[0].length };
}

/** The days that exist. */
function toDays(...dates: readonly (readonly [year: string, month: string, day: string])[]) {
  return dates
    .filter(
      ([year, month, day]) =>
        +month > 0 && +month < 13 && +day > 0 && +day <= daysIn(+year, +month),
    )
    .map(([year, month, day]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function toZone(zone: string): string {
  const offset = /^([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  return offset ? `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}` : 'Z';
}
