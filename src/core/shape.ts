import bundle from '../event/schema.generated.json';
import type { Form } from './analysis.ts';
import { createShapes, type Shape } from './create-shapes.ts';
import { keyOf, type Document } from './read/document.ts';

export { typesOf, valuesIn, type Shape } from './create-shapes.ts';

/** The slim schema, without descriptions: small enough for the first verdict. */
export const { rootShape, propertyShape, elementShape, propertiesOf, shapeAt } =
  /* @__PURE__ */ createShapes(bundle);

/** Whether members that are not described belong here all the same: metadata and other maps of the user's own. */
export function isFree(shape: Shape): boolean {
  return (
    shape['x-free'] === true ||
    (shape.properties === undefined && shape.additionalProperties === undefined)
  );
}

/**
 * What the schema says of every node of a document, by node; `null` where it says nothing. Without recursion:
 * a holder comes before what it holds.
 * @param form `null` when the text is no event of ours, so that nothing is described.
 */
export function shapesOf(doc: Document, form: Form | null): readonly (Shape | null)[] {
  const { count, parent, keyStart } = doc.places;
  const shapes = new Array<Shape | null>(count).fill(null);
  if (form === null) return shapes;
  shapes[0] = rootShape(form);
  for (let node = 1; node < count; node++) {
    const holder = shapes[parent[node]!] ?? null;
    if (!holder) continue;
    shapes[node] =
      keyStart[node]! < 0 ? elementShape(holder) : propertyShape(holder, keyOf(doc, node));
  }
  return shapes;
}
