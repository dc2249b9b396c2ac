import { distance } from 'fastest-levenshtein';
import type { Form, Range } from '../analysis.ts';
import {
  elementSchema,
  propertiesOf,
  propertySchema,
  schemaAt,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { contextAt, type CursorContext } from './cursor-context.ts';

/** A suggestion at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** The text that replaces `range`. */
  readonly insert: string;
  /** On one line. The cursor is in it or at one of its ends. */
  readonly range: Range;
  /** The title of a key. */
  readonly detail?: string;
}

/**
 * The described keys that the object at the cursor lacks, or the values that the schema knows
 * there: an enumeration's values, true and false, null. In the schema's order, or when letters are
 * typed already, the nearest to them first.
 * @param form of the last text that could be read; `null` when the first keys have to decide.
 * @param offset UTF-16 offset of the cursor.
 * @returns an empty list when the schema describes nothing there.
 */
export function completionsAt(text: string, offset: number, form: Form | null): Completion[] {
  const context = contextAt(text, offset);
  if (!context) return [];
  const holder = schemaAt(form ?? guessForm(context), context.path);
  if (!holder) return [];
  const { expects, key, range } = context;
  const offers =
    expects === 'key'
      ? keysOf(text, holder, context)
      : valuesOf(key === null ? holder : propertySchema(holder, key), range);
  return nearestFirst(offers, lettersOf(text.slice(range.start, range.end)));
}

/** Letters that are compared. A typed text can have megabytes. */
const MAX_COMPARED_UNITS = 100;

function lettersOf(typed: string): string {
  return typed.slice(0, MAX_COMPARED_UNITS).replaceAll('"', '').toUpperCase();
}

/** Equally near suggestions keep their order. The typed beginning of a word is as near as the word. */
function nearestFirst(offers: Completion[], typed: string): Completion[] {
  if (typed === '') return offers;
  const apart = ({ label }: Completion) => {
    const letters = lettersOf(label);
    if (letters.startsWith(typed)) return 0;
    // Nobody means null who types another word.
    return label === 'null' ? Infinity : distance(typed, letters);
  };
  return offers
    .map((offer) => ({ offer, letters: apart(offer) }))
    .sort((a, b) => a.letters - b.letters)
    .map(({ offer }) => offer);
}

/** The colon of a key is looked for within so many UTF-16 code units behind it. */
const COLON_WITHIN_UNITS = 100;

/** Only a delivery has these keys at its root. */
function guessForm({ path, present }: CursorContext): Form {
  const isDelivery =
    path[0] === 'data' || path[0] === 'event' || path[0] === 'source' || present.has('project_id');
  return isDelivery ? 'delivery' : 'data';
}

function keysOf(
  text: string,
  holder: FieldSchema,
  { range, present }: CursorContext,
): Completion[] {
  // An existing key that is being changed has its colon and value already.
  const isFollowed = /^\s*:/.test(text.slice(range.end, range.end + COLON_WITHIN_UNITS));
  return [...propertiesOf(holder)]
    .filter(([key]) => !present.has(key))
    .map(([key, schema]) => ({
      kind: 'key',
      label: key,
      insert: isFollowed ? JSON.stringify(key) : `${JSON.stringify(key)}: `,
      range,
      ...(schema.title === undefined ? {} : { detail: schema.title }),
    }));
}

function valuesOf(schema: FieldSchema | null, range: Range): Completion[] {
  if (!schema) return [];
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  const values = [
    ...(schema.enum ?? []),
    ...(types.includes('boolean') ? [true, false] : []),
    ...(types.includes('null') ? [null] : []),
  ];
  const empty = types.includes('array') || elementSchema(schema) ? '[]' : '{}';
  return [...new Set(values.map((value) => JSON.stringify(value)))]
    .concat(types.includes('object') || types.includes('array') ? [empty] : [])
    .map((insert) => ({ kind: 'value', label: insert, insert, range }));
}
