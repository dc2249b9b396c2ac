import { kindOf, type JsonDocument } from '../read/json-document.ts';
import { textAt } from '../read/node-at.ts';

/** The keys that people know an object by, the best known first. */
export const NAME_KEYS = ['name', 'code'] as const;

/** The paths of an object's name: an item of an order has the name of its product. */
const NAME_PATHS: readonly (readonly string[])[] = [
  ['product', 'name'],
  ['sku', 'sku'],
  ...NAME_KEYS.map((key) => [key]),
  ['product_id'],
  ['id'],
];

/**
 * The name of an object for people: its name, code or identifier, whichever comes first.
 * @returns `null` for an object without one, and for a value that is not an object. Show it as text
 *   only, because the payload decides what it holds and how long it is.
 */
export function objectName(doc: JsonDocument, node: number): string | null {
  if (kindOf(doc, node) !== 'object') return null;
  for (const path of NAME_PATHS) {
    const name = textAt(doc, node, ...path);
    if (name !== null) return name;
  }
  return null;
}
