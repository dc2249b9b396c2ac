import { MAX_VALUE_UNITS } from '../limits.ts';
import { kindOf, rangeOf, sourceOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { typesOf, type FieldSchema } from '../schema/event-schema.ts';
import { formatPoints, groupDigits } from '../format/digits.ts';
import { formatMinor } from '../format/money.ts';
import { shorten } from '../read/shorten.ts';
import type { ValueContext } from './context.ts';
import { formatWhen, whenOf } from '../format/time.ts';
import type { Value } from './types.ts';

/**
 * The value of a scalar, of an empty object or array, or of one whose inside is not laid out.
 * @param schema the value's schema; `null` when it is not described.
 */
export function toValue(context: ValueContext, node: number, schema: FieldSchema | null): Value {
  const { doc } = context;
  const kind = kindOf(doc, node);
  const written = kind === 'string' ? stringOf(doc, node) : sourceOf(doc, node);
  const source = shorten(written, MAX_VALUE_UNITS);
  if (schema && !isExpected(doc, node, schema)) {
    const text = shorten(sourceOf(doc, node), MAX_VALUE_UNITS);
    return { kind: 'wrong', text, source, ...cutNote(written) };
  }
  switch (kind) {
    case 'null':
      return { kind: 'null', text: 'null', source, ...noted(schema?.['x-null']) };
    case 'boolean':
      return { kind: 'boolean', text: source === 'true' ? 'Yes' : 'No', source };
    case 'number':
      return numberValue(context, node, schema, source);
    case 'string':
      return { ...stringValue(source, schema), ...cutNote(written) };
    case 'object':
    case 'array': {
      const isEmpty = /^[[{]\s*[\]}]$/.test(source);
      return isEmpty
        ? { kind: 'empty', text: kind === 'object' ? '{}' : '[]', source, note: 'empty' }
        : { kind: 'json', text: source, source, ...cutNote(written) };
    }
  }
}

/** UTF-16 code units of a number that a double may hold. */
const MAX_NUMBER_UNITS = 300;

/**
 * Whether a value has a type that the schema expects. A value of another type is shown as its
 * source: "24.00" without its quotes would look like an amount.
 */
function isExpected(doc: JsonDocument, node: number, schema: FieldSchema): boolean {
  const types = typesOf(schema);
  const kind = kindOf(doc, node);
  if (types.length === 0 || types.includes(kind)) return true;
  if (kind === 'number') {
    const { start, end } = rangeOf(doc, node);
    // No double holds so long a number, so whether it is an integer is not asked.
    const isLong = end - start > MAX_NUMBER_UNITS;
    return types.includes('integer') && (isLong || Number.isInteger(Number(sourceOf(doc, node))));
  }
  // Null differs by its own look, and an object or array by its inside.
  return kind === 'null' || kind === 'object' || kind === 'array';
}

function numberValue(
  context: ValueContext,
  node: number,
  schema: FieldSchema | null,
  source: string,
): Value {
  switch (context.units.get(node) ?? schema?.['x-unit']) {
    case 'minor':
      return { kind: 'money', text: formatMinor(source, context.currency), source };
    case 'points':
      return { kind: 'points', text: formatPoints(source), source };
    case 'percent':
      return { kind: 'percent', text: `${source}%`, source };
    case undefined:
      return { kind: 'number', text: source, source };
    default:
      return { kind: 'number', text: groupDigits(source), source };
  }
}

function stringValue(source: string, schema: FieldSchema | null): Value {
  if (source === '') return { kind: 'empty', text: '""', source, note: 'empty string' };
  const when = schema?.format === undefined ? null : whenOf(source);
  if (when) {
    return { kind: when.precision === 'day' ? 'date' : 'time', text: formatWhen(when), source };
  }
  if (schema?.enum) return { kind: 'enum', text: source, source };
  return { kind: schema?.['x-kind'] === 'code' ? 'code' : 'text', text: source, source };
}

function noted(note: string | undefined): { note?: string } {
  return note === undefined ? {} : { note };
}

function cutNote(written: string): { note?: string } {
  return written.length <= MAX_VALUE_UNITS
    ? {}
    : { note: `shortened, ${groupDigits(written.length)} characters in full` };
}
