import type { Form } from '../analysis.ts';
import { keyOf, type Document } from '../read/document.ts';
import { isFree } from '../shape.ts';
import { shapesOf } from './shapes.ts';

/**
 * By node, 1 for members whose keys people chose themselves: in metadata, and inside what the schema does not
 * describe. An undescribed key of a described object is none: a finding speaks of it by its name.
 * @param form `null` when the text is no event of ours: then keys tell what it is, and only those of metadata count.
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
      ? isFree(shape)
      : form !== null || (keyStart[holder]! >= 0 && /metadata$/i.test(keyOf(doc, holder)));
    isInside[node] = begins || isInside[holder] === 1 ? 1 : 0;
    const isDescribed = (shapes[node] ?? null) !== null;
    free[node] = isInside[node] === 1 && keyStart[node]! >= 0 && !isDescribed ? 1 : 0;
  }
  return free;
}
