import { valuesIn } from '../schema/event-schema.ts';
import type { SchemaDefect } from '../schema/check.ts';

/** A schema error of one keyword. */
export type ErrorOf<Keyword extends SchemaDefect['error']['keyword']> = Extract<
  SchemaDefect['error'],
  { readonly keyword: Keyword }
>;

/** The rank of errors about one value: the lowest is the cause, the others are consequences. */
const KEYWORD_RANK: Readonly<Record<string, number>> = {
  type: 0,
  enum: 1,
  format: 2,
  pattern: 3,
  minimum: 4,
  maximum: 4,
};

/** The types that a `type` error allows. */
export function allowedTypes({ params: { type } }: ErrorOf<'type'>): readonly string[] {
  return typeof type === 'string' ? [type] : type;
}

/** The values that an enumeration allows, as text, without `null`. */
export function allowedValues({ params }: ErrorOf<'enum'>): readonly string[] {
  return valuesIn(params.allowedValues);
}

/**
 * The errors that are defects of their own, in document order. Of several errors about one value
 * the most basic is kept, and of equal ones the narrowest.
 */
export function causesOf(defects: readonly SchemaDefect[]): SchemaDefect[] {
  const byPlace = new Map<number | string, SchemaDefect>();
  for (const defect of defects) {
    const { node, error } = defect;
    const isMissing = error.keyword === 'required';
    const place = isMissing ? `${node} ${error.params.missingProperty}` : node;
    const known = byPlace.get(place);
    if (!known || isMoreBasic(error, known.error)) byPlace.set(place, defect);
  }
  return [...byPlace.values()].sort((a, b) => a.node - b.node);
}

function isMoreBasic(error: SchemaDefect['error'], known: SchemaDefect['error']): boolean {
  const before = KEYWORD_RANK[error.keyword]! - KEYWORD_RANK[known.keyword]!;
  return before < 0 || (before === 0 && breadthOf(error) < breadthOf(known));
}

/** The number of allowed alternatives. A place may allow fewer than its object does elsewhere. */
function breadthOf(error: SchemaDefect['error']): number {
  if (error.keyword === 'type') return allowedTypes(error).length;
  return error.keyword === 'enum' ? allowedValues(error).length : 0;
}
