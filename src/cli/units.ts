import { MAX_TEXT_BYTES } from '../core/index.ts';
import { NoText } from '../platform/file-text.ts';

/** A text that is analysed alone. */
export interface Unit {
  readonly text: string;
  /** The line of the file on which the text begins, from 1. */
  readonly line: number;
  /** The text is one line of a file with a JSON value on every line. */
  readonly isLine: boolean;
}

/** Lines that show whether a file has one JSON value a line. One may be a short payload alone. */
const LINES_THAT_DECIDE = 2;

/**
 * Cuts the text of a file into units. A file whose first two lines are a whole JSON value each is
 * cut into its lines, so that its length does not matter. Any other text is one unit, because a
 * payload in it may take many lines.
 * @throws NoText when a unit is larger than the core reads.
 */
export async function* unitsOf(pieces: AsyncIterable<string>): AsyncGenerator<Unit> {
  let held: string[] | null = [];
  let size = 0;
  let values = 0;
  let isOneText = false;
  let line = 0;
  for await (const text of linesOf(pieces)) {
    line += 1;
    if (!held) {
      yield { text, line, isLine: true };
      continue;
    }
    held.push(text);
    size = bounded(size + text.length);
    if (isOneText || text.trim() === '') continue;
    isOneText = !isJson(text);
    if (isOneText || ++values < LINES_THAT_DECIDE) continue;
    for (const [index, early] of held.entries()) {
      yield { text: early, line: index + 1, isLine: true };
    }
    held = null;
  }
  if (held) yield { text: held.join(''), line: 1, isLine: false };
}

/** The lines of a text, each with its line feed. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    let from = 0;
    for (let end; (end = piece.indexOf('\n', from) + 1) > 0; from = end) {
      yield [...begun, piece.slice(from, end)].join('');
      begun = [];
      size = 0;
    }
    begun.push(piece.slice(from));
    size = bounded(size + piece.length - from);
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

function bounded(size: number): number {
  if (size > MAX_TEXT_BYTES) throw new NoText({ kind: 'too-large' });
  return size;
}

/** Whether a line is a JSON object, array or string. A log has numbers and words on its lines. */
function isJson(line: string): boolean {
  const text = line.replace(/^\ufeff/, '');
  if (!/^\s*[{["]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // It is the first line of something longer, or no JSON at all.
    return false;
  }
}
