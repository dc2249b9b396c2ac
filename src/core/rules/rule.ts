import type { Finding, FindingCode, Form, Severity } from '../analysis.ts';
import { nodeAt, rangeOf, type Document } from '../read/document.ts';
import { nameOf } from '../validate/explain.ts';

/** What the rules look at: an order event's data object in its document. */
export interface Subject {
  readonly doc: Document;
  readonly form: Form;
  /** '' or '/data'. */
  readonly dataPointer: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A family of rules: what it finds in a subject, in any order. Values that are not there break no rule. */
export type Rule = (subject: Subject) => readonly Finding[];

/** The value at the end of a path of keys; `undefined` when it is absent or null, or the way to it is. */
export function valueAt(from: unknown, path: string): unknown {
  let value = from;
  for (const key of path.split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value ?? undefined;
}

/** The integer at the end of a path; `undefined` for anything else, also for one that a double does not hold. */
export function integerAt(from: unknown, path: string): number | undefined {
  const value = valueAt(from, path);
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** The string at the end of a path; `undefined` for anything else. */
export function textAt(from: unknown, path: string): string | undefined {
  const value = valueAt(from, path);
  return typeof value === 'string' ? value : undefined;
}

/**
 * The finding of a broken rule, at the first of the values that it compares; the others are its `related` places.
 * @param pointers into the data object, such as `/order/amount`; the value to be looked at first in front.
 */
export function broken(
  { doc, dataPointer }: Subject,
  severity: Severity,
  code: FindingCode,
  pointers: readonly string[],
  message: string,
  why: string,
): Finding {
  const places = pointers.map((pointer) => {
    const whole = dataPointer + pointer;
    return { pointer: whole, range: rangeOf(doc, nodeAt(doc, whole)) };
  });
  const [first, ...related] = places;
  return { severity, code, ...first!, message, why, related };
}

/** A value's name as people write it. @param pointer into the data object. */
export function nameIn({ form, dataPointer }: Subject, pointer: string): string {
  return nameOf(dataPointer + pointer, form);
}
