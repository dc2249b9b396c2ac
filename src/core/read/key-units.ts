import type { JsonDocument } from './json-document.ts';

/**
 * UTF-16 code units of all keys on the way to a node as they are written, with its own. Its pointer is about as long; to
 * make that of each of many values below a long key would take the square of the text's length.
 */
export function keyUnitsTo({ positions }: JsonDocument, node: number): number {
  let units = 0;
  for (let at = node; at > 0; at = positions.parent[at]!) {
    units += positions.keyEnd[at]! - positions.keyStart[at]!;
  }
  return units;
}
