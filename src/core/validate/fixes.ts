import type { Edit, Fix } from '../analysis.ts';
import {
  childrenOf,
  keyRangeOf,
  kindOf,
  rangeOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { cut } from '../wording/quote.ts';
import { propertiesOf, typesOf, type FieldSchema } from '../schema/event-schema.ts';

/**
 * Adds `"key": null` as the last member of an object, with the white space of the member before it.
 * @param object node of an object.
 */
export function addNull(doc: JsonDocument, object: number, key: string): Fix {
  const quoted = JSON.stringify(key);
  const last = childrenOf(doc, object).at(-1);
  let edit: Edit;
  if (last === undefined) {
    const { end } = rangeOf(doc, object);
    edit = { range: { start: end - 1, end: end - 1 }, text: `${quoted}: null` };
  } else {
    const { start, end } = rangeOf(doc, last);
    const colon = doc.text.slice(keyRangeOf(doc, last)!.end, start);
    edit = {
      range: { start: end, end },
      text: `,${spaceBefore(doc, last)}${quoted}${colon}null`,
    };
  }
  return { title: `Add "${key}": null`, edits: [edit] };
}

/** The white space between a member's key and the comma or brace before it. */
function spaceBefore(doc: JsonDocument, member: number): string {
  const { start } = keyRangeOf(doc, member)!;
  let from = start;
  while (/\s/.test(doc.text[from - 1]!)) from--;
  return doc.text.slice(from, start);
}

const QUOTED_INTEGER = /^"(0|-?[1-9]\d{0,14})"$/;

/**
 * Removes the quotes of an integer. The fix is certain unless the value is money: an amount in
 * quotes may be in another unit, so the other amounts must confirm it.
 * @param confirmed whether the other amounts confirm an amount in minor units.
 * @returns `null` when the value is not a quoted integer or is not confirmed.
 */
export function unquote(
  doc: JsonDocument,
  node: number,
  pointer: string,
  schema: FieldSchema | null,
  confirmed: (amount: number) => boolean,
): Fix | null {
  const source = sourceOf(doc, node);
  if (!schema || !QUOTED_INTEGER.test(source)) return null;
  if (!typesOf(schema).some((type) => type === 'integer' || type === 'number')) return null;
  const number = source.slice(1, -1);
  if (!isAllowed(Number(number), schema)) return null;
  if (isMoney(pointer, schema) && !confirmed(Number(number))) return null;
  return {
    title: `Change to ${number}`,
    edits: [{ range: rangeOf(doc, node), text: number }],
  };
}

/**
 * Replaces a string by the object or array whose JSON text it holds. Programs that write JSON twice
 * leave such strings.
 * @returns `null` when the string holds no value of the wanted types.
 */
export function unwrap(doc: JsonDocument, node: number, types: readonly string[]): Fix | null {
  if (kindOf(doc, node) !== 'string') return null;
  const text = stringOf(doc, node).trim();
  const kind = text.startsWith('{') ? 'object' : text.startsWith('[') ? 'array' : null;
  if (kind === null || !types.includes(kind)) return null;
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  return {
    title: 'Unwrap the JSON string',
    edits: [{ range: rangeOf(doc, node), text }],
  };
}

/**
 * Replaces an empty list by an empty object. PHP writes empty objects as lists.
 * @returns `null` when the value is not an empty list, or the object would need an identifier.
 */
export function emptyObject(
  doc: JsonDocument,
  node: number,
  schema: FieldSchema | null,
  types: readonly string[],
): Fix | null {
  if (sourceOf(doc, node) !== '[]' || !types.includes('object')) return null;
  if (!schema || propertiesOf(schema).has('id')) return null;
  return { title: 'Change to {}', edits: [{ range: rangeOf(doc, node), text: '{}' }] };
}

function isAllowed(number: number, schema: FieldSchema): boolean {
  const { enum: values, minimum = -Infinity, maximum = Infinity } = schema;
  return number >= minimum && number <= maximum && (values?.includes(number) ?? true);
}

const BALANCE = /\/(amount|balance)$/;

/** Without a unit, an amount or balance is money in one kind of object and points in another. */
function isMoney(pointer: string, schema: FieldSchema): boolean {
  const unit = schema['x-unit'];
  return unit === 'minor' || (unit === undefined && BALANCE.test(pointer));
}

/**
 * Writes a value of an enumeration in its documented case; `null` when more than the case differs.
 */
export function correctCase(
  doc: JsonDocument,
  node: number,
  allowed: readonly string[],
): Fix | null {
  const text = stringOf(doc, node).toLowerCase();
  const meant = allowed.filter((value) => value.toLowerCase() === text);
  if (meant.length !== 1) return null;
  const literal = JSON.stringify(meant[0]);
  return { title: `Change to ${literal}`, edits: [{ range: rangeOf(doc, node), text: literal }] };
}

/**
 * Removes a member whose key its object has again later. Most programs read the last one anyway.
 * @param earlier node of the member to be removed; at least one member follows it.
 */
export function removeEarlier(doc: JsonDocument, earlier: number): Fix {
  const key = keyRangeOf(doc, earlier)!;
  const following = doc.positions.next[earlier]!;
  // The removed range ends at the next member's key, so the comma between them goes too.
  const end = doc.positions.keyStart[following]!;
  const title = `Remove the first ${cut(doc.text.slice(key.start, key.end))}`;
  return { title, edits: [{ range: { start: key.start, end }, text: '' }] };
}
