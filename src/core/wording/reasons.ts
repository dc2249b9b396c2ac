import { toCode } from '../read/code.ts';
import { allowsNumbers, type FieldSchema } from '../schema/event-schema.ts';

/**
 * The reasons of findings about single values, each with its source. Tests check the schema against
 * all documented examples, so the sentences about them are true of every field.
 */

const UNIT_RULES: Readonly<Record<string, string>> = {
  minor: 'Amounts are in minor units, so 55.00 USD is 5500.',
  percent: 'Percentages are plain numbers, so 10 is 10%.',
  points: 'Points are whole numbers, not money.',
};

/** The reason of a finding about a type. */
export function whyType(schema: FieldSchema | null): string {
  if (schema?.format === 'date-time') return WHY_TIME;
  if (schema?.format === 'date') return WHY_DATE;
  const evidence = 'This field has the expected type in every example that Voucherify documents.';
  const unit = schema?.['x-unit'];
  const rule = schema && unit !== undefined && allowsNumbers(schema) ? UNIT_RULES[unit] : undefined;
  return rule === undefined ? evidence : `${evidence} ${rule}`;
}

/** The reason of a finding about a null value. */
export const WHY_NOT_NULL = 'This field is never `null` in a documented order event.';

/** The same for a null value in an array. */
export const WHY_NO_NULL_IN_ARRAY = 'No documented array contains `null`.';

/** The reason of a finding about a value outside its enumeration. */
export const WHY_ENUM = 'Voucherify documents no other value for this field.';

/** The same where the `type` beside the value narrows its enumeration. */
export function whyEnumBeside(type: string): string {
  return `Voucherify documents these values for the type ${toCode(type)}. Other types have other values.`;
}

/** The reason of a finding about a date and time. */
const WHY_TIME = 'Every documented order event has its times in ISO 8601 format and in UTC (`Z`).';

/** The reason of a finding about a date. */
const WHY_DATE =
  'Every documented example has its dates as year, month and day in ISO 8601 format.';

/** The reason of a finding about a time of day. */
export const WHY_TIME_OF_DAY = 'Validity hours use the 24-hour clock in every documented example.';

/** The reason of a finding about a number outside its bounds. */
export const WHY_RANGE =
  'Voucherify documents this range, and every documented example is within it.';

/** For the reason of a finding about a missing field. */
export const WHY_MAYBE_CUSTOM = 'A custom payload (payload designer) may leave the field out.';
