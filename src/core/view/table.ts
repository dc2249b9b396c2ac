import { DEFAULT_ROWS } from '../limits.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
  sourceOf,
  stringOf,
} from '../read/document.ts';
import { propertiesOf, propertyShape, type Shape } from '../shape.ts';
import { blocksOf, counted, isLaidOut, shapeOfMember, toField } from './fields.ts';
import { worstOf } from './finding-index.ts';
import type { Scope } from './scope.ts';
import type { Block, Cell, Column, Field, Row } from './view.ts';

/** A column, and where its values stand below an element. */
export interface TableColumn extends Column {
  /** Paths of keys; the first that leads to a value counts. */
  readonly paths: readonly (readonly string[])[];
  /** Of the quieter line under it; never the place of the value itself. */
  readonly under?: readonly (readonly string[])[];
}

export interface TableOptions {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly foot: readonly { readonly column: string; readonly text: string }[];
}

type Table = Extract<Block, { kind: 'table' }>;

/** The elements of an array, or members of a map, as rows: those of the window that was asked for. */
export function tableOf(
  scope: Scope,
  holder: number,
  shape: Shape | null,
  { title, columns, foot }: TableOptions,
): Table {
  const { doc } = scope;
  const pointer = pointerOf(doc, holder);
  const { first = 0, count = DEFAULT_ROWS, sort, filter = '' } = scope.windows[pointer] ?? {};
  const all = childrenOf(doc, holder);
  const shown = all.filter((node) => !scope.matches || scope.matches.shows(node));
  const wanted = filter === '' ? shown : filtered(scope, shown, columns, filter);
  const by = columns.find(({ key }) => key === sort?.column);
  const rows = sort && by ? sorted(scope, wanted, by, sort.descending) : wanted;
  return {
    kind: 'table',
    title,
    pointer,
    columns: columns.map(({ key, label, align, role }) => ({ key, label, align, role })),
    rows: rows
      .slice(first, first + count)
      .map((node) => rowOf(scope, node, shapeOfMember(doc, holder, node, shape), columns)),
    first,
    total: rows.length,
    unfiltered: all.length,
    ...(sort && by ? { sort } : {}),
    foot,
  };
}

/** Any other long list or map: its elements by name, with the plain members that the first of them have. */
export function genericTable(
  scope: Scope,
  holder: number,
  shape: Shape | null,
  title: string,
): Table {
  const { doc } = scope;
  const isArray = kindOf(doc, holder) === 'array';
  const children = childrenOf(doc, holder);
  const first = children.slice(0, DEFAULT_ROWS);
  const element = first.find((node) => kindOf(doc, node) === 'object');
  const elementShape = element === undefined ? null : shapeOfMember(doc, holder, element, shape);
  const columns =
    isArray && element !== undefined ? columnsOf(scope, first, elementShape) : [VALUE];
  const size = counted(
    children.length,
    isArray ? 'entry' : 'field',
    isArray ? 'entries' : 'fields',
  );
  return tableOf(scope, holder, shape, {
    title,
    columns: isArray ? columns : [KEY, ...columns],
    foot: [{ column: (isArray ? columns[0]! : KEY).key, text: size }],
  });
}

/** The name of the member itself; the value, where an element is no object. */
const KEY: TableColumn = { key: '#key', label: 'Field', align: 'start', role: 'main', paths: [] };
const VALUE: TableColumn = {
  key: '#value',
  label: 'Value',
  align: 'start',
  role: 'main',
  paths: [[]],
};

const NAMES = ['name', 'code', 'id', 'source_id'];
const MAX_COLUMNS = 4;

function columnsOf(scope: Scope, elements: readonly number[], shape: Shape | null): TableColumn[] {
  const { doc } = scope;
  const keys = new Set<string>();
  for (const element of elements) {
    for (const member of childrenOf(doc, element)) {
      const kind = kindOf(doc, member);
      if (kind !== 'object' && kind !== 'array' && kind !== 'null') keys.add(keyOf(doc, member));
    }
  }
  keys.delete('object');
  const described = shape ? [...propertiesOf(shape).keys()].filter((key) => keys.has(key)) : [];
  const known = new Set([...described, ...keys]);
  const names = NAMES.filter((name) => known.has(name)).slice(0, 2);
  const others = [...known].filter((key) => !names.includes(key)).slice(0, MAX_COLUMNS - 1);
  const [main, under] = names.length > 0 ? names : [others.shift()];
  if (main === undefined) return [VALUE];
  return [
    {
      key: main,
      label: propertyShape(shape, main)?.title ?? main,
      align: 'start',
      role: 'main',
      paths: [[main], []],
      ...(under === undefined ? {} : { under: [[under]] }),
    },
    ...others.map((key, index): TableColumn => {
      const property = propertyShape(shape, key);
      return {
        key,
        label: property?.title ?? key,
        align: property?.['x-unit'] === undefined ? 'start' : 'end',
        role: index < 2 ? 'usual' : 'extra',
        paths: [[key]],
      };
    }),
  ];
}

function rowOf(
  scope: Scope,
  node: number,
  shape: Shape | null,
  columns: readonly TableColumn[],
): Row {
  const { doc } = scope;
  const pointer = pointerOf(doc, node);
  const severity = worstOf(scope.findings.within(pointer));
  return {
    pointer,
    range: rangeOf(doc, node),
    cells: columns.map((column): Cell => {
      const field = fieldAt(scope, node, shape, column.paths, column);
      const under = fieldAt(scope, node, shape, column.under ?? [], null, field?.pointer);
      return { column: column.key, field, ...(under ? { under } : {}) };
    }),
    more: isLaidOut(scope, node) ? blocksOf({ ...scope, matches: null }, node, shape) : [],
    ...(severity === undefined ? {} : { severity }),
  };
}

function fieldAt(
  scope: Scope,
  element: number,
  shape: Shape | null,
  paths: readonly (readonly string[])[],
  column: TableColumn | null,
  except?: string,
): Field | null {
  const { doc } = scope;
  if (column?.key === KEY.key) {
    const field = toField(scope, element, shape);
    const key = keyOf(doc, element);
    return { ...field, value: { kind: 'text', text: key, source: key } };
  }
  for (const path of paths) {
    const found = follow(scope, element, shape, path);
    if (!found || pointerOf(doc, found.node) === except) continue;
    return toField(scope, found.node, found.shape, column ? { label: column.label } : {});
  }
  return null;
}

/** Where a path leads; `null` where that is nothing or `null`, unless it is the element itself. */
function follow(
  scope: Scope,
  element: number,
  shape: Shape | null,
  path: readonly string[],
): { node: number; shape: Shape | null } | null {
  const { doc } = scope;
  let node = element;
  let inner = shape;
  for (const key of path) {
    node = kindOf(doc, node) === 'object' ? childOf(doc, node, key) : -1;
    if (node < 0) return null;
    inner = propertyShape(inner, key);
  }
  if (path.length > 0 && kindOf(doc, node) === 'null') return null;
  if (path.length === 0 && isLaidOut(scope, node)) return null;
  return { node, shape: inner };
}

function textOf(scope: Scope, element: number, column: TableColumn): string {
  const { doc } = scope;
  if (column.key === KEY.key) return keyOf(doc, element);
  for (const path of column.paths) {
    const found = follow(scope, element, null, path);
    if (found) return stringOf(doc, found.node);
  }
  return '';
}

function filtered(
  scope: Scope,
  rows: readonly number[],
  columns: readonly TableColumn[],
  filter: string,
): readonly number[] {
  const needle = filter.toLowerCase();
  return rows.filter(
    (row) =>
      columns.some((column) => textOf(scope, row, column).toLowerCase().includes(needle)) ||
      // Also what no column shows, as it is written.
      sourceOf(scope.doc, row).toLowerCase().includes(needle),
  );
}

function sorted(
  scope: Scope,
  rows: readonly number[],
  column: TableColumn,
  descending: boolean,
): readonly number[] {
  const keyed = rows.map((row) => {
    const text = textOf(scope, row, column);
    return { row, text, number: text.trim() === '' ? NaN : Number(text) };
  });
  const collator = new Intl.Collator('en', { numeric: true });
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    // What a row does not have stands last, whichever the direction.
    if ((a.text === '') !== (b.text === '')) return a.text === '' ? 1 : -1;
    const areNumbers = !Number.isNaN(a.number) && !Number.isNaN(b.number);
    const order = areNumbers ? a.number - b.number : collator.compare(a.text, b.text);
    return order * direction || a.row - b.row;
  });
  return keyed.map(({ row }) => row);
}
