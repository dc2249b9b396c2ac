import bundle from '../../event/schema.generated.json';
import type { Form } from '../analysis.ts';
import { createSchemaReader, type FieldSchema } from './reader.ts';
import { keyOf, type JsonDocument } from '../read/json-document.ts';

export { allowsNumbers, typesOf, valuesIn, type FieldSchema } from './reader.ts';

/** The schema without descriptions, small enough to be loaded before the first verdict. */
export const { rootSchema, propertySchema, elementSchema, propertiesOf, schemaBelow, schemaAt } =
  /* @__PURE__ */ createSchemaReader(bundle);

/**
 * Whether the keys of an object need no description: metadata and other maps with the user's keys.
 */
export function isOpenMap(schema: FieldSchema): boolean {
  return (
    schema['x-free'] === true ||
    (schema.properties === undefined && schema.additionalProperties === undefined)
  );
}

/**
 * The schema of every node of a document, by node; `null` for a node that is not described. A loop
 * suffices, because every holder comes before its members.
 * @param form `null` when the text is not an order event, so that nothing is described.
 */
export function schemasOf(doc: JsonDocument, form: Form | null): readonly (FieldSchema | null)[] {
  const { count, parent, keyStart } = doc.positions;
  const schemas = new Array<FieldSchema | null>(count).fill(null);
  if (form === null) return schemas;
  schemas[0] = rootSchema(form);
  for (let node = 1; node < count; node++) {
    const holder = schemas[parent[node]!] ?? null;
    if (!holder) continue;
    schemas[node] =
      keyStart[node]! < 0 ? elementSchema(holder) : propertySchema(holder, keyOf(doc, node));
  }
  return schemas;
}
