import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { kindOf, nodeAt } from '../read/json-document.ts';
import { partsOf } from '../read/pointer.ts';
import { schemaAt } from '../schema/event-schema.ts';
import { createContext } from './create-context.ts';
import { genericTable } from './table/generic.ts';
import { isItems, itemsTable } from './table/items.ts';
import type { RowWindow, TableBlock, ViewOptions } from './types.ts';

/**
 * Rows of a table that the view does not hold, without laying out the rest again.
 * @param pointer of the table.
 * @param options of the view; their `windows` are ignored.
 * @returns the table with these rows; `null` when the text has no list there.
 */
export function rowsOf(
  analysis: Analysis,
  pointer: string,
  window: RowWindow,
  options: ViewOptions = {},
): TableBlock | null {
  const doc = documentOf(analysis);
  const node = doc ? nodeAt(doc, pointer) : -1;
  if (!doc || node < 0 || !['array', 'object'].includes(kindOf(doc, node))) return null;
  const context = createContext(doc, analysis, { ...options, windows: { [pointer]: window } });
  const schema = analysis.form === null ? null : schemaAt(analysis.form, partsOf(pointer));
  return isItems(schema) ? itemsTable(context, node, schema) : genericTable(context, node, schema);
}
