import { EXAMPLE_DATE, EXAMPLE_TIME } from './dates.ts';
import { joinWords } from '../wording/lists.ts';
import { typesOf, valuesIn, type FieldSchema } from '../schema/event-schema.ts';

const TYPE_PHRASES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'an array',
  null: 'null',
};

const UNIT_PHRASES: Readonly<Record<string, string>> = {
  minor: 'in minor units of the currency',
  percent: 'in percent',
  points: 'in points',
};

/** Values of an enumeration that a sentence lists. */
const MAX_LISTED_VALUES = 8;

/**
 * Values of an enumeration as a part of a sentence: “one of PAID, CREATED”.
 * @param values the nearest first.
 */
export function listPhrase(values: readonly string[]): string {
  if (values.length === 1) return values[0]!;
  const rest = values.length - MAX_LISTED_VALUES;
  const listed = values.slice(0, MAX_LISTED_VALUES).join(', ');
  return `one of ${listed}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function typePhrase(types: readonly string[]): string {
  return joinWords(
    types.map((type) => TYPE_PHRASES[type] ?? type),
    'or',
  );
}

const HAS_SEVERAL = /,| or /;

/**
 * The schema's expectation as a part of a sentence, with its unit: “an integer, in minor units of
 * the currency, or null”.
 * @param types that the schema allows at this place, `null` included.
 */
export function expectedPhrase(schema: FieldSchema | null, types: readonly string[]): string {
  const phrase = valuePhrase(schema, types);
  if (!types.includes('null')) return phrase;
  return HAS_SEVERAL.test(phrase) ? `${phrase}, or null` : `${phrase} or null`;
}

function valuePhrase(schema: FieldSchema | null, types: readonly string[]): string {
  const described = schema ? typesOf(schema) : [];
  const phrase = typePhrase(described.length > 0 ? described : types.filter((t) => t !== 'null'));
  const unit = schema?.['x-unit'];
  if (schema?.format === 'date-time') return `${phrase} such as "${EXAMPLE_TIME}"`;
  if (schema?.format === 'date') return `${phrase} such as "${EXAMPLE_DATE}"`;
  const values = schema?.enum ? valuesIn(schema.enum) : [];
  if (values.length > 0) return listPhrase(values);
  return unit && UNIT_PHRASES[unit] ? `${phrase}, ${UNIT_PHRASES[unit]}` : phrase;
}
