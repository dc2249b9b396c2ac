import { valueAt, type Subject } from './rule.ts';

/** An order in the data, with its pointer into the data object. */
export interface FoundOrder {
  readonly pointer: string;
  readonly order: Readonly<Record<string, unknown>>;
  readonly items: readonly unknown[];
}

const PLACES = ['order', 'redemption/order', 'redemption/previous_order'];

/** Every order in the data: the event's own, and those that a redemption carries. */
export function ordersIn({ data }: Subject): FoundOrder[] {
  return PLACES.flatMap((path) => {
    const order = valueAt(data, path);
    if (typeof order !== 'object' || order === null || Array.isArray(order)) return [];
    const items = valueAt(order, 'items');
    return [
      {
        pointer: '/' + path,
        order: order as Record<string, unknown>,
        items: Array.isArray(items) ? (items as unknown[]) : [],
      },
    ];
  });
}
