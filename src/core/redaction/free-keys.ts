import type { Form } from '../analysis.ts';
import { isPersonalText } from './personal-data.ts';
import { keyOf, type JsonDocument } from '../read/json-document.ts';
import { isOpenMap, propertiesOf, schemasOf, type FieldSchema } from '../schema/event-schema.ts';
import { isLongIdentifier } from './allow-list.ts';

/**
 * By node, 1 for members whose keys people chose themselves: in metadata and other maps, inside what the schema
 * does not describe, and keys that look personal. Any other undescribed key of a described object is none: a
 * finding speaks of it by its name.
 * @param form `null` when the text is no event of ours: then keys tell what it is, and only those of metadata
 * and personal ones count.
 */
export function freeKeys(doc: JsonDocument, form: Form | null): Uint8Array {
  const { count, parent, keyStart } = doc.positions;
  const schemas = schemasOf(doc, form);
  const isInside = new Uint8Array(count);
  /** 1 for what is called metadata: looked at once, since a key may be long, and thousands of values below it. */
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

/** Of a map from names to values that are described; one from the vendor's identifiers names nobody. */
function isMapKey(schema: FieldSchema | null, key: string): boolean {
  return typeof schema?.additionalProperties === 'object' && !isLongIdentifier(key);
}
