import { typesOf, type Shape } from '../shape.ts';

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

/** Types as a part of a sentence: «an integer or null». */
export function typePhrase(types: readonly string[]): string {
  const phrases = types.map((type) => TYPE_PHRASES[type] ?? type);
  return phrases.length < 2
    ? phrases.join()
    : `${phrases.slice(0, -1).join(', ')} or ${phrases.at(-1)}`;
}

/** What the schema expects at a place, with its unit: «an integer, in minor units of the currency». */
export function expectedPhrase(shape: Shape | null, types: readonly string[]): string {
  const described = shape ? typesOf(shape) : [];
  const phrase = typePhrase(described.length > 0 ? described : types.filter((t) => t !== 'null'));
  const unit = shape?.['x-unit'];
  if (shape?.format === 'date-time') return `${phrase} with a date and time`;
  if (shape?.format === 'date') return `${phrase} with a calendar date`;
  return unit && UNIT_PHRASES[unit] ? `${phrase}, ${UNIT_PHRASES[unit]}` : phrase;
}
