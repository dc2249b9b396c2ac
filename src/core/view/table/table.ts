import { DEFAULT_ROWS } from '../../limits.ts';
import {
  childrenOf,
  keyOf,
  pointerOf,
  rangeOf,
  stringOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { isSeen } from '../../read/node-at.ts';
import type { FieldSchema } from '../../schema/event-schema.ts';
import { follow, type TableColumn } from './columns.ts';
import { isLaidOut, schemaOfMember, sizeOf, toField } from '../members.ts';
import { worstOf } from '../../severities.ts';
import { filtered, sorted } from './row-order.ts';
import type { LayoutContext } from '../context.ts';
import type { Cell, Field, Row, TableBlock } from '../types.ts';

export interface TableOptions {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly foot: readonly { readonly column: string; readonly text: string }[];
}

/**
 * The elements of an array, or the members of a map, as the rows of the window that was asked for.
 */
export function tableOf(
  context: LayoutContext,
  holder: number,
  schema: FieldSchema | null,
  { title, columns, foot }: TableOptions,
): TableBlock {
  const { doc } = context;
  const pointer = pointerOf(doc, holder);
  const { first = 0, count = DEFAULT_ROWS, sort, filter = '' } = context.windows[pointer] ?? {};
  const all = childrenOf(doc, holder);
  const flagged = context.findings.pathsBelow(pointer);
  const by = columns.find(({ key }) => key === sort?.column);
  const rows = remembered(context, JSON.stringify([holder, filter, sort]), () => {
    const shown = all.filter((node) => !context.matches || context.matches.shows(node));
    const wanted = filter === '' ? shown : filtered(context, shown, columns, filter);
    return sort && by ? sorted(context, wanted, by, sort.descending) : wanted;
  });
  return {
    kind: 'table',
    title,
    pointer,
    columns: columns.map(({ key, label, align, role, paths }) => {
      const isFlagged = paths.some((path) => flagged.has(path.join('/')));
      return { key, label, align, role: role === 'extra' && isFlagged ? 'usual' : role };
    }),
    rows: rows
      .slice(first, first + count)
      .map((node) => rowOf(context, node, schemaOfMember(doc, holder, node, schema), columns)),
    first,
    total: rows.length,
    unfiltered: all.length,
    ...(sort && by ? { sort } : {}),
    ...(filter === '' ? {} : { filter }),
    foot,
  };
}

interface OrderedRows {
  /** The table, its filter and its order. */
  readonly key: string;
  readonly rows: readonly number[];
}

/** The rows that a document was last asked for, kept as long as the document is. */
const lastRows = new WeakMap<JsonDocument, OrderedRows>();

/**
 * Keeps the rows in order, because scrolling asks for one window after the other and sorting
 * 100,000 rows takes a while.
 */
function remembered(
  { doc, matches }: LayoutContext,
  key: string,
  make: () => readonly number[],
): readonly number[] {
  if (matches) return make();
  let last = lastRows.get(doc);
  if (last?.key !== key) lastRows.set(doc, (last = { key, rows: make() }));
  return last.rows;
}

function rowOf(
  context: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  columns: readonly TableColumn[],
): Row {
  const { doc } = context;
  const pointer = pointerOf(doc, node);
  const severity = worstOf(context.findings.within(pointer));
  return {
    pointer,
    range: rangeOf(doc, node),
    cells: columns.map((column): Cell => {
      const field = fieldAt(context, node, schema, column.paths, column);
      const under = fieldAt(context, node, schema, column.under ?? [], null, field?.pointer);
      return { column: column.key, field, ...(under ? { under } : {}) };
    }),
    more: isLaidOut(context, node) ? context.layOut(node, schema) : [],
    ...(severity === undefined ? {} : { severity }),
  };
}

function fieldAt(
  context: LayoutContext,
  element: number,
  schema: FieldSchema | null,
  paths: readonly (readonly string[])[],
  column: TableColumn | null,
  except?: string,
): Field | null {
  const { doc } = context;
  if (column?.isName) {
    const field = toField(context, element, schema);
    const key = keyOf(doc, element);
    return { ...field, value: { kind: 'text', text: key, source: key } };
  }
  for (const path of paths) {
    const found = follow(context, element, schema, path);
    if (!found || pointerOf(doc, found.node) === except) continue;
    // A blank name leaves its cell to the next one.
    if (paths.length > 1 && !isSeen(stringOf(doc, found.node))) continue;
    return toField(context, found.node, found.schema, column ? { label: column.label } : {});
  }
  // An element with an inside but no name shows its size: an empty cell would look like an empty
  // row.
  if (paths.at(-1)?.length !== 0) return null;
  const field = toField(context, element, schema);
  return { ...field, value: { ...field.value, kind: 'text', text: sizeOf(doc, element) } };
}
