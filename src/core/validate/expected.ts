import { datePhrase } from './dates.ts';
import { joinWords, listValues } from '../wording/lists.ts';
import { typesOf, valuesIn, type FieldSchema } from '../schema/event-schema.ts';

const TYPE_PHRASES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: '`true` or `false`',
  object: 'an object `{…}`',
  array: 'an array `[…]`',
  null: '`null`',
};

const UNIT_PHRASES: Readonly<Record<string, string>> = {
  minor: 'in minor units',
  percent: 'in percent',
  points: 'in points',
};

/**
 * Values of an enumeration as a part of a sentence: `PAID`, `CREATED` or `CANCELED`. A single value
 * has the quotes of JSON.
 * @param values the nearest first.
 */
export function listPhrase(values: readonly string[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : listValues(values);
}

/**
 * The schema's expectation as a part of a sentence, with its unit: “an integer in minor units (or
 * `null`)”.
 * @param types that the schema allows at this place, `null` included.
 */
export function expectedPhrase(schema: FieldSchema | null, types: readonly string[]): string {
  const phrase = valuePhrase(schema, types);
  return types.includes('null') ? `${phrase} (or \`null\`)` : phrase;
}

function valuePhrase(schema: FieldSchema | null, types: readonly string[]): string {
  if (schema?.format !== undefined) return datePhrase(schema.format);
  const values = schema?.enum ? valuesIn(schema.enum) : [];
  if (values.length > 0) return listPhrase(values);
  const described = schema ? typesOf(schema) : [];
  const wanted = described.length > 0 ? described : types.filter((type) => type !== 'null');
  const phrase = joinWords(
    wanted.map((type) => TYPE_PHRASES[type] ?? type),
    'or',
  );
  const unit = UNIT_PHRASES[schema?.['x-unit'] ?? ''];
  return unit === undefined ? phrase : `${phrase} ${unit}`;
}
