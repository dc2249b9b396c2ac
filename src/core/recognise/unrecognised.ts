import { OTHER_EVENTS } from '../../event/events.ts';
import { PURPOSE_OBJECTS, REQUIRED_OBJECTS } from '../../event/purposes.ts';
import type { Finding } from '../analysis.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  kindOf,
  holderRangeOf,
  nodeAt,
  pointerOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { toPath } from '../read/pointer.ts';
import { joinWords } from '../wording/lists.ts';
import { cut } from '../wording/quote.ts';
import type { Unrecognised } from './identify.ts';

/** Keys that a sentence names; it counts the rest. */
const MAX_NAMED_KEYS = 6;

/** The words for a document that is not order event data. */
type Description = Pick<Finding, 'code' | 'message' | 'why'>;

/** The notice that says what a document is when it is not order event data. */
export function describeUnrecognised(doc: JsonDocument, what: Unrecognised): Finding {
  const range = holderRangeOf(doc, 0);
  return { severity: 'notice', pointer: '', range, ...describe(doc, what) };
}

function describe(doc: JsonDocument, what: Unrecognised): Description {
  switch (what.kind) {
    case 'custom-payload':
      return {
        code: 'custom-payload',
        message: `This looks like a payload that was designed for its receiver: ${what.reason}. It cannot be held against the schema of the event.`,
        why: 'The payload designer of a distribution can drop fields, give them other keys, or send any JSON. Only its author can say what such a body should hold; compare it with the design in the distribution.',
      };
    case 'other-event':
      return describeEvent(what.event);
    case 'other-json':
      return describeJson(doc);
  }
}

function describeJson(doc: JsonDocument): Description {
  const kind = kindOf(doc, 0);
  if (kind === 'array') return describeList(doc);
  if (kind === 'string' && holdsEvent(doc, 0)) {
    return foreign(
      'This is a payload written inside a string, as logs have it: paste what the string holds, without the quotes around it and the backslashes in it.',
    );
  }
  if (kind !== 'object') {
    return foreign(
      `This is JSON, but only ${kind === 'null' ? 'null' : `a ${kind}`}: paste the whole body of the webhook, which begins with {.`,
    );
  }
  const data = childOf(doc, 0, 'data');
  const isDelivery = data >= 0 && kindOf(doc, data) === 'object' && childOf(doc, 0, 'event') >= 0;
  const holder = isDelivery ? data : 0;
  const keys = [...new Set(childrenOf(doc, holder).map((member) => keyOf(doc, member)))];
  return (
    describeApiObject(doc) ??
    describeOtherEvent(keys, isDelivery) ??
    describeRenamed(doc) ??
    describeWrapped(doc) ??
    (isDelivery ? describeNamed(doc) : null) ??
    describeCustom(keys) ??
    foreign(
      keys.length === 0
        ? 'This is an empty JSON object: paste the body of a webhook.'
        : `This is JSON, but its keys are not those of an order event: ${listed(keys)}.`,
      'The data of an order event has the keys customer, referrer, order and redemption, at the root or inside the «data» of a delivery.',
    )
  );
}

/** An order event somewhere inside, as in a record of a request or in a queue's or log's envelope. */
function describeWrapped(doc: JsonDocument): Description | null {
  // The text is searched first, because there may be a million values to look into.
  if (!namesEnough(doc.text)) return null;
  for (let node = 1; node < doc.positions.count; node++) {
    if (!holdsEvent(doc, node)) continue;
    const written = kindOf(doc, node) === 'string' ? ', written as a text' : '';
    return foreign(
      `An order event seems to stand in «${cut(toPath(pointerOf(doc, node)))}»${written}: paste that by itself.`,
      'What stands around it is no part of the webhook’s body.',
    );
  }
  return null;
}

/** The keys of an order event in another case: `Order`, `CUSTOMER`. */
function describeRenamed(doc: JsonDocument): Description | null {
  const data = childrenOf(doc, 0).filter((member) => keyOf(doc, member).toLowerCase() === 'data');
  const holder = [0, ...data].find((one) => isLikeEvent(doc, one));
  if (holder === undefined) return null;
  const keys = childrenOf(doc, holder).map((member) => keyOf(doc, member));
  if (isEnough(REQUIRED_OBJECTS.filter((key) => keys.includes(key)))) return null;
  return foreign(
    `This has the keys of an order event in another case: ${listed(keys)}.`,
    'The service writes every key in small letters with underscores. A program has read the body and written it anew: paste the body as it came.',
  );
}

/** Enough of the four keys that every order event has; a customised payload may lack one. */
const ENOUGH_KEYS = 3;

/** Whether an object, or the text in a string, looks like an order event or a delivery of one. */
function holdsEvent(doc: JsonDocument, node: number): boolean {
  const kind = kindOf(doc, node);
  if (kind === 'object') {
    const data = childOf(doc, node, 'data');
    return isLikeEvent(doc, node) || (data >= 0 && isLikeEvent(doc, data));
  }
  if (kind !== 'string') return false;
  const text = stringOf(doc, node);
  return text.includes('{') && namesEnough(text);
}

/**
 * The four keys in a text, in any case. In a string inside a string their quotes have backslashes
 * before them.
 */
const NAMED = REQUIRED_OBJECTS.map((key) => new RegExp(`"${key}\\\\*"`, 'i'));

function namesEnough(text: string): boolean {
  return NAMED.filter((key) => key.test(text)).length >= ENOUGH_KEYS;
}

function isLikeEvent(doc: JsonDocument, holder: number): boolean {
  const members = childrenOf(doc, holder);
  if (members.length < ENOUGH_KEYS || kindOf(doc, holder) !== 'object') return false;
  const keys = members.map((member) => keyOf(doc, member).toLowerCase());
  return isEnough(REQUIRED_OBJECTS.filter((key) => keys.includes(key)));
}

function isEnough(keys: readonly string[]): boolean {
  return keys.length >= ENOUGH_KEYS;
}

function describeList(doc: JsonDocument): Description {
  const length = childrenOf(doc, 0).length;
  return foreign(
    length === 0
      ? 'This is an empty list: paste the body of a webhook.'
      : length === 1
        ? 'This is a list, if only of one value: paste what stands in it, without the brackets around it.'
        : `This is a list of ${length} values, not one payload: paste one of them by itself.`,
  );
}

/** An object as the vendor's API returns it names its own kind in `object`. */
function describeApiObject(doc: JsonDocument): Description | null {
  const object = childOf(doc, 0, 'object');
  if (object < 0 || kindOf(doc, object) !== 'string') return null;
  const name = stringOf(doc, object);
  return foreign(
    `This is a single «${name}» object, as the API returns it, not the event around it.`,
    'An object names its own kind in «object»; the data of an order event has no such key at its root.',
  );
}

/** Recognises the data of another event by its keys; several events share some sets of keys. */
function describeOtherEvent(keys: readonly string[], isDelivery: boolean): Description | null {
  const signature = [...keys].sort().join(' ');
  const names = Object.keys(OTHER_EVENTS).filter((name) => OTHER_EVENTS[name] === signature);
  if (names.length === 0) return null;
  const what = isDelivery ? 'The data of this delivery has' : 'This has';
  return foreign(
    `${what} the keys of ${names.length === 1 ? `«${names[0]}»` : `one of the events ${names.map((name) => `«${name}»`).join(', ')}`}, not of an order event.`,
    'Compared by its keys with the documented example of each event.',
  );
}

/**
 * The name of an event as Voucherify writes it; it has more events than it documents. Another
 * `customer.order.…` may be this event with a designed payload.
 */
const EVENT_NAME = /^(?!customer\.order\.)[a-z_]+(\.[a-z_]+)+$/;

/** A delivery that names an event which is not documented. */
function describeNamed(doc: JsonDocument): Description | null {
  const type = nodeAt(doc, '/event/type');
  if (type < 0 || kindOf(doc, type) !== 'string') return null;
  const name = stringOf(doc, type);
  return EVENT_NAME.test(name) ? describeEvent(cut(name)) : null;
}

function describeEvent(name: string): Description {
  return foreign(
    `This is a delivery of «${name}», not of an order event.`,
    'The event that a delivery is about stands in «event.type» (in webhooks of the project settings: in «type»).',
  );
}

function describeCustom(keys: readonly string[]): Description | null {
  const ours = keys.filter((key) =>
    ([...REQUIRED_OBJECTS, ...PURPOSE_OBJECTS] as string[]).includes(key),
  );
  if (ours.length === 0) return null;
  return {
    code: 'custom-payload',
    message: `This has ${listed(ours)} of an order event, but too little beside ${ours.length === 1 ? 'it' : 'them'} to be held against its schema: another event, or a payload that was designed for its receiver.`,
    why: 'The data of an order event has the keys customer, referrer, order and redemption. The payload designer of a distribution can drop fields or give them other keys.',
  };
}

function listed(keys: readonly string[]): string {
  const named = keys.slice(0, MAX_NAMED_KEYS).map((key) => `«${key}»`);
  const rest = keys.length - named.length;
  return joinWords(rest > 0 ? [...named, `${rest} more`] : named);
}

function foreign(message: string, why?: string): Description {
  return {
    code: 'not-this-event',
    message,
    ...(why === undefined ? {} : { why }),
  };
}
