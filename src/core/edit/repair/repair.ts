import { jsonrepair } from 'jsonrepair';
import type { Edit } from '../../analysis.ts';
import { MAX_REPAIR_UNITS } from '../../limits.ts';
import { findOmission } from '../../read/omission.ts';
import { brokenIn, unwrap, type Unwrapped } from '../../unwrap/unwrap.ts';
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

/**
 * UTF-16 code units that the library gets. It copies its text at each repair: a hostile one of this
 * length takes about 8 s, and one of twice the length four times as long.
 */
export const MAX_LIBRARY_UNITS = 250_000;

/** The beginning of a payload in the notation of a program. PHP's `print_r` loses all quotes. */
const BEGINNING =
  /^[\s\ufeff\u200b\u2060]*([{[%]|(?:Object|Array) [{[]|\(object\)|array\s*\((?!\s*\[\w*\] =>)|\/[/*]|#[^\n]*\n)/i;

/**
 * Makes JSON of a text that is nearly JSON: print-outs of Python, JavaScript, Ruby, PHP and the
 * Mongo shell, comments, trailing commas, other quotes and spaces, broken lines, a missing end. A
 * payload inside another text is taken out of it. The page offers the repair and never applies it
 * unasked.
 * @returns `null` when the text is JSON or lacks a part (`[Object]`, a beginning that was cut off),
 *   when it cannot be repaired, and when it is too long.
 */
export function repair(text: string): Repair | null {
  if (text.length > MAX_REPAIR_UNITS) return null;
  const inside = brokenIn(text);
  if (inside.length > 0) return repairInside(text, inside);
  return isJson(text) ? null : repairAlone(text);
}

/** Repairs the payloads inside a text, one a line, and leaves out what is around them. */
function repairInside(text: string, inside: readonly Unwrapped[]): Repair | null {
  const pieces: string[] = [];
  const edits: Edit[] = [];
  let from = 0;
  for (const { text: broken, wrappers } of inside) {
    const repaired = repairAlone(broken);
    if (!repaired) return null;
    pieces.push(repaired.text);
    const { start, end } = wrappers[0]!.range;
    const between = { range: { start: from, end: start }, text: from === 0 ? '' : '\n' };
    const isVerbatim = text.slice(start, end) === broken;
    edits.push(between, ...(isVerbatim ? repaired.edits.map((edit) => moved(edit, start)) : []));
    if (!isVerbatim) edits.push({ range: { start, end }, text: repaired.text });
    from = end;
  }
  edits.push({ range: { start: from, end: text.length }, text: '' });
  const joined = pieces.join('\n');
  if (pieces.length > 1 && unwrap(joined).length !== pieces.length) return null;
  const changes = edits.filter(({ range, text: by }) => text.slice(range.start, range.end) !== by);
  return { text: joined, edits: changes };
}

function moved({ range: { start, end }, text }: Edit, by: number): Edit {
  return { range: { start: start + by, end: end + by }, text };
}

function repairAlone(text: string): Repair | null {
  if (text.length > MAX_LIBRARY_UNITS || !BEGINNING.test(text) || isTemplate(text)) return null;
  const omission = findOmission(text);
  // A mark at the end shows only that the text was cut off there.
  const end = omission?.range.start ?? text.length;
  if (omission && (!omission.isCut || text.slice(omission.range.end).trim() !== '')) return null;
  try {
    const repaired = jsonrepair(dropCutEnd(translate(joinBrokenLines(text.slice(0, end)))));
    const value: unknown = JSON.parse(repaired);
    // Of other texts in brackets the library makes a list of words.
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!values.every((one) => typeof one === 'object' && one !== null)) return null;
    return { text: repaired, edits: editsBetween(text, repaired) };
  } catch {
    return null; // The library throws when it finds no repair.
  }
}

/** Whether a placeholder is in the place of a value. In a string it is data. */
function isTemplate(text: string): boolean {
  return /\{\{\s*[#\w]|\{%|\$\{|<%|:\s*<\w[\w .-]{0,80}>\s*[,}\]]/.test(
    text.replace(/"(?:[^"\\\n]|\\.)*"/g, '""'),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
