/** How many days a month has (RFC 3339, appendix C). @param month 1 to 12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * Whether a text is a day that exists, as `yyyy-mm-dd`. `Date.parse` cannot decide this: it turns
 * the thirtieth of February into the first of March.
 */
export function isDay(text: string): boolean {
  const parts = DAY.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const INSTANT =
  /^(\d{4}-\d\d-\d\d)[Tt ]((?:[01]\d|2[0-3]):\d\d:\d\d(?:\.\d+)?)(?:[Zz]|([+-]\d\d)(?::?(\d\d))?)$/;

/**
 * Milliseconds since 1970-01-01T00:00:00Z of a date and time with its zone (RFC 3339 section 5.6,
 * and the zones +0100 and +01, which the schema accepts too). `null` for any other text and for a
 * day that does not exist. A day without a time is not an instant, and a time without a zone would
 * depend on the reader's zone.
 */
export function instantOf(text: string): number | null {
  const [, day, time, hours, minutes = '00'] = INSTANT.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return null;
  // All engines read this notation alike.
  const at = Date.parse(`${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes}`}`);
  return Number.isNaN(at) ? null : at;
}
