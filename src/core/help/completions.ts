import type { Form, Range } from '../analysis.ts';
import {
  elementSchema,
  propertiesOf,
  propertySchema,
  schemaAt,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { contextAt, type CursorContext } from './cursor-context.ts';

/** Something that may stand at the cursor. */
export interface Completion {
  readonly kind: 'key' | 'value';
  readonly label: string;
  /** What replaces `range`. */
  readonly insert: string;
  /** On one line, with the cursor in it or at one of its ends. */
  readonly range: Range;
  /** The title of a key. */
  readonly detail?: string;
}

/**
 * The described keys that the object at the cursor does not have yet, or the values that may stand there:
 * those of an enumeration, true and false, null. In the schema's order.
 * @param form what the text was taken for when it could last be read; without it, its first keys tell.
 * @param offset UTF-16 offset of the cursor.
 * @returns nothing where the schema knows of nothing.
 */
export function completionsAt(text: string, offset: number, form: Form | null): Completion[] {
  const context = contextAt(text, offset);
  if (!context) return [];
  const holder = schemaAt(form ?? guessForm(context), context.path);
  if (!holder) return [];
  return context.expects === 'key'
    ? keysOf(text, holder, context)
    : valuesOf(context.key === null ? holder : propertySchema(holder, context.key), context.range);
}

/** How far behind a key its colon is looked for, in UTF-16 code units. */
const COLON_WITHIN_UNITS = 100;

/** Only a delivery has these at its root. */
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
  // A key that is changed has its colon and its value already.
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
