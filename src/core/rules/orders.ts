import { isObject, valueAt } from '../read/value-at.ts';
import type { Money } from './money.ts';
import type { OrderEventData, Violation } from './violation.ts';

/** An order in the data, with its pointer. */
export interface FoundOrder {
  readonly pointer: string;
  readonly order: Readonly<Record<string, unknown>>;
  readonly items: readonly unknown[];
}

/** The arithmetic of one order: its violations, in any order. */
export type OrderRule = (subject: OrderEventData, found: FoundOrder, money: Money) => Violation[];

/** Paths into the data object: the event's own order, and the orders of a redemption. */
const ORDER_PATHS = ['order', 'redemption/order', 'redemption/previous_order'] as const;

/** Every order in the data. */
export function ordersIn({ data, dataPointer }: OrderEventData): FoundOrder[] {
  return ORDER_PATHS.flatMap((path) => {
    const order = valueAt(data, path);
    if (!isObject(order)) return [];
    const items = valueAt(order, 'items');
    return [
      {
        pointer: `${dataPointer}/${path}`,
        order,
        items: Array.isArray(items) ? (items as unknown[]) : [],
      },
    ];
  });
}
