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
import { joinWords } from '../wording/lists.ts';

const UNITS: Readonly<Record<string, string>> = {
  minor: 'minor units',
  percent: 'a percentage',
  points: 'loyalty points',
  pieces: 'units',
  months: 'months',
  count: 'a count',
};

let reader: Promise<SchemaReader> | undefined;

/**
 * Describes the field at a JSON Pointer by the schema, in paragraphs with code between backticks.
 * @returns `null` when the schema does not describe the field. Rejects when the full schema cannot
 *   be fetched.
 */
export async function hoverText(form: Form, pointer: string): Promise<readonly string[] | null> {
  // The full schema has three times the bytes that a verdict needs, so it loads with the first use.
  reader ??= import('../../event/schema.full.generated.json').then(({ default: bundle }) =>
    createSchemaReader(bundle),
  );
  const schema = (await reader).schemaAt(form, partsOf(pointer));
  if (!schema || pointer === '') return null;
  const { title, description = '', examples = [] } = schema;
  const path = codeOf(pointer, form);
  const values = (schema.enum ?? [])
    .filter((value) => value !== null)
    .map((value) => toCode(typeof value === 'string' ? value : JSON.stringify(value)));
  const whenNull = schema['x-null'];
  return [
    title === undefined ? path : `${title}: ${path}`,
    description,
    `Type: ${typeWords(schema)}`,
    values.length > 0 ? `Values: ${joinWords(values, 'or')}` : '',
    examples.length > 0 ? `Example: ${toCode(JSON.stringify(examples[0]))}` : '',
    whenNull === undefined ? '' : `If \`null\`: ${whenNull}`,
  ].filter((paragraph) => paragraph !== '');
}

/** Type, format and unit: “integer or `null`, minor units”. */
function typeWords(schema: FieldSchema): string {
  const isNullable = Array.isArray(schema.type) && schema.type.includes('null');
  const types = typesOf(schema).join(' or ') + (isNullable ? ' or `null`' : '');
  const unit = schema['x-unit'];
  return [types, schema.format, unit === undefined ? undefined : (UNITS[unit] ?? unit)]
    .filter((part) => part !== undefined)
    .join(', ');
}
