import { valuesIn } from '../schema/event-schema.ts';
import type { SchemaError } from '../schema/validators.generated.js';

/** Which of several complaints about one value is its cause; the others are its consequences. */
const KEYWORD_RANK: Readonly<Record<string, number>> = {
  type: 0,
  const: 1,
  enum: 2,
  format: 3,
  pattern: 4,
  minimum: 5,
  maximum: 5,
};

/** The key that a `required` error misses. */
export function missingKey(error: SchemaError): string {
  return String(error.params);
}

/** The types that a `type` error would have taken. */
export function allowedTypes(error: SchemaError): readonly string[] {
  const types = error.params as string | readonly string[];
  return typeof types === 'string' ? [types] : types;
}

/** The values that an enumeration allows, as text, `null` left out. */
export function allowedValues(error: SchemaError): readonly string[] {
  return valuesIn(Array.isArray(error.params) ? error.params : [error.params]);
}

/**
 * The errors that are defects of their own. Of several about one value the most basic is kept, of equals the
 * narrowest; conditions (`if`) are none, and what stands inside a value of a wrong type is its consequence.
 * @param wrong the places of those values.
 */
export function causesOf(
  errors: readonly SchemaError[],
  wrong: ReadonlySet<string>,
): SchemaError[] {
  const byPlace = new Map<string, SchemaError>();
  for (const error of errors) {
    const isMissing = error.keyword === 'required';
    if (!isMissing && KEYWORD_RANK[error.keyword] === undefined) continue;
    const place = isMissing ? `${error.instancePath} ${missingKey(error)}` : error.instancePath;
    const known = byPlace.get(place);
    if (!known || isMoreBasic(error, known)) byPlace.set(place, error);
  }
  const causes = [...byPlace.values()];
  if (wrong.size === 0) return causes;
  const isConsequence = insideOf(wrong);
  return causes.filter(
    ({ keyword, instancePath }) => !isConsequence(instancePath, keyword === 'required'),
  );
}

/** The pointers of the objects and lists that have a wrong type: in other values nothing stands. */
export function wrongTypePlaces(errors: readonly SchemaError[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { keyword, instancePath, value } of errors) {
    if (keyword === 'type' && typeof value === 'object' && value !== null) places.add(instancePath);
  }
  return places;
}

/**
 * Tells whether a pointer leads into one of the places. @returns a function of the pointer, and whether leading to one
 * of them counts too.
 */
export function insideOf(
  places: ReadonlySet<string>,
): (pointer: string, countsItself: boolean) => boolean {
  // Most of those that are asked about stand beside each other: of what holds them it is looked up once.
  const known = new Map<string, boolean>();
  const isAtOrInside = (pointer: string): boolean => {
    let answer = known.get(pointer);
    if (answer === undefined) {
      answer = places.has(pointer) || isInside(pointer);
      known.set(pointer, answer);
    }
    return answer;
  };
  const isInside = (pointer: string): boolean => {
    const at = pointer.lastIndexOf('/');
    return at >= 0 && isAtOrInside(pointer.slice(0, at));
  };
  return (pointer, countsItself) =>
    places.size > 0 && (countsItself ? isAtOrInside(pointer) : isInside(pointer));
}

function isMoreBasic(error: SchemaError, known: SchemaError): boolean {
  const before = KEYWORD_RANK[error.keyword]! - KEYWORD_RANK[known.keyword]!;
  return before < 0 || (before === 0 && breadthOf(error) < breadthOf(known));
}

/** How much an error would have allowed: a place may narrow what its object allows elsewhere. */
function breadthOf(error: SchemaError): number {
  if (error.keyword === 'type') return allowedTypes(error).length;
  return error.keyword === 'enum' ? allowedValues(error).length : 0;
}
