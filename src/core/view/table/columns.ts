import { childOf, keyOf, kindOf, stringOf } from '../../read/json-document.ts';
import { propertySchema, type FieldSchema } from '../../schema/event-schema.ts';
import { isLaidOut } from '../members.ts';
import type { LayoutContext } from '../context.ts';
import type { Column } from '../types.ts';

/** A column, and the paths to its values below an element. */
export interface TableColumn extends Column {
  /** Paths of keys; the first that leads to a value counts. */
  readonly paths: readonly (readonly string[])[];
  /** Paths to the quieter line under the value. The value's own path is skipped. */
  readonly under?: readonly (readonly string[])[];
  /** The column shows the member's key. */
  readonly isName?: true;
}

/**
 * The node at the end of a path and its schema; `null` when the value is absent or null, unless it
 * is the element itself.
 */
export function follow(
  context: LayoutContext,
  element: number,
  schema: FieldSchema | null,
  path: readonly string[],
): { node: number; schema: FieldSchema | null } | null {
  const { doc } = context;
  let node = element;
  let inner = schema;
  for (const key of path) {
    node = kindOf(doc, node) === 'object' ? childOf(doc, node, key) : -1;
    if (node < 0) return null;
    inner = propertySchema(inner, key);
  }
  if (path.length > 0 && kindOf(doc, node) === 'null') return null;
  if (path.length === 0 && isLaidOut(context, node)) return null;
  return { node, schema: inner };
}

/** The text of an element in a column, as written; '' when there is none. */
export function textOf(context: LayoutContext, element: number, column: TableColumn): string {
  const { doc } = context;
  if (column.isName) return keyOf(doc, element);
  for (const path of column.paths) {
    const found = follow(context, element, null, path);
    if (found) return stringOf(doc, found.node);
  }
  return '';
}
