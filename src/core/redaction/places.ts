import type { Form } from '../analysis.ts';
import { keyOf, type JsonDocument } from '../read/json-document.ts';
import { checkSchema } from '../schema/check.ts';
import {
  isOpenMap,
  propertiesOf,
  propertySchema,
  schemasOf,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { findUndescribed } from '../validate/undescribed.ts';
import { wordsOf } from './personal-data.ts';
import { isSecretKey } from './secrets.ts';

/** What is known of the places of a document, by node. */
export interface Places {
  readonly doc: JsonDocument;
  /** `null` when the text is not an order event, so that nothing is described. */
  readonly form: Form | null;
  /**
   * A value under a misspelt key has the schema of the intended key, so that the finding about the
   * misspelt key survives redaction. `null` when the schema does not describe the place.
   */
  readonly schemas: readonly (FieldSchema | null)[];
  /** Nodes under a misspelt key. */
  readonly meant: ReadonlySet<number>;
  /** 1 for values of metadata at any depth, and for members that are called so. */
  readonly isMetadata: Uint8Array;
  /** 1 for values of a key that is not described and names a secret, at any depth. */
  readonly isSecret: Uint8Array;
  /** 1 for members whose key a person may have chosen: of maps and of undescribed values. */
  readonly hasFreeKey: Uint8Array;
}

/**
 * Finds out about the places of a document. Each key is read once, because it may be long, with
 * thousands of values below it.
 */
export function findPlaces(doc: JsonDocument, form: Form | null): Places {
  const { count, parent, keyStart } = doc.positions;
  const schemas = [...schemasOf(doc, form)];
  const isMetadata = new Uint8Array(count);
  const isSecret = new Uint8Array(count);
  const isFree = new Uint8Array(count);
  const hasFreeKey = new Uint8Array(count);
  for (let node = 1; node < count; node++) {
    const holder = parent[node]!;
    const schema = schemas[holder] ?? null;
    const isBegun = schema ? isOpenMap(schema) && !schema.items : true;
    isFree[node] = isFree[holder]! | Number(isBegun);
    isMetadata[node] = isMetadata[holder]!;
    isSecret[node] = isSecret[holder]!;
    if (keyStart[node]! < 0) continue;
    const key = keyOf(doc, node);
    if (/metadata$/i.test(key)) isMetadata[node] = 1;
    if (schema && propertiesOf(schema).has(key)) continue;
    if (isSecretKey(wordsOf(key))) isSecret[node] = 1;
    const isMap = typeof schema?.additionalProperties === 'object';
    hasFreeKey[node] = isFree[node]! | Number(isMap);
  }
  const meant = setMeant(doc, form, schemas);
  return { doc, form, schemas, meant, isMetadata, isSecret, hasFreeKey };
}

function setMeant(
  doc: JsonDocument,
  form: Form | null,
  schemas: (FieldSchema | null)[],
): ReadonlySet<number> {
  const found = new Map<number, FieldSchema>();
  if (form === null) return new Set();
  for (const { node, holder, meant } of findUndescribed(doc, checkSchema(doc, form))) {
    if (meant === null) continue;
    const schema = propertySchema(schemas[holder] ?? null, meant);
    if (schema) found.set(node, schema);
  }
  for (const [node, schema] of found) schemas[node] = schema;
  return new Set(found.keys());
}
