import { MAX_TITLED_UNITS } from '../limits.ts';
import { isSeen } from '../read/node-at.ts';
import { shorten, shortId } from '../read/shorten.ts';
import { memberOf, textAt } from '../read/value-at.ts';

/** UTF-16 code units of an order's number, so that a customer has room beside it. */
const MAX_NUMBER_UNITS = 24;

/**
 * What identifies a payload among others: the order's source ID, else its ID, and the customer's
 * name, else email address or ID. `null` for a text that is not JSON, is very long or has neither.
 */
export function payloadTitle(text: string): string | null {
  const root = text.length > MAX_TITLED_UNITS ? null : parsed(text);
  const data = memberOf(root, 'data') ?? root;
  const seen = (path: string): string | undefined => {
    const value = textAt(data, path);
    return value !== undefined && isSeen(value) ? value : undefined;
  };
  const number = seen('order/source_id');
  const id = seen('order/id');
  const titles = [
    number === undefined ? id && shortId(id) : shorten(number, MAX_NUMBER_UNITS),
    seen('customer/name') ?? seen('customer/email') ?? seen('customer/id'),
  ].filter((title) => title !== undefined);
  return titles.length > 0 ? titles.join(', ') : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
