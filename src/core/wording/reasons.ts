import { typesOf, type FieldSchema } from '../schema/event-schema.ts';

/**
 * The reasons of findings about single values, each with its source. Tests check the schema against
 * all documented examples, so the sentences about them are true of every field.
 */

const UNIT_RULES: Readonly<Record<string, string>> = {
  minor: 'Amounts are in minor units of the currency: 55.00 USD is 5500.',
  percent: 'Percentages are plain numbers: 10 is ten percent.',
  points: 'Points are counted one by one; they are no money.',
};

/**
 * The reason of a finding about a type.
 * @param isNullable whether the schema allows null at this place.
 */
export function whyType(schema: FieldSchema | null, isNullable: boolean): string {
  if (schema?.format === 'date-time') return WHY_TIME;
  if (schema?.format === 'date') return WHY_DATE;
  const else_ = isNullable ? 'anything but that here' : 'anything else here';
  const evidence = `Taken from the service’s description, corrected by its documented examples: none of them has ${else_}.`;
  const unit = schema?.['x-unit'];
  const isNumber =
    schema && typesOf(schema).some((type) => type === 'integer' || type === 'number');
  const rule = isNumber && unit !== undefined ? UNIT_RULES[unit] : undefined;
  return rule === undefined ? evidence : `${evidence} ${rule}`;
}

/** The reason of a finding about a null value. */
export const WHY_NOT_NULL =
  'Many fields may be null, but this one is null in no documented order event: without it a receiver cannot tell what is meant.';

/** The reason of a finding about a value outside its enumeration. */
export const WHY_ENUM =
  'The list has every value that the service documents or that a documented example has; receivers often know no others.';

/** The same where the `type` beside the value narrows its enumeration. @param type as quoted. */
export function whyEnumBeside(type: string): string {
  return `The type beside it is ${type}. For other types the service documents other values.`;
}

/** The reason of a finding about a date and time. */
export const WHY_TIME =
  'Times are ISO 8601 with their zone (RFC 3339): so documented, and so in every documented order event.';

/** The reason of a finding about a date. */
export const WHY_DATE =
  'Dates without a time of day are ISO 8601 (RFC 3339): so documented, and so in every documented example.';

/** The reason of a finding about a time of day. */
export const WHY_TIME_OF_DAY =
  'Hours of validity are times of day on a clock of 24 hours: so in every documented example.';

/** The reason of a finding about a number outside its bounds. */
export const WHY_RANGE =
  'The service documents these bounds, and every documented example keeps them.';
