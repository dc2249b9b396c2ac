import type { Range } from '../analysis.ts';
import type { LocatedValues, Positions } from './positions.ts';
import { isIndex, partsOf, toPointer } from './pointer.ts';

/** A JSON text that was read once: its value, and the place of every value in it. */
export interface JsonDocument extends LocatedValues {
  readonly text: string;
  /**
   * The value that `JSON.parse` gives: the last of duplicate keys, and numbers as doubles. Good for
   * checks, never for display.
   */
  readonly root: unknown;
}

export type Kind = 'object' | 'array' | 'string' | 'number' | 'boolean' | 'null';

/** The kind of a node's value, by its first character. */
export function kindOf(doc: JsonDocument, node: number): Kind {
  switch (doc.text[doc.positions.start[node]!]) {
    case '{':
      return 'object';
    case '[':
      return 'array';
    case '"':
      return 'string';
    case 't':
    case 'f':
      return 'boolean';
    case 'n':
      return 'null';
    default:
      return 'number';
  }
}

/** The range of a node's value. */
export function rangeOf(doc: JsonDocument, node: number): Range {
  return { start: doc.positions.start[node]!, end: doc.positions.end[node]! };
}

/** The range of a member's key with its quotes; `null` for elements and the root. */
export function keyRangeOf(doc: JsonDocument, node: number): Range | null {
  const start = doc.positions.keyStart[node]!;
  return start < 0 ? null : { start, end: doc.positions.keyEnd[node]! };
}

/**
 * The range at which a finding about a missing member is shown: the holder's key, or for an element
 * and the root the opening brace.
 */
export function holderRangeOf(doc: JsonDocument, node: number): Range {
  const start = doc.positions.start[node]!;
  return keyRangeOf(doc, node) ?? { start, end: start + 1 };
}

/** The decoded key of a member; the index, as text, of an element; '' for the root. */
export function keyOf(doc: JsonDocument, node: number): string {
  const { positions, text } = doc;
  const start = positions.keyStart[node]!;
  if (start >= 0) return decodeString(text.slice(start, positions.keyEnd[node]!));
  const parent = positions.parent[node]!;
  return parent < 0 ? '' : String(indexOfElement(doc, parent, node));
}

/** A node's value as it is written. */
export function sourceOf(doc: JsonDocument, node: number): string {
  return doc.text.slice(doc.positions.start[node]!, doc.positions.end[node]!);
}

/** The decoded text of a string; anything else as it is written. */
export function stringOf(doc: JsonDocument, node: number): string {
  return decodeString(sourceOf(doc, node));
}

/** Children by document and node. Kept, because large arrays are asked for often. */
const childLists = new WeakMap<Positions, Map<number, readonly number[]>>();

/** The members or elements of a node, in document order; none for scalars. */
export function childrenOf(doc: JsonDocument, node: number): readonly number[] {
  let lists = childLists.get(doc.positions);
  if (!lists) childLists.set(doc.positions, (lists = new Map<number, readonly number[]>()));
  let children = lists.get(node);
  if (!children) {
    const { next } = doc.positions;
    const found: number[] = [];
    for (let child = node + 1; child < next[node]!; child = next[child]!) found.push(child);
    lists.set(node, (children = found));
  }
  return children;
}

const memberMaps = new WeakMap<Positions, Map<number, ReadonlyMap<string, number>>>();

/**
 * The members of an object by their keys, in document order. The last of duplicate keys counts.
 * Cached, because rules ask for the same objects again and again.
 */
export function membersOf(doc: JsonDocument, object: number): ReadonlyMap<string, number> {
  let maps = memberMaps.get(doc.positions);
  if (!maps) memberMaps.set(doc.positions, (maps = new Map<number, ReadonlyMap<string, number>>()));
  let members = maps.get(object);
  if (!members) {
    const found = new Map<string, number>();
    for (const child of childrenOf(doc, object)) {
      const key = keyOf(doc, child);
      found.delete(key);
      found.set(key, child);
    }
    maps.set(object, (members = found));
  }
  return members;
}

/** Members that are compared one by one; for an object of more a map is made. */
const MAX_SOUGHT_ONE_BY_ONE = 32;

/**
 * The member or element of a name, the last of duplicate keys as in `JSON.parse`; -1 when there is
 * none.
 */
export function childOf(doc: JsonDocument, node: number, key: string | number): number {
  const { text, positions } = doc;
  const wanted = String(key);
  if (text[positions.start[node]!] === '[') {
    return isIndex(wanted) ? (childrenOf(doc, node)[Number(key)] ?? -1) : -1;
  }
  const { keyStart, keyEnd, next } = positions;
  let found = -1;
  let sought = 0;
  // No list of the members is made, because most objects are asked for a member once or twice.
  for (let child = node + 1; child < next[node]!; child = next[child]!) {
    if (++sought > MAX_SOUGHT_ONE_BY_ONE) return membersOf(doc, node).get(wanted) ?? -1;
    const start = keyStart[child]! + 1;
    const length = keyEnd[child]! - start - 1;
    if (length === wanted.length) {
      if (text.startsWith(wanted, start)) found = child;
    } else if (length > wanted.length) {
      // An escaped key is longer than the key it means. Only keys that can be escaped are decoded.
      const first = text[start];
      const isCandidate = first === wanted[0] || first === '\\';
      if (isCandidate && keyOf(doc, child) === wanted) found = child;
    }
  }
  return found;
}

/** The node that a pointer names; -1 when there is none. */
export function nodeAt(doc: JsonDocument, pointer: string): number {
  return nodeOf(doc, partsOf(pointer));
}

/** The node at the end of a path of keys and indices; -1 when there is none. */
export function nodeOf(doc: JsonDocument, parts: readonly string[]): number {
  let node = 0;
  for (const part of parts) {
    node = childOf(doc, node, part);
    if (node < 0) return -1;
  }
  return node;
}

/** The pointer of a node. */
export function pointerOf(doc: JsonDocument, node: number): string {
  const parts: string[] = [];
  for (let at = node; at > 0; at = doc.positions.parent[at]!) parts.push(keyOf(doc, at));
  return toPointer(parts.reverse());
}

/**
 * The deepest node at a UTF-16 offset; a member's key belongs to it. The root when no other node is
 * there.
 */
export function nodeAround(doc: JsonDocument, offset: number): number {
  const { positions } = doc;
  // Nodes are in document order: find the last that begins at or before the offset, then climb.
  let low = 0;
  let high = positions.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begin =
      positions.keyStart[middle]! >= 0 ? positions.keyStart[middle]! : positions.start[middle]!;
    if (begin <= offset) low = middle;
    else high = middle - 1;
  }
  let node = low;
  while (node > 0 && positions.end[node]! < offset) node = positions.parent[node]!;
  return node;
}

function indexOfElement(doc: JsonDocument, parent: number, node: number): number {
  const elements = childrenOf(doc, parent);
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elements[middle]! < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

function decodeString(source: string): string {
  if (source[0] !== '"') return source;
  return source.includes('\\') ? (JSON.parse(source) as string) : source.slice(1, -1);
}
