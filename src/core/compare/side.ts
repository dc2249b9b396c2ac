import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { kindOf, nodeAt, type JsonDocument } from '../read/json-document.ts';
import type { LayoutContext } from '../view/context.ts';
import { createContext } from '../view/create-context.ts';
import type { ViewOptions } from '../view/types.ts';

/** One of the two payloads that are compared. */
export interface Side {
  readonly doc: JsonDocument;
  readonly analysis: Analysis;
  /** The node of the data object, or of the value that takes its place in a comparison. */
  readonly data: number;
  readonly context: LayoutContext;
}

/** @returns `null` when the text cannot be read. */
export function sideOf(analysis: Analysis, options: ViewOptions): Side | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const data = nodeAt(doc, analysis.dataPointer ?? '');
  return { doc, analysis, data, context: createContext(doc, analysis, options) };
}

/** Whether there is a value at a node, and it is not `null`. */
export function isThere({ doc }: Side, node: number): boolean {
  return node >= 0 && kindOf(doc, node) !== 'null';
}

/** Whether a node is an object or an array. */
export function isContainer({ doc }: Side, node: number): boolean {
  return node >= 0 && ['object', 'array'].includes(kindOf(doc, node));
}
