import { ORDER_EVENTS } from '../../event/events.ts';
import type { Finding } from '../analysis.ts';
import { nodeAt, rangeOf, type JsonDocument } from '../read/json-document.ts';
import { toCode } from '../read/code.ts';
import type { OrderEvent } from '../recognise/order-event.ts';
import { joinWords } from '../wording/lists.ts';
import { cut } from '../wording/quote.ts';

/** A warning when a delivery with the data of an order event names an undocumented event. */
export function checkEventName(doc: JsonDocument, { form, event }: OrderEvent): Finding[] {
  if (form !== 'delivery' || event === null || ORDER_EVENTS.includes(event)) return [];
  const pointer = '/event/type';
  const node = nodeAt(doc, pointer);
  if (node < 0) return [];
  return [
    {
      severity: 'warning',
      code: 'unknown-event',
      pointer,
      range: rangeOf(doc, node),
      message: `\`event.type\` is ${cut(JSON.stringify(event))}, which is not a documented event. The data was checked as an order event.`,
      why: `Voucherify documents the order events ${joinWords(ORDER_EVENTS.map((name) => toCode(name)))}.`,
    },
  ];
}
