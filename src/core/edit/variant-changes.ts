import { isCurrencyKey } from '../format/currency.ts';
import { isObject } from '../read/value-at.ts';

/** The members of an object that may be changed. */
export type Members = Record<string, unknown>;

/** A change of a payload that keeps it valid. It changes the parsed payload in place. */
type Change = (body: Members, orders: readonly Members[]) => void;

/** The changes by their names. The test payloads are made with them too. */
export const CHANGES = {
  jpy: (_body, orders) => {
    for (const order of orders) {
      const metadata = isObject(order['metadata']) ? (order['metadata'] as Members) : {};
      const keys = Object.keys(metadata).filter(isCurrencyKey);
      for (const key of keys.length > 0 ? keys : ['currency']) metadata[key] = 'JPY';
      order['metadata'] = metadata;
    }
  },
  canceled: (body, orders) => {
    for (const order of orders) order['status'] = 'CANCELED';
    const { event } = body;
    if (isObject(event)) (event as Members)['type'] = 'customer.order.canceled';
  },
  'no-items': (_body, orders) => {
    for (const order of orders) {
      for (const key of Object.keys(order)) if (/amount/.test(key)) delete order[key];
      Object.assign(order, { items: [], amount: 0, total_amount: 0 });
    }
  },
} satisfies Readonly<Record<string, Change>>;

export type Variant = keyof typeof CHANGES;
