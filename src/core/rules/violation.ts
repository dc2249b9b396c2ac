import { instantOf } from '../schema/calendar.ts';
import type { Analysis, Finding, FindingCode, Fix, Form, Severity } from '../analysis.ts';
import { nodeAt, rangeOf, type JsonDocument } from '../read/json-document.ts';
import { isObject, textAt, valueAtPointer } from '../read/value-at.ts';
import { codeOf } from '../wording/field-name.ts';

/** An order event's data object in its document, for the rules. */
export interface OrderEventData {
  readonly doc: JsonDocument;
  readonly form: Form;
  /** The pointer of the data object: '' or, in a delivery, '/data'. */
  readonly dataPointer: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The severity and evidence of a rule, in the table of its family. */
export interface RuleEntry {
  /** A warning for a rule that holds in every documented case, else a notice. */
  readonly severity: Severity;
  /** The documented cases in which the rule holds, as a part of a sentence. */
  readonly evidence: string;
}

/**
 * A rule that is broken at one place. Its sentence is made only for a finding that is kept, because
 * a payload can break a rule a hundred thousand times.
 */
export interface Violation {
  readonly severity: Severity;
  readonly explain: () => Finding;
}

/** A family of rules: the violations in a payload, in any order. An absent value breaks no rule. */
export type Rule = (subject: OrderEventData) => readonly Violation[];

/** The data object of an analysed document; `null` when there is none to check. */
export function subjectOf(
  { form, dataPointer }: Pick<Analysis, 'form' | 'dataPointer'>,
  doc: JsonDocument,
): OrderEventData | null {
  if (form === null || dataPointer === null) return null;
  const data = valueAtPointer(doc.root, dataPointer);
  return isObject(data) ? { doc, form, dataPointer, data } : null;
}

/**
 * The object from which the paths of a rule start, with its pointer: the data object, or the
 * delivery around it; `null` when there is no delivery.
 */
export function rootOf(
  { doc, form, dataPointer, data }: OrderEventData,
  root: Form,
): { readonly pointer: string; readonly value: unknown } | null {
  if (root === 'data') return { pointer: dataPointer, value: data };
  return form === 'delivery' ? { pointer: '', value: doc.root } : null;
}

/** An instant as written and in milliseconds since 1970. */
export interface Instant {
  readonly text: string;
  readonly at: number;
}

/** The instant at the end of a path; `undefined` for anything else (see `instantOf`). */
export function instantAt(from: unknown, path: string): Instant | undefined {
  const text = textAt(from, path);
  const at = text === undefined ? null : instantOf(text);
  return at === null ? undefined : { text: text!, at };
}

/** A violation in words. */
export interface Wording {
  /**
   * The values that the rule compares, all of them present; the one to look at first comes first.
   */
  readonly pointers: readonly string[];
  readonly message: string;
  readonly why: string;
  readonly fix?: Fix;
  readonly choices?: readonly Fix[];
}

/** A violation whose finding is at the first of its values; the others are its `related` places. */
export function violation(
  { doc }: OrderEventData,
  severity: Severity,
  code: FindingCode,
  word: () => Wording,
): Violation {
  const explain = (): Finding => {
    const { pointers, ...words } = word();
    const [first, ...related] = pointers.map((pointer) => ({
      pointer,
      range: rangeOf(doc, nodeAt(doc, pointer)),
    }));
    const { pointer, range } = first!;
    return { severity, code, pointer, range, ...words, related };
  };
  return { severity, explain };
}

/** The name of a value's field, as code. */
export function nameIn({ form }: OrderEventData, pointer: string): string {
  return codeOf(pointer, form);
}
