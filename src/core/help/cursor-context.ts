import type { Range } from '../analysis.ts';
import { trimEndMatching } from '../read/trim-end.ts';

/** The place of a cursor in a text that need not be JSON yet. */
export interface CursorContext {
  /** Keys and indices from the root to the holder of the typed key or value. */
  readonly path: readonly string[];
  /** The key of the typed value; `null` for a typed key, an element and the root. */
  readonly key: string | null;
  readonly expects: 'key' | 'value';
  /** The typed text with its quotes; empty at the cursor when nothing is typed yet. */
  readonly range: Range;
  /** The keys that the holder has already. */
  readonly present: ReadonlySet<string>;
}

interface Frame {
  readonly kind: 'object' | 'array';
  readonly name: string;
  readonly keys: Set<string>;
  index: number;
  key: string | null;
  isValue: boolean;
}

/** A string, closed or cut off at the end of its line, or any other single word. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/gy;

/**
 * Reads a text up to the end of the object around the cursor. Tolerates the states of a text on its
 * way to JSON: missing commas, open strings, open brackets.
 * @param offset UTF-16 offset of the cursor.
 * @returns `null` when nothing can be typed there, as behind a finished value.
 */
export function contextAt(text: string, offset: number): CursorContext | null {
  const frames: Frame[] = [];
  let context: CursorContext | null = null;
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    if (/\s|\uFEFF/.test(text[at]!)) {
      at += 1;
      continue;
    }
    TOKEN.lastIndex = at;
    const token = withoutClosing(TOKEN.exec(text)?.[0] ?? text[at]!, offset - at);
    const end = at + token.length;
    const isWord = !'{}[],:'.includes(token);
    if (!context && (isWord ? offset <= end : offset <= at)) {
      const range = isWord && offset >= at ? { start: at, end } : { start: offset, end: offset };
      context = toContext(frames, range);
      depth = frames.length;
      if (!context) return null;
    }
    // The rest of the holder is read only for its other keys.
    if (context && frames.length < depth) return context;
    step(frames, token, isWord && context?.range.start === at);
    at = end;
  }
  return context ?? toContext(frames, { start: offset, end: offset });
}

/**
 * Cuts an open string before a comma or bracket at the end of its line, which probably closes the
 * string's holder.
 * @param reach UTF-16 code units up to the cursor. They always belong to the string.
 */
function withoutClosing(token: string, reach: number): string {
  if (!token.startsWith('"') || (token.length > 1 && token.endsWith('"'))) return token;
  const end = trimEndMatching(token, /[\s,}\]]/).length;
  return token.slice(0, Math.min(token.length, Math.max(end, 1, reach)));
}

function step(frames: Frame[], token: string, isTyped: boolean): void {
  const frame = frames.at(-1);
  if (token === '{' || token === '[') {
    const name = frame ? (frame.kind === 'array' ? String(frame.index) : (frame.key ?? '')) : '';
    const kind = token === '{' ? 'object' : 'array';
    frames.push({ kind, name, keys: new Set(), index: 0, key: null, isValue: kind === 'array' });
  } else if (token === '}' || token === ']') {
    frames.pop();
    finish(frames.at(-1));
  } else if (!frame) {
    return;
  } else if (token === ',') {
    frame.index += 1;
    frame.key = null;
    frame.isValue = frame.kind === 'array';
  } else if (token === ':') {
    frame.isValue = true;
  } else if (frame.kind === 'object' && !frame.isValue) {
    frame.key = unquote(token);
    if (!isTyped) frame.keys.add(frame.key);
  } else {
    finish(frame);
  }
}

/** Marks a value as complete. Without a comma the next token counts as a key again. */
function finish(frame: Frame | undefined): void {
  if (frame?.kind === 'object') frame.isValue = false;
}

function toContext(frames: readonly Frame[], range: Range): CursorContext | null {
  const frame = frames.at(-1);
  const path = frames.slice(1).map(({ name }) => name);
  if (!frame) return null;
  if (frame.kind === 'array') {
    return {
      path: [...path, String(frame.index)],
      key: null,
      expects: 'value',
      range,
      present: frame.keys,
    };
  }
  return frame.isValue
    ? { path, key: frame.key, expects: 'value', range, present: frame.keys }
    : { path, key: null, expects: 'key', range, present: frame.keys };
}

function unquote(token: string): string {
  if (!token.startsWith('"')) return token;
  try {
    return JSON.parse(token.endsWith('"') && token.length > 1 ? token : `${token}"`) as string;
  } catch {
    // The string ends within an escape, so no described key matches it.
    return token.slice(1);
  }
}
