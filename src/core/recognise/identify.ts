import { toOtherEvent } from '../../event/other-events.ts';
import { childOf, kindOf, type JsonDocument } from '../read/json-document.ts';
import { textMember } from '../read/node-at.ts';
import { declaredEvent } from './declared-event.ts';
import { identifyOrderEvent, type NotOrderEvent, type OrderEvent } from './order-event.ts';

/** JSON that is something else; `describeUnrecognised` puts it into words. */
export type Unrecognised =
  | NotOrderEvent
  /** A webhook of another documented event. */
  | { readonly kind: 'other-event'; readonly event: string };

/**
 * Says whether a document is order event data, or what it is instead. A delivery that names another
 * documented event is that event, although its data may fit. This takes the four order events among
 * Voucherify's 72 documented examples, and no other example.
 */
export function identify(doc: JsonDocument): OrderEvent | Unrecognised {
  if (kindOf(doc, 0) !== 'object') return { kind: 'other-json' };
  const declared = toOtherEvent(declaredEvent(doc) ?? '');
  if (declared !== null) return { kind: 'other-event', event: declared };
  const identity = identifyOrderEvent(doc);
  if (identity.kind !== 'other-json' || childOf(doc, 0, 'data') < 0) return identity;
  const named = toOtherEvent(textMember(doc, 0, 'type') ?? '');
  return named === null ? identity : { kind: 'other-event', event: named };
}
