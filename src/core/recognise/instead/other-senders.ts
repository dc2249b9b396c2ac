import { toCode } from '../../read/code.ts';
import { childOf, type JsonDocument } from '../../read/json-document.ts';
import { elementsAt, textAt, textMember } from '../../read/node-at.ts';
import { foreign, type Description } from './description.ts';

/** A sender of other webhooks. */
interface Sender {
  readonly name: string;
  /** What the document is called there; '' where it has no name, `null` where it is not theirs. */
  readonly nameOf: (doc: JsonDocument) => string | null;
}

/** Each is known by marks that no other sender's documents have together. */
const SENDERS: readonly Sender[] = [
  {
    name: 'Stripe',
    nameOf: (doc) => {
      const object = textMember(doc, 0, 'object');
      const isEvent = object === 'event' && textAt(doc, 0, 'data', 'object', 'object') !== null;
      if (object === null || !(isEvent || has(doc, 'livemode'))) return null;
      return object === 'event' ? (textMember(doc, 0, 'type') ?? '') : object;
    },
  },
  {
    name: 'Shopify',
    nameOf: (doc) =>
      /^gid:\/\/shopify\/(\w+)\//.exec(textMember(doc, 0, 'admin_graphql_api_id') ?? '')?.[1] ??
      null,
  },
  {
    name: 'GitHub',
    nameOf: (doc) => {
      const isTheirs =
        textAt(doc, 0, 'sender', 'login') !== null &&
        (textAt(doc, 0, 'repository', 'full_name') ?? textAt(doc, 0, 'organization', 'login')) !==
          null;
      return isTheirs || (has(doc, 'zen') && has(doc, 'hook_id'))
        ? (textMember(doc, 0, 'action') ?? '')
        : null;
    },
  },
  {
    name: 'PayPal',
    nameOf: (doc) =>
      textMember(doc, 0, 'id')?.startsWith('WH-') && has(doc, 'resource')
        ? (textMember(doc, 0, 'event_type') ?? '')
        : null,
  },
  {
    name: 'Adyen',
    nameOf: (doc) => {
      if (!has(doc, 'notificationItems')) return null;
      const [item = -1] = elementsAt(doc, 0, 'notificationItems');
      return textAt(doc, item, 'NotificationRequestItem', 'eventCode') ?? '';
    },
  },
];

/** A webhook or object of another sender, known by its marks. */
export function describeOtherSender(doc: JsonDocument): Description | null {
  for (const { name, nameOf } of SENDERS) {
    const what = nameOf(doc);
    if (what === null) continue;
    const named = what === '' ? '' : ` (${toCode(what)})`;
    return foreign(
      `This comes from ${name}${named}, not from Voucherify. Use a webhook body from Voucherify.`,
      `${name} documents some of these keys for its own webhooks and objects.`,
    );
  }
  return null;
}

function has(doc: JsonDocument, key: string): boolean {
  return childOf(doc, 0, key) >= 0;
}
