import bundle from '../event/schema.generated.json';
import { createShapes, type Shape } from './create-shapes.ts';

export { typesOf, type Shape } from './create-shapes.ts';

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
