import { DEFAULT_ROWS } from '../limits.ts';
import { childrenOf, keyOf, pointerOf, rangeOf, type JsonDocument } from '../read/json-document.ts';
import type { FieldSchema } from '../schema/event-schema.ts';
import { follow, type TableColumn } from './column.ts';
import { blocksOf, isLaidOut, schemaOfMember, sizeOf, toField } from './fields.ts';
import { worstOf } from './finding-index.ts';
import { filtered, sorted } from './row-order.ts';
import type { LayoutContext } from './context.ts';
import type { Cell, Field, Row, TableBlock } from './types.ts';

export interface TableOptions {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly foot: readonly { readonly column: string; readonly text: string }[];
}

/** The elements of an array, or members of a map, as rows: those of the window that was asked for. */
export function tableOf(
  scope: LayoutContext,
  holder: number,
  schema: FieldSchema | null,
  { title, columns, foot }: TableOptions,
): TableBlock {
  const { doc } = scope;
  const pointer = pointerOf(doc, holder);
  const { first = 0, count = DEFAULT_ROWS, sort, filter = '' } = scope.windows[pointer] ?? {};
  const all = childrenOf(doc, holder);
  const by = columns.find(({ key }) => key === sort?.column);
  const rows = remembered(scope, JSON.stringify([holder, filter, sort]), () => {
    const shown = all.filter((node) => !scope.matches || scope.matches.shows(node));
    const wanted = filter === '' ? shown : filtered(scope, shown, columns, filter);
    return sort && by ? sorted(scope, wanted, by, sort.descending) : wanted;
  });
  return {
    kind: 'table',
    title,
    pointer,
    columns: columns.map(({ key, label, align, role }) => ({ key, label, align, role })),
    rows: rows
      .slice(first, first + count)
      .map((node) => rowOf(scope, node, schemaOfMember(doc, holder, node, schema), columns)),
    first,
    total: rows.length,
    unfiltered: all.length,
    ...(sort && by ? { sort } : {}),
    ...(filter === '' ? {} : { filter }),
    foot,
  };
}

let last: { doc: JsonDocument; key: string; rows: readonly number[] } | null = null;

/** Scrolling asks for one window after the other of the same rows; a hundred thousand take a while to put in order. */
function remembered(
  { doc, matches }: LayoutContext,
  key: string,
  make: () => readonly number[],
): readonly number[] {
  if (matches) return make();
  if (last?.doc !== doc || last.key !== key) last = { doc, key, rows: make() };
  return last.rows;
}

function rowOf(
  scope: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  columns: readonly TableColumn[],
): Row {
  const { doc } = scope;
  const pointer = pointerOf(doc, node);
  const severity = worstOf(scope.findings.within(pointer));
  return {
    pointer,
    range: rangeOf(doc, node),
    cells: columns.map((column): Cell => {
      const field = fieldAt(scope, node, schema, column.paths, column);
      const under = fieldAt(scope, node, schema, column.under ?? [], null, field?.pointer);
      return { column: column.key, field, ...(under ? { under } : {}) };
    }),
    more: isLaidOut(scope, node) ? blocksOf({ ...scope, matches: null }, node, schema) : [],
    ...(severity === undefined ? {} : { severity }),
  };
}

function fieldAt(
  scope: LayoutContext,
  element: number,
  schema: FieldSchema | null,
  paths: readonly (readonly string[])[],
  column: TableColumn | null,
  except?: string,
): Field | null {
  const { doc } = scope;
  if (column?.isName) {
    const field = toField(scope, element, schema);
    const key = keyOf(doc, element);
    return { ...field, value: { kind: 'text', text: key, source: key } };
  }
  for (const path of paths) {
    const found = follow(scope, element, schema, path);
    if (!found || pointerOf(doc, found.node) === except) continue;
    return toField(scope, found.node, found.schema, column ? { label: column.label } : {});
  }
  // An element that has no name, only an inside: the row would look as if nothing were there.
  if (paths.at(-1)?.length !== 0) return null;
  const field = toField(scope, element, schema);
  return { ...field, value: { ...field.value, kind: 'text', text: sizeOf(doc, element) } };
}
