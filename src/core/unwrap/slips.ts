import { MAX_REPAIR_UNITS } from '../limits.ts';
import { tokenAt } from '../read/tokens.ts';
import { isTypo } from './embedded.ts';
import { beginsValue, isBrokenPayload, isGoingOn, isInCut, OPENING } from './notation.ts';
import { peel, type Peel } from './peel.ts';
import { surroundingsOf } from './surroundings.ts';

/** Brackets that are looked at: a log has some of its own. */
const MAX_ATTEMPTS = 10_000;

/**
 * Payloads inside other text that are not JSON: they have a slip, or a program wrote them in a
 * notation of its own. Their brackets show where they end.
 */
export function peelSlips(text: string): Peel[] {
  if (text.length > MAX_REPAIR_UNITS) return [];
  const whole = text.trim();
  const surroundings = surroundingsOf(text);
  const peels: Peel[] = [];
  let from = 0;
  let attempts = 0;
  OPENING.lastIndex = 0;
  for (let match; attempts < MAX_ATTEMPTS && (match = OPENING.exec(text)); attempts++) {
    const start = match.index;
    OPENING.lastIndex = start + match[0].length;
    if (!beginsValue(text, start, match[0])) continue;
    if (isInCut(text, start)) return peels;
    const closed = endOfValue(text, OPENING.lastIndex - 1);
    const end = closed < 0 ? endOfOpen(text, start) : closed;
    if (end < 0) return peels;
    const source = text.slice(start, end);
    if (isBrokenPayload(source)) {
      if (source === whole || isTypo(text, start, end)) return [];
      const { kind, label } = surroundings(from, start, end);
      peels.push({ ...peel(kind, label, start, end, source), is: 'broken' });
      from = end;
    }
    // What no bracket ends holds the rest.
    if (closed < 0) break;
    OPENING.lastIndex = end;
  }
  return peels;
}

/** The offset behind the bracket that closes a value; -1 when none does. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const { kind, end } = tokenAt(text, at);
    if (kind === 'mark') {
      if ('{[('.includes(text[at]!)) depth++;
      else if ('}])'.includes(text[at]!) && --depth === 0) return isGoingOn(text, end) ? -1 : end;
    }
    at = end;
  }
  return -1;
}

/**
 * The end of a value whose brackets are hidden in strings, because a quote is missing, or of one that
 * was cut off. @returns -1 where more brackets close than open, because a beginning was cut off.
 */
function endOfOpen(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if ('{[('.includes(text[at]!)) depth++;
    else if ('}])'.includes(text[at]!)) {
      depth--;
      if (depth < 0) return -1;
      if (depth === 0 && !isGoingOn(text, at + 1)) return at + 1;
    }
  }
  return start + text.slice(start).trimEnd().length;
}
