import { kindOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { at } from '../read/node-at.ts';
import { formatDistance, formatWhen, whenOf, type When } from '../format/time.ts';
import type { LayoutContext } from './context.ts';
import { figureAt, quiet, type Line } from './spans.ts';

/** A date or time of the payload and its node. */
export interface Moment extends When {
  readonly node: number;
}

/** The date or time at the end of a path; `null` for anything else. */
export function momentAt(
  doc: JsonDocument,
  from: number,
  ...path: readonly string[]
): Moment | null {
  const node = at(doc, from, ...path);
  const when = node >= 0 && kindOf(doc, node) === 'string' ? whenOf(stringOf(doc, node)) : null;
  return when && { ...when, node };
}

/** The moment of the order: its last change, else its creation; `null` when it has neither. */
export function orderMoment(doc: JsonDocument, data: number): Moment | null {
  return momentAt(doc, data, 'order', 'updated_at') ?? momentAt(doc, data, 'order', 'created_at');
}

/**
 * The time of the order, from which others are counted. The core has no clock.
 * @returns milliseconds since 1970; `null` when the order does not say it.
 */
export function orderTime(doc: JsonDocument, data: number): number | null {
  return orderMoment(doc, data)?.at ?? null;
}

/** The moment at a key as "18 Jun 2026, 10:11:12 UTC". Anything else is shown as it is. */
export function whenLine(context: LayoutContext, from: number, key: string): Line {
  return momentLine(context, from, key, formatWhen);
}

/**
 * Its day, for a moment at which the hour says nothing. An end says its hour where that is not the
 * end of the day, because what is valid until midnight is not valid on that day.
 */
export function dayLine(context: LayoutContext, from: number, key: string): Line {
  return momentLine(context, from, key, (moment) => {
    const when = formatWhen(moment);
    const isEarlyEnd = key === 'expiration_date' && !when.includes(' 23:59');
    return isEarlyEnd ? when : when.split(',')[0]!;
  });
}

function momentLine(
  context: LayoutContext,
  from: number,
  key: string,
  format: (moment: Moment) => string,
): Line {
  const moment = momentAt(context.doc, from, key);
  return figureAt(context, from, [key], moment ? { say: () => format(moment) } : {});
}

/** "104 days after the order". @param order in milliseconds since 1970; `null` when unknown. */
export function distanceLine(moment: Moment | null, order: number | null): Line {
  return moment && order !== null ? [quiet(formatDistance(moment.at, order))] : [];
}
