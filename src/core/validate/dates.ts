import { daysIn } from '../format/calendar.ts';
import { cut } from '../wording/quote.ts';

/** A documented time, for sentences. */
export const EXAMPLE_TIME = '2024-03-12T08:37:24.296Z';
/** A documented date, for sentences. */
export const EXAMPLE_DATE = '1990-07-14';

/**
 * Explains why a text is not a date (RFC 3339, section 5.6), for the end of a sentence.
 * @param format `date-time` or `date`.
 */
export function explainDate(text: string, format: string): string {
  const wanted =
    format === 'date'
      ? `a calendar date such as ${EXAMPLE_DATE}`
      : `a date and time with its zone, such as ${EXAMPLE_TIME}`;
  const reason = reasonOf(text, format);
  return reason === null ? `the service sends ${wanted}` : `${reason}; the service sends ${wanted}`;
}

function reasonOf(text: string, format: string): string | null {
  if (text === '') return 'it is empty';
  if (text !== text.trim()) return 'white space stands around it';
  if (/^\d{8}(T\d{6}|$)/.test(text)) return 'the dashes and colons are missing';
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?!\d)(.*)$/s.exec(text);
  if (!parts) return reasonOfOrder(text);
  const [, year, month, day, rest] = parts as unknown as [string, string, string, string, string];
  if (Number(month) < 1 || Number(month) > 12) return `there is no month ${month}`;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))
    return `month ${month} of ${year} has no day ${day}`;
  if (format === 'date') return rest === '' ? null : 'something follows the day';
  return reasonOfTime(rest);
}

/** The reason of a text that does not begin with a well-formed date. */
function reasonOfOrder(text: string): string {
  if (/^\d{4}[./]\d{1,2}[./]\d{1,2}(?!\d)/.test(text))
    return 'dashes belong between year, month and day';
  if (/^\d{4}-\d{1,2}-\d{1,2}(?!\d)/.test(text)) return 'month and day need two digits each';
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/.test(text))
    return 'it does not begin with the year in four digits';
  if (/\d{4}/.test(text) && /\p{L}{3}/u.test(text)) return 'it is written in words';
  return 'it does not begin with year-month-day';
}

function reasonOfTime(rest: string): string | null {
  if (rest === '') return 'the time of day is missing';
  if (/\d\s*:\s+\d|\d\s+:\s*\d/.test(rest)) return 'spaces stand inside the time of day';
  if (/^[Tt\s]\d{2}:\d{2}(?![\d:])/.test(rest)) return 'the seconds are missing';
  const time = /^[Tt\s](\d{2}):(\d{2}):(\d{2})(.*)$/s.exec(rest);
  if (!time) return 'the time of day is not written as hours:minutes:seconds after a T';
  const [, hour, minute, second, ending] = time as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  // A minute has a 61st second only when one is inserted, at the end of a day in UTC.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return `there is no time of day ${hour}:${minute}:${second}`;
  if (/^,\d/.test(ending)) return 'a point belongs before the fraction of a second, not a comma';
  const zone = ending.replace(/^\.\d+/, '');
  if (zone === '') return 'the zone is missing (Z for UTC)';
  return /^([Zz]|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/.test(zone)
    ? null
    : `«${cut(zone)}» is no zone: UTC is Z, other zones are written like +01:00`;
}
