import type { Form } from '../analysis.ts';
import { toCode } from '../read/code.ts';
import { partsOf } from '../read/pointer.ts';
import {
  createSchemaReader,
  typesOf,
  type FieldSchema,
  type SchemaReader,
} from '../schema/reader.ts';
import { codeOf } from '../wording/field-name.ts';

/** The schema's description of a field, for a person. */
export interface Description {
  /** The field's path in the data object, as messages name it, as code: `order.items[0].price`. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Type, format and unit: “integer or `null`, minor units”. */
  readonly type: string;
  /** The values of an enumeration, as code. */
  readonly values: readonly string[];
  /** As JSON, as code. */
  readonly example: string | null;
  readonly whenNull: string | null;
}

const UNITS: Readonly<Record<string, string>> = {
  minor: 'minor units',
  percent: 'a percentage',
  points: 'loyalty points',
  pieces: 'units',
  months: 'months',
  count: 'a count',
};

let schemas: Promise<SchemaReader> | undefined;

/**
 * Describes the field at a pointer by the schema.
 * @returns `null` when the schema does not describe the field. Rejects when the full schema cannot
 *   be fetched.
 */
export async function describe(form: Form, pointer: string): Promise<Description | null> {
  // The full schema has three times the bytes that a verdict needs, so it loads with the first use.
  schemas ??= import('../../event/schema.full.generated.json').then(({ default: bundle }) =>
    createSchemaReader(bundle),
  );
  const schema = (await schemas).schemaAt(form, partsOf(pointer));
  if (!schema || pointer === '') return null;
  return {
    path: codeOf(pointer, form),
    title: schema.title ?? '',
    text: schema.description ?? '',
    type: typeOf(schema),
    values: (schema.enum ?? [])
      .filter((value) => value !== null)
      .map((value) => toCode(typeof value === 'string' ? value : JSON.stringify(value))),
    example: schema.examples?.length ? toCode(JSON.stringify(schema.examples[0])) : null,
    whenNull: schema['x-null'] ?? null,
  };
}

function typeOf(schema: FieldSchema): string {
  const isNullable = Array.isArray(schema.type) && schema.type.includes('null');
  const types = typesOf(schema).join(' or ') + (isNullable ? ' or `null`' : '');
  const unit = schema['x-unit'];
  return [types, schema.format, unit === undefined ? undefined : (UNITS[unit] ?? unit)]
    .filter((part) => part !== undefined)
    .join(', ');
}
