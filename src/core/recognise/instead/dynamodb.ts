import { MAX_REPAIR_UNITS } from '../../limits.ts';
import { rangeOf, type JsonDocument } from '../../read/json-document.ts';
import { isJsonNumber } from '../../read/json-number.ts';
import { isObject, memberOf } from '../../read/value-at.ts';
import { foreign, type Description } from './description.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** Where programs have the attributes of an item: answers of the API, streams, a map alone. */
const PLACES: readonly (readonly string[])[] = [
  [],
  ['M'],
  ['Item'],
  ['NewImage'],
  ['dynamodb', 'NewImage'],
  ['Items', '0'],
  ['Records', '0', 'dynamodb', 'NewImage'],
];
const TYPES: ReadonlySet<string> = new Set([
  'S',
  'N',
  'B',
  'BOOL',
  'NULL',
  'M',
  'L',
  'SS',
  'NS',
  'BS',
]);
/** The depth that DynamoDB allows. */
const MAX_DEPTH = 32;

/** The finding for DynamoDB JSON, where each value has its type around it, with a fix. */
export function describeDynamoDb(doc: JsonDocument): Description | null {
  if (!/"(M|S)"\s*:/.test(doc.text)) return null;
  for (const place of PLACES) {
    const value = place.reduce(memberOf, doc.root);
    if (!isObject(value) || !isTyped(value)) continue;
    const plain = doc.text.length > MAX_REPAIR_UNITS ? null : mapText(value, 0);
    return foreign(
      'This is DynamoDB JSON, which wraps each value in its type (`S`, `N`, `M`). Use the original webhook body.',
      'The function `unmarshall` of the DynamoDB SDKs converts this notation to plain JSON.',
      plain === null
        ? undefined
        : { title: 'Convert to plain JSON', edits: [{ range: rangeOf(doc, 0), text: plain }] },
    );
  }
  return null;
}

/**
 * Whether every member is an object with one key, the type of its value; one alone may be chance.
 */
function isTyped(attributes: Attributes): boolean {
  const values = Object.values(attributes);
  return values.length > 1 && values.every((value) => typeOf(value) !== null);
}

function typeOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  const keys = Object.keys(value);
  return keys.length === 1 && TYPES.has(keys[0]!) ? keys[0]! : null;
}

/** The plain JSON of a typed value; `null` where it is not typed as DynamoDB does. */
function plainText(value: unknown, depth: number): string | null {
  const type = typeOf(value);
  if (type === null || depth > MAX_DEPTH) return null;
  const inner = (value as Attributes)[type];
  switch (type) {
    case 'M':
      return isObject(inner) ? mapText(inner, depth + 1) : null;
    case 'L':
      return Array.isArray(inner)
        ? joined(
            inner.map((element) => plainText(element, depth + 1)),
            '[',
            ']',
          )
        : null;
    case 'N':
      return typeof inner === 'string' && isJsonNumber(inner) ? inner : null;
    case 'NS':
      return Array.isArray(inner) && inner.every((one) => isJsonNumber(String(one)))
        ? `[${inner.join(',')}]`
        : null;
    case 'NULL':
      return 'null';
    default:
      return JSON.stringify(inner);
  }
}

function mapText(attributes: Attributes, depth: number): string | null {
  const members = Object.entries(attributes).map(([key, value]) => {
    const text = plainText(value, depth);
    return text === null ? null : `${JSON.stringify(key)}:${text}`;
  });
  return joined(members, '{', '}');
}

function joined(parts: readonly (string | null)[], open: string, close: string): string | null {
  return parts.includes(null) ? null : open + parts.join(',') + close;
}
