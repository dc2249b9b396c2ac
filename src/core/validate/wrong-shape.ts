import type { Fix } from '../analysis.ts';
import {
  childrenOf,
  keyOf,
  kindOf,
  rangeOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import {
  elementSchema,
  propertySchema,
  typesOf,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { cut } from '../wording/quote.ts';
import { change } from './fixes.ts';

/** The content of an object or array in another shape. */
interface WrongShape {
  /** The end of the message: what the value is, and what to do. */
  readonly but: string;
  readonly fix?: Fix;
}

/**
 * Finds the shape that a program gave to the content of an object or array.
 * @param types that the schema allows at this place.
 * @returns `null` when the value has other content.
 */
export function wrongShape(
  doc: JsonDocument,
  node: number,
  schema: FieldSchema | null,
  types: readonly string[],
): WrongShape | null {
  const source = sourceOf(doc, node);
  if (kindOf(doc, node) === 'string') {
    const text = stringOf(doc, node).trim();
    if (isJsonOf(text, types))
      return {
        but: 'it is a string that contains JSON. Remove its outer quotes and its backslashes.',
        fix: { ...change(doc, node, text), title: 'Unwrap the JSON string' },
      };
    const key = ID_KEYS.find((one) =>
      propertySchema(schema, one)?.['x-prefix']?.some((prefix) => text.startsWith(prefix)),
    );
    return key
      ? {
          but: `it is only the ID ${cut(source)}. Write the object, with at least this \`${key}\`.`,
          fix: change(doc, node, `{"${key}": ${source}}`),
        }
      : null;
  }
  if (source === '[]' && types.includes('object') && !propertySchema(schema, 'id'))
    return {
      but: 'it is `[]`, as PHP writes an empty object. Write `{}`.',
      fix: change(doc, node, '{}'),
    };
  if (kindOf(doc, node) === 'array' && types.includes('object')) return objectInArray(doc, node);
  return kindOf(doc, node) === 'object' && types.includes('array')
    ? listAsObject(doc, node, elementSchema(schema))
    : null;
}

/** The keys of IDs that a list may have in place of objects. An item has the ID of its product. */
const ID_KEYS = ['id', 'product_id', 'sku_id'];

/** Objects in an array in place of an object, as a search answers. Of one it is certain which. */
function objectInArray(doc: JsonDocument, node: number): WrongShape | null {
  const elements = childrenOf(doc, node);
  const [first] = elements;
  if (first === undefined || elements.some((element) => kindOf(doc, element) !== 'object')) {
    return null;
  }
  const fix = { ...change(doc, node, sourceOf(doc, first)), title: 'Remove the brackets' };
  return {
    but: 'it is in an array. Keep one object, without the brackets `[` and `]`.',
    ...(elements.length === 1 && { fix }),
  };
}

/** Whether a text is the JSON of an object or array. Programs that write JSON twice leave it. */
function isJsonOf(text: string, types: readonly string[]): boolean {
  const kind = text.startsWith('{') ? 'object' : text.startsWith('[') ? 'array' : '';
  if (!types.includes(kind)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * An object in place of an array: its only element, or all elements under keys. Converters of XML
 * write the first, and PHP writes the second when the numbers of a list have gaps.
 */
function listAsObject(
  doc: JsonDocument,
  node: number,
  element: FieldSchema | null,
): WrongShape | null {
  if (!element) return null;
  const members = childrenOf(doc, node);
  if (members.some((member) => propertySchema(element, keyOf(doc, member)))) {
    const { start, end } = rangeOf(doc, node);
    const edits = [
      { range: { start, end: start }, text: '[' },
      { range: { start: end, end }, text: ']' },
    ];
    return {
      but: 'it is a single object. Put `[` before it and `]` after it.',
      fix: { title: 'Change to an array', edits },
    };
  }
  return members.every((member) => typesOf(element).includes(kindOf(doc, member)))
    ? { but: 'it is an object. Put its values between `[` and `]`, without their keys.' }
    : null;
}
