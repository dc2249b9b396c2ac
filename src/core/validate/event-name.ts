import { toKnownEvent } from '../../event/events.ts';
import type { Finding } from '../analysis.ts';
import { nodeAt, rangeOf, type JsonDocument } from '../read/json-document.ts';
import type { OrderEvent } from '../recognise/identify.ts';

/** A warning when a delivery with the data of an order event names an undocumented event. */
export function checkEventName(doc: JsonDocument, { form, event }: OrderEvent): Finding[] {
  if (form !== 'delivery' || event === null || toKnownEvent(event) !== null) return [];
  const pointer = '/event/type';
  const node = nodeAt(doc, pointer);
  if (node < 0) return [];
  return [
    {
      severity: 'warning',
      code: 'unknown-event',
      pointer,
      range: rangeOf(doc, node),
      message: `event.type is ${JSON.stringify(event)}, which is no documented event; the data is that of an order event.`,
      why: 'The order events are customer.order.created, customer.order.updated, customer.order.paid and customer.order.canceled.',
    },
  ];
}
