import { MAX_TITLED_UNITS } from '../limits.ts';
import { isSeen } from '../read/node-at.ts';
import { shorten, shortId } from '../read/shorten.ts';

/** UTF-16 code units of an order's number, so that a customer has room beside it. */
const MAX_NUMBER_UNITS = 24;

/**
 * What identifies a payload among others: the order's source ID, else its ID, and the customer's
 * name, else email address or ID. `null` for a text that is not JSON, is very long or has neither.
 */
export function payloadTitle(text: string): string | null {
  const root = text.length > MAX_TITLED_UNITS ? null : parsed(text);
  const data = member(root, 'data') ?? root;
  const order = member(data, 'order');
  const customer = member(data, 'customer');
  const number = textMember(order, 'source_id');
  const id = textMember(order, 'id');
  const titles = [
    number === null ? id && shortId(id) : shorten(number, MAX_NUMBER_UNITS),
    textMember(customer, 'name') ?? textMember(customer, 'email') ?? textMember(customer, 'id'),
  ].filter((title) => title !== null);
  return titles.length > 0 ? titles.join(', ') : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function textMember(value: unknown, key: string): string | null {
  const text = member(value, key);
  return typeof text === 'string' && isSeen(text) ? text : null;
}
