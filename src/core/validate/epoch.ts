import type { Finding } from '../analysis.ts';
import { kindOf, sourceOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { cut } from '../wording/quote.ts';
import { change } from './fixes.ts';

/** Ten digits are seconds from 2001 to 2286, thirteen are the same times in milliseconds. */
const EPOCH = /^(\d{10})(\.\d+)?$|^\d{13}$/;

/**
 * Explains a number of seconds or milliseconds since 1970 in the place of a date, with the fix that
 * writes the date; `null` for any other value.
 * @param name of the field, as code.
 * @param format `date-time` or `date`.
 */
export function explainEpoch(
  doc: JsonDocument,
  node: number,
  name: string,
  format: string,
): Pick<Finding, 'message' | 'fix'> | null {
  const kind = kindOf(doc, node);
  if (kind !== 'number' && kind !== 'string') return null;
  const digits = EPOCH.exec(stringOf(doc, node));
  if (!digits) return null;
  const isSeconds = digits[1] !== undefined;
  const date = new Date(Math.round(Number(digits[0]) * (isSeconds ? 1000 : 1))).toISOString();
  const isDay = format === 'date';
  const literal = JSON.stringify(isDay ? date.slice(0, 'YYYY-MM-DD'.length) : date);
  return {
    message: `${name} must be a ${isDay ? 'date' : 'date and time'}, but it is ${cut(sourceOf(doc, node))}, the ${isSeconds ? 'seconds' : 'milliseconds'} since 1970. Write ${literal}.`,
    fix: change(doc, node, literal),
  };
}
