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
  /** In document order, not overlapping; ranges speak of the text that was given. */
  readonly edits: readonly Edit[];
}

/** What a payload in the notation of some program begins with. */
const BEGINNING = /^[\s\ufeff\u200b\u2060]*([{[%]|\(object\)|array\s*\(|\/[/*]|#[^\n]*\n)/i;

/**
 * Makes JSON of a text that is nearly JSON: print-outs of Python, JavaScript, Ruby, PHP and the
 * Mongo shell, comments, trailing commas, other quotes and spaces, broken lines, a missing end.
 * The page offers it and never applies it unasked.
 * @returns `null` where nothing is to be repaired, where the text lacks a part (`[Object]`, a
 * beginning that was cut off), or above `MAX_REPAIR_UNITS`.
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
    return null; // The library gives up on what it cannot make JSON of.
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
