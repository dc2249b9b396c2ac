import { schemasOf } from '../schema/event-schema.ts';
import { keyOf, kindOf, nodeAt, stringOf, type JsonDocument } from '../read/json-document.ts';
import type { Matches, ValueContext } from './context.ts';
import { toValue } from './value.ts';

/** Words of a filter that count: more than anyone types, and fewer than a number has bits. */
const MAX_WORDS = 16;

/** The words of a filter in lower case, each of which a field must have. */
export function filterWords(filter: string): readonly string[] {
  const words = filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/**
 * Finds the fields that have every word of a filter, in any case: in their key or title or those
 * above them, or in their value, as written or as shown. A path (`order.items[0].price`) or a JSON
 * Pointer also finds the field that it names.
 * @returns `null` for an empty filter: everything is shown.
 */
export function matchesOf(context: ValueContext, filter: string): Matches | null {
  const words = filterWords(filter);
  if (words.length === 0) return null;
  const { doc, form, units } = context;
  const { count, parent, keyStart } = doc.positions;
  const schemas = schemasOf(doc, form);
  const all = 2 ** words.length - 1;
  /** The words that the names of a node and of its holders have, a bit each. */
  const named = new Uint32Array(count);
  const shown = new Uint8Array(count);
  const found = new Uint8Array(count);
  const asked = nodeNamed(doc, filter.trim());
  const wordsIn = (text: string): number => {
    const lower = text.toLowerCase();
    return words.reduce((bits, word, at) => (lower.includes(word) ? bits | (1 << at) : bits), 0);
  };
  let foundCount = 0;
  for (let node = 1; node < count; node++) {
    const schema = schemas[node] ?? null;
    let own = node === asked ? all : 0;
    if (keyStart[node]! >= 0) own |= wordsIn(keyOf(doc, node)) | wordsIn(schema?.title ?? '');
    named[node] = named[parent[node]!]! | own;
    const kind = kindOf(doc, node);
    if (kind !== 'object' && kind !== 'array') {
      own |= wordsIn(stringOf(doc, node));
      // A value with a unit or a format is shown otherwise than it is written.
      if (kind === 'boolean' || units.has(node) || schema?.['x-unit'] || schema?.format) {
        own |= wordsIn(toValue(context, node, schema).text);
      }
    }
    if ((named[node]! | own) !== all) continue;
    shown[node] = 1;
    // A field that only belongs to a found one is shown with it.
    if (own === 0) continue;
    found[node] = 1;
    foundCount++;
  }
  // Holders come before their members, so going backwards hands each mark up to the root.
  for (let node = count - 1; node > 0; node--) if (shown[node] === 1) shown[parent[node]!] = 1;
  return {
    count: foundCount,
    shows: (node) => shown[node] === 1,
    isFound: (node) => found[node] === 1,
  };
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
