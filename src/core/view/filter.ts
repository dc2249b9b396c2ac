import { schemasOf } from '../schema/event-schema.ts';
import { keyOf, kindOf, nodeAt, stringOf, type JsonDocument } from '../read/json-document.ts';
import type { Matches, ValueContext } from './context.ts';
import { toValue } from './value.ts';

/**
 * Finds the fields whose key, title or value, as written or as shown, contains a text, in any case,
 * and the field that the text names as a path (`order.items[0].price`) or as a JSON Pointer.
 * @returns `null` for an empty filter: everything is shown.
 */
export function matchesOf(context: ValueContext, filter: string): Matches | null {
  const needle = filter.trim().toLowerCase();
  if (needle === '') return null;
  const { doc, form, units } = context;
  const { count, parent, keyStart } = doc.positions;
  const schemas = schemasOf(doc, form);
  const shown = new Uint8Array(count);
  const named = new Uint8Array(count);
  const asked = nodeNamed(doc, filter.trim());
  if (asked > 0) named[asked] = 1;
  let found = asked > 0 ? 1 : 0;
  for (let node = 1; node < count; node++) {
    const isNamed =
      keyStart[node]! >= 0 &&
      (keyOf(doc, node).toLowerCase().includes(needle) ||
        (schemas[node]?.title?.toLowerCase().includes(needle) ?? false));
    const kind = kindOf(doc, node);
    const isScalar = kind !== 'object' && kind !== 'array';
    const schema = schemas[node] ?? null;
    // A value with a unit or a format is shown otherwise than it is written.
    const isMade = kind === 'boolean' || units.has(node) || schema?.['x-unit'] || schema?.format;
    const holds =
      isScalar &&
      (stringOf(doc, node).toLowerCase().includes(needle) ||
        (isMade && toValue(context, node, schema).text.toLowerCase().includes(needle)));
    if ((isNamed || holds) && named[node] === 0) found++;
    if (isNamed || named[parent[node]!] === 1) named[node] = 1;
    if (holds || named[node] === 1) shown[node] = 1;
  }
  // Holders come before their members, so going backwards hands each mark up to the root.
  for (let node = count - 1; node > 0; node--) if (shown[node] === 1) shown[parent[node]!] = 1;
  return { count: found, shows: (node) => shown[node] === 1 };
}

function nodeNamed(doc: JsonDocument, text: string): number {
  if (text.startsWith('/')) return nodeAt(doc, text);
  if (!/[.[]/.test(text)) return -1;
  const pointer = `/${text
    .replace(/^\$\.?/, '')
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .replaceAll('.', '/')}`;
  const inData = nodeAt(doc, `/data${pointer}`);
  return inData >= 0 ? inData : nodeAt(doc, pointer);
}
