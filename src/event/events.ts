/** The order events. All four have the same data object. */
export const ORDER_EVENTS: readonly string[] = [
  'customer.order.created',
  'customer.order.updated',
  'customer.order.paid',
  'customer.order.canceled',
];

/**
 * The name of an order event in the spelling of deliveries; `null` for any other text.
 * @param name as in `event.type`, or as in the documentation: `EVENTS.CUSTOMER.ORDER.UPDATED`.
 */
export function toOrderEvent(name: string): string | null {
  const spelt = toDeliveryName(name);
  return ORDER_EVENTS.includes(spelt) ? spelt : null;
}

/** The name of an event in the spelling of deliveries, whether or not there is one. */
export function toDeliveryName(name: string): string {
  return name.replace(/^EVENTS\./, '').toLowerCase();
}
