import { jsonrepair } from 'jsonrepair';
import type { Edit } from '../../analysis.ts';
import { MAX_REPAIR_UNITS } from '../../limits.ts';
import { findOmission } from '../../read/omission.ts';
import { joinBrokenLines } from './broken-lines.ts';
import { dropCutEnd } from './cut-end.ts';
import { editsBetween } from './edits.ts';
import { translate } from './translate.ts';

/** A text that is JSON, and the edits that lead to it. */
export interface Repair {
  readonly text: string;
  /** In document order, not overlapping. Ranges are offsets into the given text. */
  readonly edits: readonly Edit[];
}

/** The beginning of a payload in the notation of a program. PHP's `print_r` loses all quotes. */
const BEGINNING =
  /^[\s\ufeff\u200b\u2060]*([{[%]|\(object\)|array\s*\((?!\s*\[\w*\] =>)|\/[/*]|#[^\n]*\n)/i;

/**
 * Makes JSON of a text that is nearly JSON: print-outs of Python, JavaScript, Ruby, PHP and the
 * Mongo shell, comments, trailing commas, other quotes and spaces, broken lines, a missing end. The
 * page offers the repair and never applies it unasked.
 * @returns `null` when the text is JSON or lacks a part (`[Object]`, a beginning that was cut off),
 *   when it cannot be repaired, and above `MAX_REPAIR_UNITS`.
 */
export function repair(text: string): Repair | null {
  if (text.length > MAX_REPAIR_UNITS || !BEGINNING.test(text) || isJson(text)) return null;
  if (findOmission(text)) return null;
  try {
    const repaired = jsonrepair(dropCutEnd(translate(joinBrokenLines(text))));
    const value: unknown = JSON.parse(repaired);
    if (typeof value !== 'object' || value === null) return null;
    return { text: repaired, edits: editsBetween(text, repaired) };
  } catch {
    return null; // The library throws when it finds no repair.
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
