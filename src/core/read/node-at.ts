/** Short ways from a node of a document to a node below it. -1 means “absent” throughout. */
import {
  childOf,
  childrenOf,
  kindOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from './json-document.ts';

/** The node at the end of a path of keys; -1 when it is absent or `null`. */
export function at(doc: JsonDocument, from: number, ...keys: readonly string[]): number {
  let node = from;
  for (const key of keys) {
    if (node < 0 || kindOf(doc, node) !== 'object') return -1;
    node = childOf(doc, node, key);
  }
  return node >= 0 && kindOf(doc, node) === 'null' ? -1 : node;
}

/** The object at the end of a path; -1 for anything else. */
export function objectAt(doc: JsonDocument, from: number, ...keys: readonly string[]): number {
  const node = at(doc, from, ...keys);
  return node >= 0 && kindOf(doc, node) === 'object' ? node : -1;
}

/** The elements of the array at the end of a path; none for anything else. */
export function elementsAt(
  doc: JsonDocument,
  from: number,
  ...keys: readonly string[]
): readonly number[] {
  const node = at(doc, from, ...keys);
  return node >= 0 && kindOf(doc, node) === 'array' ? childrenOf(doc, node) : [];
}

/** Whether a text has a character that is seen: not white space, and not of no width. */
export function isSeen(text: string): boolean {
  return /[^\s\p{DI}]/u.test(text);
}

/** The string under a key of an object; `null` when the member is absent or not a string. */
export function textMember(doc: JsonDocument, object: number, key: string): string | null {
  const member = childOf(doc, object, key);
  return member >= 0 && kindOf(doc, member) === 'string' ? stringOf(doc, member) : null;
}

/** The string at the end of a path; `null` for anything else and for one that shows nothing. */
export function textAt(doc: JsonDocument, from: number, ...keys: readonly string[]): string | null {
  const node = at(doc, from, ...keys);
  if (node < 0 || kindOf(doc, node) !== 'string') return null;
  return isSeen(stringOf(doc, node)) ? stringOf(doc, node) : null;
}

/**
 * The integer at the end of a path; `null` for anything else, also when a double cannot hold it.
 */
export function integerAt(
  doc: JsonDocument,
  from: number,
  ...keys: readonly string[]
): number | null {
  const node = at(doc, from, ...keys);
  if (node < 0 || kindOf(doc, node) !== 'number') return null;
  const value = Number(sourceOf(doc, node));
  return Number.isSafeInteger(value) ? value : null;
}

/** The number at the end of a path as the payload has it; `null` for anything else. */
export function numberAt(
  doc: JsonDocument,
  from: number,
  ...keys: readonly string[]
): string | null {
  const node = at(doc, from, ...keys);
  return node >= 0 && kindOf(doc, node) === 'number' ? sourceOf(doc, node) : null;
}
