import { childOf, kindOf, type JsonDocument } from '../read/json-document.ts';
import { at, textAt } from '../read/node-at.ts';

type Mark = (doc: JsonDocument, record: number) => boolean;

const hasKeys =
  (...keys: readonly string[]): Mark =>
  (doc, record) =>
    keys.every((key) => childOf(doc, record, key) >= 0);

/** A record of a Lambda event names its source; some sources capitalize the key. */
const isFrom =
  (source: string): Mark =>
  (doc, record) =>
    [textAt(doc, record, 'eventSource'), textAt(doc, record, 'EventSource')].includes(source);

/**
 * Products whose records are certain by their own keys, as their documentation shows them. The
 * name goes after “the field … of”.
 */
const PRODUCTS: readonly (readonly [name: string, isRecord: Mark])[] = [
  ['a Lambda event', hasKeys('requestContext', 'isBase64Encoded', 'body')],
  ['an SQS message', isFrom('aws:sqs')],
  ['an SQS message', hasKeys('MessageId', 'ReceiptHandle', 'Body')],
  ['an SNS notification', isFrom('aws:sns')],
  ['an SNS notification', hasKeys('Type', 'TopicArn', 'Message')],
  ['a Kinesis record', isFrom('aws:kinesis')],
  ['an EventBridge event', hasKeys('detail-type', 'source', 'detail')],
  ['a CloudEvent', hasKeys('specversion', 'type', 'source', 'data')],
  [
    'a Pub/Sub message',
    (doc, record) =>
      childOf(doc, record, 'subscription') >= 0 && at(doc, record, 'message', 'data') >= 0,
  ],
  ['a HAR file', (doc, record) => at(doc, record, 'log', 'entries') >= 0],
];

/** Levels above a payload at which a record is looked for: `log.entries[0].request.postData.text`. */
const MAX_LEVELS = 6;

/** The product whose record a value is in: of nested records the innermost; `null` for none. */
export function productAround(doc: JsonDocument, node: number): string | null {
  const { parent } = doc.positions;
  let holder = parent[node]!;
  for (let level = 0; holder >= 0 && level < MAX_LEVELS; level++, holder = parent[holder]!) {
    const record = holder;
    if (kindOf(doc, record) !== 'object') continue;
    const product = PRODUCTS.find(([, isRecord]) => isRecord(doc, record));
    if (product) return product[0];
  }
  return null;
}
