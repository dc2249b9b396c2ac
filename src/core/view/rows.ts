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
 * Other rows of a table than those that the view holds, without laying out the rest once more.
 * @param pointer the table's. @param options those that the view was made with; its `windows` do not count.
 * @returns the table as it stands in the view, with the rows asked for; `null` where the text has no list there.
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
