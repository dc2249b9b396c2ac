import type { Document } from './document.ts';
import { scan } from './places.ts';
import { findProblem, type SyntaxProblem } from './problem.ts';

export type Reading =
  | { readonly ok: true; readonly doc: Document }
  | { readonly ok: false; readonly problem: SyntaxProblem };

/**
 * Reads a JSON text (RFC 8259, strictly), whatever its depth. A leading byte order mark is skipped, as
 * RFC 8259 section 8.1 lets a reader do; it counts in offsets.
 */
export function read(text: string): Reading {
  let root: unknown;
  try {
    root = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (failure) {
    // The engine is the strict judge; only what it refuses is read again, for the place and the reason.
    const problem = findProblem(text);
    if (!problem) throw failure;
    return { ok: false, problem };
  }
  return { ok: true, doc: { text, root, ...scan(text) } };
}
