import { toOrderEvent } from '../../event/events.ts';
import { DATA_OBJECTS, REQUIRED_OBJECTS } from '../../event/purposes.ts';
import type { Form } from '../analysis.ts';
import { childOf, childrenOf, keyOf, kindOf, type JsonDocument } from '../read/json-document.ts';
import { closestKey } from '../wording/closest-key.ts';
import { textMember } from '../read/node-at.ts';
import { declaredEvent } from './declared-event.ts';
import { hasExtendedJson } from './instead/extended-json.ts';
import { hasRenamedKeys } from './instead/renamed-keys.ts';
import { isDesign } from './placeholders.ts';

/** Order event data, and where it is. */
export interface OrderEvent {
  readonly kind: 'order-event';
  readonly form: Form;
  /**
   * The event's name in the spelling of deliveries when it is documented, else as the delivery
   * spells it; `null` when no event is named.
   */
  readonly event: string | null;
  /** Node of the data object; -1 when the delivery has none. */
  readonly data: number;
  readonly dataPointer: string;
}

/** JSON that is not order event data. */
export type NotOrderEvent =
  /** An order event whose payload somebody designed. `reason` is a clause without a full stop. */
  | { readonly kind: 'custom-payload'; readonly reason: string }
  /** The design of a payload: placeholders are in the places of values. */
  | { readonly kind: 'design' }
  /** Any other JSON, also order event data that a program wrote in a notation of its own. */
  | { readonly kind: 'other-json' };

/**
 * Says whether a document is order event data, in which form and of which event, without a look at
 * the names of other events: (1) in a delivery the `event.type` of an order event decides; (2) an
 * object whose `data` fits (3) is a delivery even without `event`; (3) bare data has at least two of
 * the four required keys; (4) an order with neither `id` nor `items` is a custom payload.
 */
export function identifyOrderEvent(doc: JsonDocument): OrderEvent | NotOrderEvent {
  if (kindOf(doc, 0) !== 'object') return { kind: 'other-json' };
  const data = childOf(doc, 0, 'data');
  const declared = declaredEvent(doc);
  const known = toOrderEvent(declared ?? '');

  if (known !== null) {
    const isObject = data >= 0 && kindOf(doc, data) === 'object';
    if (isObject && !REQUIRED_OBJECTS.some((key) => childOf(doc, data, key) >= 0)) {
      return customPayload('its data has no `customer`, `referrer`, `order` or `redemption`');
    }
    return orderEvent(doc, 'delivery', known, data);
  }
  // A webhook of the project's settings has the event's name in the top `type`.
  const named = toOrderEvent(textMember(doc, 0, 'type') ?? '');
  if (data >= 0 && fitsOrderData(doc, data)) {
    return orderEvent(doc, 'delivery', named ?? declared, data);
  }
  if (fitsOrderData(doc, 0)) return orderEvent(doc, 'data', null, 0);
  return data >= 0 && named !== null
    ? customPayload('its data has too few of the event’s fields')
    : { kind: 'other-json' };
}

/** Order event data, unless its order or its values show that somebody designed the payload. */
function orderEvent(
  doc: JsonDocument,
  form: Form,
  event: string | null,
  data: number,
): OrderEvent | NotOrderEvent {
  const order = data >= 0 && kindOf(doc, data) === 'object' ? childOf(doc, data, 'order') : -1;
  if (order >= 0 && kindOf(doc, order) === 'object') {
    if (childOf(doc, order, 'id') < 0 && childOf(doc, order, 'items') < 0) {
      return customPayload('its `order` has neither `id` nor `items`');
    }
  }
  if (hasRenamedKeys(doc, data) || hasExtendedJson(doc)) return { kind: 'other-json' };
  const dataPointer = form === 'delivery' ? '/data' : '';
  if (isDesign(doc, dataPointer)) return { kind: 'design' };
  return { kind: 'order-event', form, event, data, dataPointer };
}

function customPayload(reason: string): NotOrderEvent {
  return { kind: 'custom-payload', reason };
}

/** Rule 3: whether a node looks like the data object of an order event. */
function fitsOrderData(doc: JsonDocument, node: number): boolean {
  if (kindOf(doc, node) !== 'object' || childOf(doc, node, 'object') >= 0) return false;
  const has = (key: string) => childOf(doc, node, key) >= 0;
  if (REQUIRED_OBJECTS.filter(has).length < 2) return false;
  if (has('referrer')) return true;
  const tier = childOf(doc, node, 'promotion_tier');
  if (tier >= 0 && kindOf(doc, tier) === 'null') return false;
  // A misspelt key of the event is a defect to show; the event is recognised all the same.
  const absent = DATA_OBJECTS.filter((key) => !has(key));
  return childrenOf(doc, node).every((member) => {
    const key = keyOf(doc, member);
    return DATA_OBJECTS.includes(key) || closestKey(key, absent) !== null;
  });
}
