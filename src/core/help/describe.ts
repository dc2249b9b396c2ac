import type { Form } from '../analysis.ts';
import { partsOf, toPath } from '../read/pointer.ts';
import { createShapes, typesOf, type Shape, type Shapes } from '../create-shapes.ts';

/** What the schema says of a field, for a person. */
export interface Description {
  /** The field's path as people write it: `order.items[0].price`. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Type, format and unit: «integer or null, minor units of the currency». */
  readonly type: string;
  /** The values of an enumeration, as JSON. */
  readonly values: readonly string[];
  /** As JSON. */
  readonly example: string | null;
  readonly whenNull: string | null;
}

const UNITS: Readonly<Record<string, string>> = {
  minor: 'minor units of the currency',
  percent: 'a percentage',
  points: 'loyalty points',
  pieces: 'pieces',
  months: 'months',
  count: 'a count',
};

let shapes: Promise<Shapes> | undefined;

/**
 * What the schema says of the field at a pointer.
 * @returns `null` when it does not describe the field. Rejects when the full schema cannot be fetched.
 */
export async function describe(form: Form, pointer: string): Promise<Description | null> {
  // Three times the size of what a verdict needs, so it is fetched with the first question.
  shapes ??= import('../../event/schema.full.generated.json').then(({ default: bundle }) =>
    createShapes(bundle),
  );
  const shape = (await shapes).shapeAt(form, partsOf(pointer));
  if (!shape || pointer === '') return null;
  return {
    path: toPath(pointer),
    title: shape.title ?? '',
    text: shape.description ?? '',
    type: typeOf(shape),
    values: (shape.enum ?? [])
      .filter((value) => value !== null)
      .map((value) => JSON.stringify(value)),
    example: shape.examples?.length ? JSON.stringify(shape.examples[0]) : null,
    whenNull: shape['x-null'] ?? null,
  };
}

function typeOf(shape: Shape): string {
  const isNullable = Array.isArray(shape.type) && shape.type.includes('null');
  const types = typesOf(shape).join(' or ') + (isNullable ? ' or null' : '');
  const unit = shape['x-unit'];
  return [types, shape.format, unit === undefined ? undefined : (UNITS[unit] ?? unit)]
    .filter((part) => part !== undefined)
    .join(', ');
}
