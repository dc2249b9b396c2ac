import { ORDER_EVENTS, toKnownEvent } from '../../event/events.ts';
import { PURPOSE_OBJECTS, REQUIRED_OBJECTS } from '../../event/purposes.ts';
import type { Form } from '../analysis.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { toTemplateKey } from './template-key.ts';
import { closestKey } from '../wording/closest-key.ts';

/** Order event data, and where it is. */
export interface OrderEvent {
  readonly isOrderEvent: true;
  readonly form: Form;
  /** As the delivery names it, in the spelling of deliveries where it is a documented one; `null` when nothing says. */
  readonly event: string | null;
  /** Node of the data object; -1 when the delivery has none. */
  readonly data: number;
  readonly dataPointer: '' | '/data';
}

/** JSON that is something else; `describeUnrecognised` says what. */
export interface Unrecognised {
  readonly isOrderEvent: false;
  /** The documented event that it declares itself to be, if any. */
  readonly event?: string | undefined;
  /** Why it is taken for an order event whose payload somebody has designed anew, if it is. */
  readonly customBecause?: string;
}

/**
 * Tells whether a document is order event data, in which form and of which event, by the rules that take the
 * four order events among the vendor's 72 documented examples and no other:
 * (1) in a delivery a known `event.type` decides; (2) an object whose `data` fits (3) is a delivery even
 * without `event`; (3) bare data has at least two of the four required keys; (4) an order with neither `id`
 * nor `items` is a custom payload.
 */
export function identify(doc: JsonDocument): OrderEvent | Unrecognised {
  if (kindOf(doc, 0) !== 'object') return { isOrderEvent: false };
  const data = childOf(doc, 0, 'data');
  const declared = declaredEvent(doc);
  const known = declared === null ? null : toKnownEvent(declared);

  if (known !== null) {
    if (!ORDER_EVENTS.includes(known)) return { isOrderEvent: false, event: known };
    const isObject = data >= 0 && kindOf(doc, data) === 'object';
    if (isObject && !REQUIRED_OBJECTS.some((key) => childOf(doc, data, key) >= 0)) {
      return customPayload(
        'none of the keys customer, referrer, order and redemption is left in it',
      );
    }
    return orderEvent(doc, 'delivery', known, data);
  }
  if (data >= 0 && fitsOrderData(doc, data)) {
    const named = memberText(doc, 0, 'type');
    const fallback = named === null ? null : toKnownEvent(named);
    const event = fallback && ORDER_EVENTS.includes(fallback) ? fallback : declared;
    return orderEvent(doc, 'delivery', event, data);
  }
  if (fitsOrderData(doc, 0)) return orderEvent(doc, 'data', null, 0);

  // A webhook of the project's settings has the event's name at the top.
  const named = memberText(doc, 0, 'type');
  const settings = data >= 0 && named !== null ? toKnownEvent(named) : null;
  if (settings !== null && ORDER_EVENTS.includes(settings)) {
    return customPayload('its data holds too little of the event to be held against it');
  }
  return { isOrderEvent: false, event: settings ?? undefined };
}

function orderEvent(
  doc: JsonDocument,
  form: Form,
  event: string | null,
  data: number,
): OrderEvent | Unrecognised {
  const order = data >= 0 && kindOf(doc, data) === 'object' ? childOf(doc, data, 'order') : -1;
  if (order >= 0 && kindOf(doc, order) === 'object') {
    if (childOf(doc, order, 'id') < 0 && childOf(doc, order, 'items') < 0) {
      return customPayload('its order has neither an id nor items');
    }
  }
  const dataPointer = form === 'delivery' ? '/data' : '';
  const [first, second] = findPlaceholders(doc, dataPointer);
  // One alone may be a name that somebody's mail merge has left behind.
  if (first !== undefined && second !== undefined) {
    return customPayload(`${first} and ${second} stand where the service puts values`);
  }
  return {
    isOrderEvent: true,
    form,
    event,
    data,
    dataPointer,
  };
}

/** Fields that hold their own names, as the payload designer shows fields: `"id": "{{order.id}}"`. */
function findPlaceholders(doc: JsonDocument, dataPointer: '' | '/data'): string[] {
  const found: string[] = [];
  if (!doc.text.includes('{{')) return found;
  const { count } = doc.positions;
  for (let node = 1; node < count && found.length < 2; node++) {
    if (isOwnName(doc, node, dataPointer)) found.push(stringOf(doc, node));
  }
  return found;
}

/** Whether a value is the placeholder that the designer has for its own place. */
export function isOwnName(doc: JsonDocument, node: number, dataPointer: '' | '/data'): boolean {
  const { start, parent } = doc.positions;
  if (!doc.text.startsWith('"{{', start[node])) return false;
  const text = stringOf(doc, node);
  // Each level of a name has a letter and a dot: what stands deeper than that need not be named.
  let room = text.length;
  for (let at = node; at > 0 && room > 0; at = parent[at]!) room -= 2;
  return room > 0 && text.replaceAll(' ', '') === toTemplateKey(pointerOf(doc, node), dataPointer);
}

function customPayload(reason: string): Unrecognised {
  return { isOrderEvent: false, customBecause: reason };
}

/**
 * `event.type`, the name that the service gives the event; `null` where there is no delivery around it: data
 * of some events has an `event` of its own.
 */
function declaredEvent(doc: JsonDocument): string | null {
  const isDelivery =
    childOf(doc, 0, 'data') >= 0 ||
    childOf(doc, 0, 'project_id') >= 0 ||
    memberText(doc, 0, 'id')?.startsWith('whs_') === true;
  if (!isDelivery) return null;
  const event = childOf(doc, 0, 'event');
  return event >= 0 && kindOf(doc, event) === 'object' ? memberText(doc, event, 'type') : null;
}

function memberText(doc: JsonDocument, object: number, key: string): string | null {
  const member = childOf(doc, object, key);
  return member >= 0 && kindOf(doc, member) === 'string' ? stringOf(doc, member) : null;
}

/** Rule 3: what a data object of an order event looks like without its delivery. */
function fitsOrderData(doc: JsonDocument, node: number): boolean {
  if (kindOf(doc, node) !== 'object' || childOf(doc, node, 'object') >= 0) return false;
  const has = (key: string) => childOf(doc, node, key) >= 0;
  if (REQUIRED_OBJECTS.filter(has).length < 2) return false;
  if (has('referrer')) return true;
  const tier = childOf(doc, node, 'promotion_tier');
  if (tier >= 0 && kindOf(doc, tier) === 'null') return false;
  // A key that is one of ours misspelt is a defect to be shown, not a reason to know the event no more.
  const ours: readonly string[] = [...REQUIRED_OBJECTS, ...PURPOSE_OBJECTS];
  const absent = ours.filter((key) => !has(key));
  return childrenOf(doc, node).every((member) => {
    const key = keyOf(doc, member);
    return ours.includes(key) || closestKey(key, absent) !== null;
  });
}
