import { daysIn } from '../schema/calendar.ts';
import { toCode } from '../read/code.ts';
import { cut } from '../wording/quote.ts';
import { MONTHS } from './date-readings.ts';

/** A date in the notation of a format, with a documented one, as a part of a sentence. */
export function datePhrase(format: string): string {
  return format === 'date'
    ? 'a date such as "1990-07-14"'
    : 'a date and time such as "2024-03-12T08:37:24.296Z"';
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;

const ADD_ZONE = 'Add `Z` for UTC, or an offset such as `+01:00`.';
const WRITE_ZONE = ADD_ZONE.replace('Add', 'Write');

/**
 * Explains why a text is not a date (RFC 3339, section 5.6), with the repair.
 * @param format `date-time` or `date`.
 * @param name of the field, as code.
 * @param isNullable whether the field may be `null`.
 */
export function explainDate(
  text: string,
  format: string,
  name: string,
  isNullable: boolean,
): string {
  const isDay = format === 'date';
  const wanted = datePhrase(format);
  if (text === '') return `${name} is empty. Write ${isNullable ? '`null` or ' : ''}${wanted}.`;
  const quoted = cut(JSON.stringify(text));
  const repair =
    faultOfDay(text) ?? (!isDay && ISO_DAY.test(text) ? repairOfTime(text.slice(10)) : null);
  if (repair !== null) return `${name} is ${quoted}. ${repair}`;
  const zone = isDay ? null : zoneOf(text);
  if (zone === '') return `${name} has no time zone. ${ADD_ZONE}`;
  return zone !== null && zone !== undefined
    ? `${name} has the time zone ${toCode(zone.trim())}, which is not valid. ${WRITE_ZONE}`
    : `${name} must be ${wanted}, but it is ${quoted}.`;
}

/** The mistake in year, month and day at the beginning of a text; `null` when they exist. */
function faultOfDay(text: string): string | null {
  const parts = ISO_DAY.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12) return `Month ${parts[2]} does not exist.`;
  return day < 1 || day > daysIn(year, month)
    ? `${MONTHS[month - 1]} ${parts[1]} has no day ${day}.`
    : null;
}

/** The time of day behind a date: hours, minutes, seconds, and the rest. */
const TIME = /^[Tt\s](\d{2}):(\d{2}):(\d{2})(.*)$/s;

function repairOfTime(rest: string): string | null {
  if (rest === '') return 'Add a time of day and a time zone, such as `T08:37:24Z`.';
  const short = /^[Tt\s](\d{2}:\d{2})(?![\d:])/.exec(rest);
  if (short) return `Add the seconds, such as \`${short[1]}:00\`.`;
  const time = TIME.exec(rest);
  if (!time) return 'Write the time of day as in `T08:37:24`.';
  const [, hour, minute, second, ending] = time as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  // A minute has a 61st second only when one is inserted, at the end of a day in UTC.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return `The time \`${hour}:${minute}:${second}\` does not exist.`;
  return /^,\d/.test(ending) ? 'Use a dot, not a comma, before the fraction of a second.' : null;
}

/**
 * The wrong time zone of a date and time; '' when it has none, `null` when the zone is
 * valid, `undefined` when the text does not lead to a zone.
 */
function zoneOf(text: string): string | null | undefined {
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const zone = TIME.exec(text.slice(10))?.[4]?.replace(/^\.\d+/, '');
  return zone !== undefined && /^([Zz]|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)$/.test(zone) ? null : zone;
}
