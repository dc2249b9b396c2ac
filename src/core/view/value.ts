import { MAX_VALUE_UNITS } from '../limits.ts';
import { kindOf, sourceOf, stringOf } from '../read/document.ts';
import type { Shape } from '../shape.ts';
import { formatPoints, groupDigits } from './digits.ts';
import { formatMinor } from './money.ts';
import type { Scope } from './scope.ts';
import { formatWhen, whenOf } from './times.ts';
import type { Value } from './view.ts';

/**
 * A scalar, an empty value, or one that is not laid out any further, as a person should read it.
 * @param shape what the schema says of it; `null` where it says nothing.
 */
export function toValue(scope: Scope, node: number, shape: Shape | null): Value {
  const { doc } = scope;
  const kind = kindOf(doc, node);
  const written = kind === 'string' ? stringOf(doc, node) : sourceOf(doc, node);
  const source = cutTo(written, MAX_VALUE_UNITS);
  switch (kind) {
    case 'null':
      return { kind: 'null', text: 'null', source, ...noted(shape?.['x-null']) };
    case 'boolean':
      return { kind: 'boolean', text: source === 'true' ? 'Yes' : 'No', source };
    case 'number':
      return numberValue(scope, node, shape, source);
    case 'string':
      return { ...stringValue(source, shape), ...cutNote(written) };
    case 'object':
    case 'array': {
      const isEmpty = /^[[{]\s*[\]}]$/.test(source);
      return isEmpty
        ? { kind: 'empty', text: kind === 'object' ? '{}' : '[]', source, note: 'nothing in it' }
        : { kind: 'json', text: source, source, ...cutNote(written) };
    }
  }
}

function numberValue(scope: Scope, node: number, shape: Shape | null, source: string): Value {
  switch (scope.units.get(node) ?? shape?.['x-unit']) {
    case 'minor':
      return { kind: 'money', text: formatMinor(source, scope.currency), source };
    case 'points':
      return { kind: 'points', text: formatPoints(source), source };
    case 'percent':
      return { kind: 'percent', text: `${source} %`, source };
    case undefined:
      return { kind: 'number', text: source, source };
    default:
      return { kind: 'number', text: groupDigits(source), source };
  }
}

function stringValue(source: string, shape: Shape | null): Value {
  if (source === '') return { kind: 'empty', text: '""', source, note: 'an empty text' };
  const when = shape?.format === undefined ? null : whenOf(source);
  if (when) {
    return { kind: when.precision === 'day' ? 'date' : 'time', text: formatWhen(when), source };
  }
  if (shape?.enum) return { kind: 'enum', text: source, source };
  return { kind: shape?.['x-kind'] === 'code' ? 'code' : 'text', text: source, source };
}

function noted(note: string | undefined): { note?: string } {
  return note === undefined ? {} : { note };
}

function cutNote(written: string): { note?: string } {
  return written.length <= MAX_VALUE_UNITS
    ? {}
    : { note: `cut here: ${groupDigits(written.length)} characters in all` };
}

/** A text of at most so many UTF-16 code units and an ellipsis; no surrogate pair is torn apart. */
export function cutTo(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
