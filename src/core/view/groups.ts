import {
  childOf,
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { append } from '../read/pointer.ts';
import { elementSchema, propertiesOf, type FieldSchema } from '../schema/event-schema.ts';
import { blocksOf, counted, isLaidOut, sizeOf, toField } from './fields.ts';
import { countOf, worst, worstOf } from './finding-index.ts';
import { genericTable } from './generic-table.ts';
import { itemsTable } from './items.ts';
import type { LayoutContext } from './context.ts';
import type { Block, Field } from './types.ts';

/** Elements that are mere values stand one under the other up to this number. */
const MAX_LISTED_SCALARS = 12;

/** UTF-16 code units of an object's name in the line of its group. */
const MAX_NAME_UNITS = 80;

/** The schema's title of an order's line, which has a table of its own wherever an order stands. */
const ORDER_ITEM = 'Order item';

/** An object or array under its own title. */
export function groupOf(
  scope: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  described: boolean,
): Block {
  const { doc, findings } = scope;
  const pointer = pointerOf(doc, node);
  const key = keyOf(doc, node);
  const isElement = doc.positions.keyStart[node]! < 0;
  const title = schema?.title ?? key;
  const counts = findings.within(pointer);
  const severity = worstOf(counts);
  const isArray = kindOf(doc, node) === 'array';
  const name = isArray ? null : nameIn(doc, node);
  return {
    kind: 'group',
    title: isElement ? `${schema?.title ?? 'Element'} ${Number(key) + 1}` : title,
    key,
    pointer,
    range: rangeOf(doc, node),
    described,
    summary: name ?? sizeOf(doc, node),
    blocks: isArray ? elementBlocks(scope, node, schema) : blocksOf(scope, node, schema),
    findings: countOf(counts),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** The described members that a payload leaves out, under one closed title. */
export function absentGroup(
  scope: LayoutContext,
  node: number,
  schema: FieldSchema,
  skip: readonly string[] = [],
): Block[] {
  const { doc } = scope;
  if (scope.matches) return [];
  const holder = pointerOf(doc, node);
  const fields = [...propertiesOf(schema)]
    .filter(([key]) => childOf(doc, node, key) < 0 && !skip.includes(key))
    .map(([key, property]) =>
      absentField(scope, {
        pointer: append(holder, key),
        range: rangeOf(doc, node),
        key,
        label: property.title ?? key,
        note: property['x-absent'] ?? 'a distribution can leave this field out',
      }),
    );
  if (fields.length === 0) return [];
  const severity = worst(fields.flatMap((field) => field.severity ?? []));
  const title = 'Described, but not in this payload';
  return [
    {
      kind: 'group',
      title,
      key: '',
      pointer: holder,
      range: rangeOf(doc, node),
      described: true,
      isAbsent: true,
      summary: counted(fields.length, 'field', 'fields'),
      blocks: [{ kind: 'fields', fields }],
      findings: fields.reduce((sum, { findings }) => sum + findings.length, 0),
      ...(severity === undefined ? {} : { severity }),
    },
  ];
}

/** A field that is not there, with what that means and what is found of it. */
export function absentField(
  { budget, findings }: LayoutContext,
  { note, ...place }: Pick<Field, 'pointer' | 'range' | 'key' | 'label'> & { note: string },
): Field {
  budget.left--;
  const severity = findings.worstAt(place.pointer);
  return {
    ...place,
    described: true,
    value: { kind: 'absent', text: 'absent', source: '', note },
    findings: findings.at(place.pointer),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** Whether a list is an order's lines. */
export function isItems(schema: FieldSchema | null): boolean {
  return elementSchema(schema)?.title === ORDER_ITEM;
}

function elementBlocks(scope: LayoutContext, array: number, schema: FieldSchema | null): Block[] {
  const { doc } = scope;
  if (isItems(schema)) {
    const table = itemsTable(scope, array, schema);
    return table ? [table] : [];
  }
  const elements = childrenOf(doc, array);
  const areScalars = elements.every((element) => !isLaidOut(scope, element));
  if (areScalars && elements.length <= MAX_LISTED_SCALARS) {
    const fields = elements
      .filter((element) => !scope.matches || scope.matches.shows(element))
      .map((element) => {
        const label = `${Number(keyOf(doc, element)) + 1}`;
        return toField(scope, element, elementSchema(schema), { label });
      });
    return fields.length > 0 ? [{ kind: 'fields', fields }] : [];
  }
  return [genericTable(scope, array, schema)];
}

/** What people would call an object: its name, code or identifier. */
function nameIn(doc: JsonDocument, node: number): string | null {
  for (const key of ['name', 'code', 'id']) {
    const member = childOf(doc, node, key);
    if (member >= 0 && kindOf(doc, member) === 'string')
      return stringOf(doc, member).slice(0, MAX_NAME_UNITS);
  }
  return null;
}
