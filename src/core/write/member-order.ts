import { keyOf, type JsonDocument } from '../read/json-document.ts';
import { keptMembers } from './write.ts';

/** JavaScript moves keys that are array indexes to the front, in the order of their numbers. */
export function keptInOrder(doc: JsonDocument, object: number): number[] {
  const members = keptMembers(doc, object).map((node) => ({ node, key: keyOf(doc, node) }));
  const indexes = members.filter(({ key }) => isArrayIndex(key));
  if (indexes.length === 0) return members.map(({ node }) => node);
  const others = members.filter(({ key }) => !isArrayIndex(key));
  return [...indexes.sort((a, b) => Number(a.key) - Number(b.key)), ...others].map(
    ({ node }) => node,
  );
}

/** Sorted by their code points, which is also the order of their UTF-8 bytes. */
export function keptSorted(doc: JsonDocument, object: number): number[] {
  return keptMembers(doc, object)
    .map((node) => ({ node, key: keyOf(doc, node) }))
    .sort((a, b) => comparePoints(a.key, b.key))
    .map(({ node }) => node);
}

/** The greatest array index: 2^32 − 2. */
const MAX_INDEX = 4_294_967_294;

function isArrayIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key) && Number(key) <= MAX_INDEX;
}

function comparePoints(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length || at === b.length) return a.length - b.length;
  // Surrogates are below the last characters of one unit, but mean greater code points.
  return weight(a.charCodeAt(at)) - weight(b.charCodeAt(at));
}

function weight(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit;
}
