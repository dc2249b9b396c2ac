import { OTHER_EVENTS } from '../../../event/other-events.ts';
import type { JsonDocument } from '../../read/json-document.ts';
import { textAt } from '../../read/node-at.ts';
import { toCode } from '../../read/code.ts';
import { joinWords } from '../../wording/lists.ts';
import { foreign, type Description } from './description.ts';

const THIS_PAGE = 'This page checks order events only.';

/** UTF-16 code units of an event's name: the longest documented one has 54. */
const MAX_NAME_UNITS = 90;

/** No documented event has more keys, and an object may have a hundred thousand. */
const MAX_KEYS = 40;

/** A webhook of another event, by its name. */
export function describeEvent(name: string): Description {
  return foreign(
    `This is a ${toCode(name, MAX_NAME_UNITS)} webhook. ${THIS_PAGE}`,
    'The event name is in `event.type` (in `type` for project webhooks).',
  );
}

/** Recognises the data of another event by its keys; several events share some sets of keys. */
export function describeOtherEvent(
  keys: readonly string[],
  isDelivery: boolean,
): Description | null {
  if (keys.length > MAX_KEYS) return null;
  const signature = [...keys].sort().join(' ');
  const names = Object.keys(OTHER_EVENTS).filter((name) => OTHER_EVENTS[name] === signature);
  if (names.length === 0) return null;
  const listed = joinWords(
    names.map((name) => toCode(name, MAX_NAME_UNITS)),
    'or',
  );
  // A person may have copied a part of an order event.
  if (signature === 'customer' && !isDelivery)
    return foreign(
      `This may be the data of ${listed}, or only the \`customer\` of an order event.`,
      'An order event also has `order`, `referrer` and `redemption`.',
    );
  return foreign(
    `This looks like the ${isDelivery ? 'webhook' : 'data'} of ${listed}. ${THIS_PAGE}`,
    'The keys match Voucherify’s example of each named event.',
  );
}

/**
 * The name of an event as Voucherify writes it; it has more events than it documents. Another
 * `customer.order.…` may be this event with a designed payload.
 */
const EVENT_NAME = /^(?!customer\.order\.)[a-z_]+(\.[a-z_]+)+$/;

/** A delivery that names an event which is not documented. */
export function describeNamed(doc: JsonDocument): Description | null {
  const name = textAt(doc, 0, 'event', 'type');
  return name !== null && EVENT_NAME.test(name) ? describeEvent(name) : null;
}
