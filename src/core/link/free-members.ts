import type { Form } from '../analysis.ts';
import { isPersonalText } from '../personal-data.ts';
import { keyOf, type Document } from '../read/document.ts';
import { isFree, propertiesOf, shapesOf, type Shape } from '../shape.ts';
import { isLongIdentifier } from './stays.ts';

/**
 * By node, 1 for members whose keys people chose themselves: in metadata and other maps, inside what the schema
 * does not describe, and keys that look personal. Any other undescribed key of a described object is none: a
 * finding speaks of it by its name.
 * @param form `null` when the text is no event of ours: then keys tell what it is, and only those of metadata
 * and personal ones count.
 */
export function freeMembers(doc: Document, form: Form | null): Uint8Array {
  const { count, parent, keyStart } = doc.places;
  const shapes = shapesOf(doc, form);
  const isInside = new Uint8Array(count);
  const free = new Uint8Array(count);
  for (let node = 1; node < count; node++) {
    const holder = parent[node]!;
    const shape = shapes[holder] ?? null;
    const begins = shape
      ? isFree(shape) && !shape.items
      : form !== null || (keyStart[holder]! >= 0 && /metadata$/i.test(keyOf(doc, holder)));
    isInside[node] = begins || isInside[holder] === 1 ? 1 : 0;
    if (keyStart[node]! < 0) continue;
    const key = keyOf(doc, node);
    if (shape && propertiesOf(shape).has(key)) continue;
    if (isInside[node] === 1 || isMapKey(shape, key) || isPersonalText(key)) free[node] = 1;
  }
  return free;
}

/** Of a map from names to values that are described; one from the vendor's identifiers names nobody. */
function isMapKey(shape: Shape | null, key: string): boolean {
  return typeof shape?.additionalProperties === 'object' && !isLongIdentifier(key);
}
