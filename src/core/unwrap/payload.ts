import { ORDER_EVENTS } from '../../event/events.ts';
import { DATA_OBJECTS, REQUIRED_OBJECTS } from '../../event/purposes.ts';
import { childOf, kindOf, type JsonDocument } from '../read/json-document.ts';
import { identify } from '../recognise/identify.ts';

/** Of the keys of a data object; two may be chance among other data. */
const ENOUGH_KEYS = 3;

/**
 * Whether a document found inside something else is certainly a payload: order event data that
 * names its event or has three of its keys, or a webhook body of another Voucherify event, which is
 * worth naming. Pasted alone, less is asked of it.
 */
export function isPayload(doc: JsonDocument): boolean {
  const found = identify(doc);
  if (found.kind === 'order-event') {
    const isNamed = found.event !== null && ORDER_EVENTS.includes(found.event);
    return isNamed || hasEnoughKeys(doc, found.data);
  }
  // Other senders use some of the same event names; they have no project ID.
  return found.kind !== 'other-json' && childOf(doc, 0, 'project_id') >= 0;
}

/**
 * Whether an object inside a document is worth reading alone: a cheap question, since there may be
 * a million.
 */
export function mayBePayload(doc: JsonDocument, object: number): boolean {
  const data = childOf(doc, object, 'data');
  if (data >= 0 && kindOf(doc, data) === 'object') {
    if (childOf(doc, object, 'project_id') >= 0 || childOf(doc, object, 'event') >= 0) return true;
    return hasEnoughKeys(doc, data);
  }
  return hasEnoughKeys(doc, object);
}

function hasEnoughKeys(doc: JsonDocument, object: number): boolean {
  return DATA_OBJECTS.filter((key) => childOf(doc, object, key) >= 0).length >= ENOUGH_KEYS;
}

/**
 * The shortest text worth looking into, in UTF-16 code units: three keys and their brackets take
 * more.
 */
const MIN_PAYLOAD_UNITS = 40;
/** Letters survive every escaping. */
const WORDS = [...REQUIRED_OBJECTS, 'project_id'];
const ENOUGH_WORDS = 2;
/** Base64, hexadecimal digits, or a list of bytes. */
const ENCODED = /[\w+/-]{40}|(?:"?\d{1,3}"?(?:[,:\s]|%(?:25)*2c)\s*){20}/i;

/** Whether a payload can be in a text: a cheap question before the text is looked into. */
export function mayHoldPayload(text: string): boolean {
  return (
    text.length >= MIN_PAYLOAD_UNITS &&
    (WORDS.filter((word) => text.includes(word)).length >= ENOUGH_WORDS || ENCODED.test(text))
  );
}
