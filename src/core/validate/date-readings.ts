import { instantOf } from '../schema/calendar.ts';

export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A date in digits, and other notations that are rewritten to it. */
const DIGITS = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})(?!\d)/;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?!\d)/;
const NAMED = /^(?:[a-z]+, )?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})/i;

/** The time of day behind it, with a zone or without. */
const TIME =
  /^[T,\s]+(\d{1,2})\s*:?\s*(\d\d)(?:\s*:?\s*(\d\d)(?:[.,](\d+))?)?\s*(?:Z|UTC|GMT|([+-])(\d{1,2})(?::?(\d\d))?)?$/i;

/** No date that a person or program wrote is longer, in UTF-16 code units. */
const MAX_DATE_UNITS = 60;

/**
 * The dates that a text in another notation may mean, in ISO 8601: one where only one order of day
 * and month is possible, else both; none where the day or the time does not exist. Before dots the
 * day is first, as in all countries that write them. A date without a time is taken for midnight,
 * and a time without a zone for UTC, which every documented time has.
 * @param format `date-time` or `date`.
 */
export function readDate(text: string, format: string): readonly string[] {
  if (text.length > MAX_DATE_UNITS) return [];
  const digits = text
    .trim()
    .replace(COMPACT, '$1-$2-$3')
    .replace(NAMED, (_, day: string, name: string, year: string) => {
      const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name.toLowerCase()));
      return `${year}-${month + 1}-${day}`;
    });
  const date = DIGITS.exec(digits);
  const rest = digits.slice(date?.[0].length);
  const time = rest === '' ? [] : TIME.exec(rest);
  if (!date || !time) return [];
  const [, first = '', sign = '', middle = '', last = ''] = date;
  const orders =
    first.length === 4
      ? [[first, middle, last]]
      : [
          [last, middle, first],
          [last, first, middle],
        ];
  const [, hour = '', minute = '00', second = '00', fraction, east, offset = '', minutes = '00'] =
    time;
  const zone = east ? `${east}${offset.padStart(2, '0')}:${minutes}` : 'Z';
  const clock = `T${hour.padStart(2, '0')}:${minute}:${second}${fraction ? `.${fraction}` : ''}${zone}`;
  const days = orders.map((parts) => parts.map((part) => part.padStart(2, '0')).join('-'));
  return [...new Set(days)]
    .filter((day) => instantOf(day + clock) !== null)
    .slice(0, sign === '.' ? 1 : 2)
    .map((day) => (format === 'date' ? day : day + clock));
}
