import { instantOf } from '../format/calendar.ts';
import type { Analysis, Finding, FindingCode, Form, Severity } from '../analysis.ts';
import { nodeAt, rangeOf, type JsonDocument } from '../read/json-document.ts';
import { isObject, textAt, valueAtPointer } from '../read/value-at.ts';
import { nameOf } from '../wording/field-name.ts';

/** What the rules look at: an order event's data object in its document. */
export interface OrderEventData {
  readonly doc: JsonDocument;
  readonly form: Form;
  /** Of the data object; in a delivery it ends in '/data'. */
  readonly dataPointer: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What stands in the table of every family of rules. */
export interface RuleEntry {
  /** What its evidence allows: a warning where it holds in every documented case, else a notice. */
  readonly severity: Severity;
  /** In how many of how many documented cases it holds. */
  readonly evidence: string;
}

/**
 * A rule that does not hold somewhere. It is put into words only when it is kept: a payload can break a rule
 * a hundred thousand times, and nobody reads more than a thousand findings.
 */
export interface Violation {
  readonly severity: Severity;
  readonly explain: () => Finding;
}

/** A family of rules: what breaks in a subject, in any order. Values that are not there break no rule. */
export type Rule = (subject: OrderEventData) => readonly Violation[];

/** The subject of an analysis and its document; `null` where there is no data object to hold against the rules. */
export function subjectOf(
  { form, dataPointer }: Pick<Analysis, 'form' | 'dataPointer'>,
  doc: JsonDocument,
): OrderEventData | null {
  if (form === null || dataPointer === null) return null;
  const data = valueAtPointer(doc.root, dataPointer);
  return isObject(data) ? { doc, form, dataPointer, data } : null;
}

/** The delivery around the data object, with its pointer; `null` where the data stands alone. */
export function deliveryOf({ doc, form, dataPointer }: OrderEventData) {
  if (form !== 'delivery') return null;
  const pointer = dataPointer.slice(0, -'/data'.length);
  return { pointer, value: valueAtPointer(doc.root, pointer) };
}

/** An instant as written and in milliseconds since 1970. */
export interface Instant {
  readonly text: string;
  readonly at: number;
}

/** The instant at the end of a path; `undefined` for anything that is none (see `instantOf`). */
export function instantAt(from: unknown, path: string): Instant | undefined {
  const text = textAt(from, path);
  const at = text === undefined ? null : instantOf(text);
  return at === null ? undefined : { text: text!, at };
}

/** What a violation is in words. */
export interface Wording {
  /** Of the values that the rule compares, all of them there; the one to be looked at first in front. */
  readonly pointers: readonly string[];
  readonly message: string;
  readonly why: string;
}

/** A violation whose finding stands at the first of its values; the others are its `related` places. */
export function violation(
  { doc }: OrderEventData,
  severity: Severity,
  code: FindingCode,
  word: () => Wording,
): Violation {
  const explain = (): Finding => {
    const { pointers, message, why } = word();
    const [first, ...related] = pointers.map((pointer) => ({
      pointer,
      range: rangeOf(doc, nodeAt(doc, pointer)),
    }));
    const { pointer, range } = first!;
    return { severity, code, pointer, range, message, why, related };
  };
  return { severity, explain };
}

/** A value's name as people write it. */
export function nameIn({ form }: OrderEventData, pointer: string): string {
  return nameOf(pointer, form);
}
