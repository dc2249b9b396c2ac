import type { JsonDocument } from './json-document.ts';

/**
 * UTF-16 code units of the keys on the way to a node as they are written, its own key included. The
 * node's pointer is about as long. Making a pointer for each of many values below a long key would
 * take the square of the text's length.
 */
export function keyUnitsTo({ positions }: JsonDocument, node: number): number {
  let units = 0;
  for (let at = node; at > 0; at = positions.parent[at]!) {
    units += positions.keyEnd[at]! - positions.keyStart[at]!;
  }
  return units;
}
