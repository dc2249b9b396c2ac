import { DEFAULT_ROWS } from '../../limits.ts';
import { childrenOf, keyOf, kindOf } from '../../read/json-document.ts';
import { propertiesOf, propertySchema, type FieldSchema } from '../../schema/event-schema.ts';
import type { TableColumn } from './columns.ts';
import { schemaOfMember, sizeOf } from '../members.ts';
import { NAME_KEYS } from '../../wording/object-name.ts';
import type { LayoutContext } from '../context.ts';
import { tableOf } from './table.ts';
import type { TableBlock } from '../types.ts';

/**
 * Any list or map other than an order's items: a column for each plain member that its first
 * elements have. Without a title, because the group around it has one.
 */
export function genericTable(
  context: LayoutContext,
  holder: number,
  schema: FieldSchema | null,
): TableBlock {
  const { doc } = context;
  const isArray = kindOf(doc, holder) === 'array';
  const children = childrenOf(doc, holder);
  const first = children.slice(0, DEFAULT_ROWS);
  const element = first.find((node) => kindOf(doc, node) === 'object');
  const elementSchema = element === undefined ? null : schemaOfMember(doc, holder, element, schema);
  const columns =
    isArray && element !== undefined ? columnsOf(context, first, elementSchema) : [VALUE];
  return tableOf(context, holder, schema, {
    title: '',
    columns: isArray ? columns : [KEY, ...columns],
    foot: [{ column: (isArray ? columns[0]! : KEY).key, text: sizeOf(doc, holder) }],
  });
}

/** The column of the member's key. */
const KEY: TableColumn = {
  key: '#key',
  label: 'Field',
  align: 'start',
  role: 'main',
  paths: [],
  isName: true,
};
/** The column of the value itself, for elements that are not objects. */
const VALUE: TableColumn = {
  key: '#value',
  label: 'Value',
  align: 'start',
  role: 'main',
  paths: [[]],
};

/**
 * Of these columns, the first two that the elements have become the main column and the line under
 * it.
 */
const NAMES: readonly string[] = [...NAME_KEYS, 'id', 'source_id'];
const MAX_COLUMNS = 4;

function columnsOf(
  context: LayoutContext,
  elements: readonly number[],
  schema: FieldSchema | null,
): TableColumn[] {
  const { doc } = context;
  const keys = new Set<string>();
  for (const element of elements) {
    if (kindOf(doc, element) !== 'object') continue;
    for (const member of childrenOf(doc, element)) {
      const kind = kindOf(doc, member);
      if (kind !== 'object' && kind !== 'array' && kind !== 'null') keys.add(keyOf(doc, member));
    }
  }
  keys.delete('object');
  const described = schema ? [...propertiesOf(schema).keys()].filter((key) => keys.has(key)) : [];
  const known = new Set([...described, ...keys]);
  const names = NAMES.filter((name) => known.has(name)).slice(0, 2);
  const others = [...known].filter((key) => !names.includes(key)).slice(0, MAX_COLUMNS - 1);
  const [main, under] = names.length > 0 ? names : [others.shift()];
  if (main === undefined) return [VALUE];
  return [
    {
      key: main,
      label: propertySchema(schema, main)?.title ?? main,
      align: 'start',
      role: 'main',
      paths: [[main], []],
      ...(under === undefined ? {} : { under: [[under]] }),
    },
    ...others.map((key, index): TableColumn => {
      const property = propertySchema(schema, key);
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
