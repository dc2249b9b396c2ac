import type { Finding, Form } from '../analysis.ts';
import { keyRangeOf, pointerOf, type JsonDocument } from '../read/json-document.ts';
import type { Duplicate } from '../read/positions.ts';
import { codeInAnyJson } from '../wording/field-name.ts';
import { takeFindings, type LimitedBySeverity } from '../wording/finding-limit.ts';
import { removeEarlier } from './fixes.ts';
import { checkNumberPrecision } from './number-precision.ts';

/**
 * The findings that any JSON text can have, whatever it means: numbers that most programs round, a
 * byte order mark, duplicate keys.
 * @param form `null` when the text is not an order event.
 */
export function checkText(doc: JsonDocument, form: Form | null): LimitedBySeverity {
  const precision = checkNumberPrecision(doc, form);
  const duplicates = takeFindings(doc.duplicates, (one) => explainDuplicate(doc, form, one));
  return {
    findings: [...precision.findings, ...findByteOrderMark(doc), ...duplicates.findings],
    omitted: { error: 0, warning: duplicates.omitted, notice: precision.omitted },
  };
}

function findByteOrderMark(doc: JsonDocument): Finding[] {
  if (doc.text.charCodeAt(0) !== 0xfeff) return [];
  return [
    {
      severity: 'notice',
      code: 'byte-order-mark',
      pointer: '',
      range: { start: 0, end: 1 },
      message:
        'The text starts with an invisible byte order mark (U+FEFF). Remove it, because some JSON parsers reject it.',
      why: 'The JSON standard (RFC 8259) lets parsers ignore the mark, but forbids senders to add it.',
    },
  ];
}

function explainDuplicate(
  doc: JsonDocument,
  form: Form | null,
  { earlier, later }: Duplicate,
): Finding {
  const pointer = pointerOf(doc, later);
  return {
    severity: 'warning',
    code: 'duplicate-key',
    pointer,
    range: keyRangeOf(doc, later)!,
    message: `${codeInAnyJson(pointer, form)} appears more than once. Most programs use only the last value.`,
    why: 'The JSON standard (RFC 8259) does not say which value counts. This page checks the last one.',
    related: [{ pointer, range: keyRangeOf(doc, earlier)! }],
    fix: removeEarlier(doc, earlier),
  };
}
