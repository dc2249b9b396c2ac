import bundle from '../../event/schema.generated.json';
import type { Form } from '../analysis.ts';
import { createSchemaReader, type FieldSchema } from './reader.ts';
import { keyOf, type JsonDocument } from '../read/json-document.ts';

export { typesOf, valuesIn, type FieldSchema } from './reader.ts';

/** The slim schema, without descriptions: small enough for the first verdict. */
export const { rootSchema, propertySchema, elementSchema, propertiesOf, schemaAt } =
  /* @__PURE__ */ createSchemaReader(bundle);

/** Whether members that are not described belong here all the same: metadata and other maps of the user's own. */
export function isOpenMap(schema: FieldSchema): boolean {
  return (
    schema['x-free'] === true ||
    (schema.properties === undefined && schema.additionalProperties === undefined)
  );
}

/**
 * What the schema says of every node of a document, by node; `null` where it says nothing. Without recursion:
 * a holder comes before what it holds.
 * @param form `null` when the text is no event of ours, so that nothing is described.
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
