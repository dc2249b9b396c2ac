import { isDay } from './calendar.ts';

/**
 * The formats of the schema by RFC 3339 (section 5.6) and as ajv-formats reads them: a space may
 * replace the T, and an offset may lack its colon or its minutes. A test compares them with that
 * library, whose thirty formats would add two kilobytes to the first load.
 */

const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/** Whether a text is a time of day with its zone. */
function isTime(text: string): boolean {
  const parts = TIME.exec(text);
  if (!parts) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [offsetHours, offsetMinutes] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  if (hour > 23 || minute > 59 || offsetHours > 23 || offsetMinutes > 59) return false;
  if (second < 60) return true;
  // A leap second is inserted at the end of a day in UTC.
  const sign = parts[4] === '-' ? -1 : 1;
  const inUtc = hour * 60 + minute - sign * (offsetHours * 60 + offsetMinutes);
  return second === 60 && (inUtc + 2 * 1440) % 1440 === 1439;
}

/** The validators look up a format by its name. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  'date-time': (text) => {
    const [day, time, ...rest] = text.split(/t|\s/i);
    return time !== undefined && rest.length === 0 && isDay(day!) && isTime(time);
  },
};
