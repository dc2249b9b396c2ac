/**
 * Says what is wrong with a text that should be a date (RFC 3339, section 5.6), as the end of a sentence.
 * @param format `date-time` or `date`.
 */
export function explainDate(text: string, format: string): string {
  const wanted =
    format === 'date'
      ? 'a calendar date such as 1990-07-14'
      : 'a date and time with its zone, such as 2024-03-12T08:37:24.296Z';
  const reason = reasonOf(text, format);
  return reason === null ? `the service sends ${wanted}` : `${reason}; the service sends ${wanted}`;
}

function reasonOf(text: string, format: string): string | null {
  if (text === '') return 'it is empty';
  if (text !== text.trim()) return 'white space stands around it';
  if (/^\d{10}(\d{3})?$/.test(text)) return 'it is a number of seconds or milliseconds since 1970';
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/.test(text))
    return 'year, month and day are in another order';
  const parts = /^(\d{4})-(\d{2})-(\d{2})(.*)$/s.exec(text);
  if (!parts) return 'it does not begin with year-month-day';
  const [, year, month, day, rest] = parts as unknown as [string, string, string, string, string];
  if (Number(month) < 1 || Number(month) > 12) return `there is no month ${month}`;
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month)))
    return `month ${month} of ${year} has no day ${day}`;
  if (format === 'date') return rest === '' ? null : 'something follows the day';
  return reasonOfTime(rest);
}

function reasonOfTime(rest: string): string | null {
  if (rest === '') return 'the time of day is missing';
  if (/\d\s*:\s+\d|\d\s+:\s*\d/.test(rest)) return 'spaces stand inside the time of day';
  const time = /^[Tt\s](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(.*)$/s.exec(rest);
  if (!time) return 'the time of day is not written as hours:minutes:seconds after a T';
  const [, hour, minute, second, zone] = time as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
    return `there is no time of day ${hour}:${minute}:${second}`;
  if (zone === '') return 'the zone is missing (Z for UTC)';
  return /^([Zz]|[+-]\d{2}(:?\d{2})?)$/.test(zone) ? null : `«${zone}» is no zone`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
