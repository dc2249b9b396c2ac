import type { Document } from './document.ts';
import { scan, type SyntaxProblem } from './scan.ts';

export type Reading =
  | { readonly ok: true; readonly doc: Document }
  | { readonly ok: false; readonly problem: SyntaxProblem };

/**
 * Reads a JSON text (RFC 8259, strictly), whatever its depth. A leading byte order mark is skipped, as
 * RFC 8259 section 8.1 lets a reader do; it counts in offsets.
 */
export function read(text: string): Reading {
  const result = scan(text);
  if ('message' in result) return { ok: false, problem: result };
  const root: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  return { ok: true, doc: { text, root, ...result } };
}
