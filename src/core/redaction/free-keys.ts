import type { Form } from '../analysis.ts';
import { isPersonalText } from './personal-data.ts';
import { keyOf, type JsonDocument } from '../read/json-document.ts';
import { isOpenMap, propertiesOf, schemasOf, type FieldSchema } from '../schema/event-schema.ts';
import { isLongIdentifier } from './allow-list.ts';

/**
 * Marks with 1 each member whose key a person chose: in metadata and other maps, inside values that
 * the schema does not describe, and keys that look personal. Other undescribed keys of a described
 * object are not marked, because a finding names them.
 * @param form `null` when the text is not an order event. Then keys show what the text is, and only
 *   keys of metadata and personal keys are marked.
 * @returns an entry for each node.
 */
export function freeKeys(doc: JsonDocument, form: Form | null): Uint8Array {
  const { count, parent, keyStart } = doc.positions;
  const schemas = schemasOf(doc, form);
  const isInside = new Uint8Array(count);
  /**
   * 1 for members called metadata. Each key is read once: it may be long, with thousands of values.
   */
  const isMetadata = new Uint8Array(count);
  const free = new Uint8Array(count);
  for (let node = 1; node < count; node++) {
    const holder = parent[node]!;
    const schema = schemas[holder] ?? null;
    const begins = schema
      ? isOpenMap(schema) && !schema.items
      : form !== null || isMetadata[holder] === 1;
    isInside[node] = begins || isInside[holder] === 1 ? 1 : 0;
    if (keyStart[node]! < 0) continue;
    const key = keyOf(doc, node);
    if (/metadata$/i.test(key)) isMetadata[node] = 1;
    if (schema && propertiesOf(schema).has(key)) continue;
    if (isInside[node] === 1 || isMapKey(schema, key) || isPersonalText(key)) free[node] = 1;
  }
  return free;
}

/**
 * Whether the schema describes a map from names to values. Voucherify's identifiers name nobody.
 */
function isMapKey(schema: FieldSchema | null, key: string): boolean {
  return typeof schema?.additionalProperties === 'object' && !isLongIdentifier(key);
}
