import { kindOf, type JsonDocument } from '../read/json-document.ts';
import { textAt } from '../read/node-at.ts';

/** The keys that people know an object by, the best known first. */
export const NAME_KEYS = ['name', 'code'] as const;

/** Where an object has its name: an item of an order has that of its product. */
const NAME_PATHS: readonly (readonly string[])[] = [
  ['product', 'name'],
  ['sku', 'sku'],
  ...NAME_KEYS.map((key) => [key]),
  ['product_id'],
  ['id'],
];

/**
 * What people would call an object: its name, code or identifier, whichever comes first.
 * @returns `null` for an object without one, and for anything that is no object. Hostile until
 * shown as text, and as long as the payload has it.
 */
export function objectName(doc: JsonDocument, node: number): string | null {
  if (kindOf(doc, node) !== 'object') return null;
  for (const path of NAME_PATHS) {
    const name = textAt(doc, node, ...path);
    if (name !== null) return name;
  }
  return null;
}
