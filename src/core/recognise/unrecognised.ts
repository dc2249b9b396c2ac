import { REQUIRED_OBJECTS } from '../../event/purposes.ts';
import type { Finding } from '../analysis.ts';
import { toCode } from '../read/code.ts';
import {
  childOf,
  childrenOf,
  holderRangeOf,
  keyOf,
  kindOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { groupDigits } from '../format/digits.ts';
import { textMember } from '../read/node-at.ts';
import type { Unrecognised } from './identify.ts';
import { describeApiAnswer } from './instead/api-answers.ts';
import { describeCustomPayload, describePossiblyCustom } from './instead/custom.ts';
import { foreign, listCode, type Description } from './instead/description.ts';
import { describeDesign, placeholdersIn } from './instead/design.ts';
import { describeDynamoDb } from './instead/dynamodb.ts';
import { describeExtendedJson } from './instead/extended-json.ts';
import { describeEvent, describeNamed, describeOtherEvent } from './instead/other-events.ts';
import { describeOtherSender } from './instead/other-senders.ts';
import { describeRenamedKeys } from './instead/renamed-keys.ts';
import { describeWrapped, holdsEvent } from './instead/wrapped.ts';

/** Describes a document that is not order event data, as a notice. */
export function describeUnrecognised(doc: JsonDocument, what: Unrecognised): Finding {
  const range = holderRangeOf(doc, 0);
  return { severity: 'notice', pointer: '', range, ...describe(doc, what) };
}

function describe(doc: JsonDocument, what: Unrecognised): Description {
  switch (what.kind) {
    case 'design':
      return describeDesign(doc.text);
    case 'custom-payload':
      return (
        (holdsEvent(doc, 0) ? null : describeWrapped(doc)) ??
        describeCustomPayload(doc, what.reason)
      );
    case 'other-event':
      // Other senders use some of the same names.
      return describeOtherSender(doc) ?? describeEvent(what.event);
    case 'other-json':
      return describeJson(doc);
  }
}

function describeJson(doc: JsonDocument): Description {
  const kind = kindOf(doc, 0);
  if (kind === 'array') return describeList(doc);
  if (kind === 'string' && holdsEvent(doc, 0)) {
    return foreign(
      'This is a payload inside a JSON string, as in some logs. Use the payload without the outer quotes and the backslashes.',
    );
  }
  if (kind !== 'object') {
    const what = kind === 'null' ? '`null`' : `a ${kind}`;
    return foreign(`This is only ${what}. Use the whole webhook body, which begins with \`{\`.`);
  }
  const data = childOf(doc, 0, 'data');
  const isDelivery = data >= 0 && kindOf(doc, data) === 'object' && childOf(doc, 0, 'event') >= 0;
  const holder = isDelivery ? data : 0;
  const keys = [...new Set(childrenOf(doc, holder).map((member) => keyOf(doc, member)))];
  return (
    describeDynamoDb(doc) ??
    describeExtendedJsonEvent(doc) ??
    describeRenamedKeys(doc) ??
    describeOtherSender(doc) ??
    describeApiAnswer(doc) ??
    describeOtherEvent(keys, isDelivery) ??
    describeWrapped(doc) ??
    (isDelivery ? describeNamed(doc) : null) ??
    (isDesign(doc) ? describeDesign(doc.text) : null) ??
    describePossiblyCustom(doc, keys) ??
    describeForeignKeys(keys)
  );
}

/** So many placeholders show that any JSON is a design. A mail merge may leave one behind. */
const ENOUGH_PLACEHOLDERS = 2;

function isDesign(doc: JsonDocument): boolean {
  return doc.text.includes('{{') && placeholdersIn(doc.text).size >= ENOUGH_PLACEHOLDERS;
}

/** Other JSON may be in this notation too. Only an order event has a description of its own. */
function describeExtendedJsonEvent(doc: JsonDocument): Description | null {
  const data = childOf(doc, 0, 'data');
  const isEvent = [0, data].some(
    (node) =>
      node >= 0 && REQUIRED_OBJECTS.filter((key) => childOf(doc, node, key) >= 0).length > 1,
  );
  return isEvent ? describeExtendedJson(doc) : null;
}

function describeForeignKeys(keys: readonly string[]): Description {
  return foreign(
    keys.length === 0
      ? 'This is an empty JSON object. Use a webhook body.'
      : `This is not an order event, because its ${keys.length === 1 ? 'only key is' : 'keys are'} ${listCode(keys)}. Use a webhook body, or only its \`data\` object.`,
    'Order event data has the keys `customer`, `referrer`, `order` and `redemption`.',
  );
}

function describeList(doc: JsonDocument): Description {
  const elements = childrenOf(doc, 0);
  if (elements.length === 0) return foreign('This is an empty array. Use a webhook body.');
  if (elements.length === 1) {
    return foreign('This is an array with one item. Use the item without the outer `[ ]`.');
  }
  const first = elements[0]!;
  const object = kindOf(doc, first) === 'object' ? textMember(doc, first, 'object') : null;
  const count = groupDigits(elements.length);
  return object === null
    ? foreign(`This is an array of ${count} items. Use one of them.`)
    : foreign(
        `This is an array of ${count} items, and the first is a single ${toCode(object)} object. Use a webhook body instead.`,
      );
}
