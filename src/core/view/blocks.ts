import { formatLater, whenOf } from '../format/time.ts';
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
import {
  elementSchema,
  isOpenMap,
  propertiesOf,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { NAME_KEYS, objectName } from '../wording/object-name.ts';
import { shorten } from '../read/shorten.ts';
import type { LayoutContext } from './context.ts';
import { countOf, worstOf } from '../severities.ts';
import { isLaidOut, schemaOfMember, sizeOf, toField } from './members.ts';
import { genericTable } from './table/generic.ts';
import { isItems, itemsTable } from './table/items.ts';
import type { Block, Field } from './types.ts';

/**
 * Members of one object or array that are listed; more of them become a table, which comes in
 * windows.
 */
const MAX_LISTED = 60;

/** Elements of an array that a filter lists one by one, so that each match is in sight. */
const MAX_LISTED_MATCHES = 20;

/** Elements of an array that are listed when all are plain values; more of them become a table. */
const MAX_LISTED_SCALARS = 12;

/** UTF-16 code units of an object's name in the line of its group. */
const MAX_NAME_UNITS = 80;

/** Names for people come before identifiers for machines. */
const FIRST: readonly string[] = [...NAME_KEYS, 'email'];

/**
 * The blocks of an object or array: its plain members as fields, then a group for each member that
 * has an inside.
 * @param shown nodes of members that are shown elsewhere.
 */
export function blocksOf(
  context: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  shown: readonly number[] = [],
): Block[] {
  const { doc, matches } = context;
  const members = orderedMembers(doc, node, schema).filter(
    (member) => (!matches || matches.shows(member)) && !shown.includes(member),
  );
  if (members.length > MAX_LISTED) return [genericTable(context, node, schema)];
  const fields: Field[] = [];
  const groups: Block[] = [];
  for (const member of members) {
    const inner = schemaOfMember(doc, node, member, schema);
    const described = isDescribed(context, schema, inner);
    if (isLaidOut(context, member)) groups.push(groupOf(context, member, inner, described));
    else fields.push(withSpan(context, member, toField(context, member, inner, { described })));
  }
  return [...fieldsBlock(fields), ...groups];
}

/** An object or array under its own title. */
function groupOf(
  context: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  described: boolean,
): Block {
  const { doc, findings } = context;
  const pointer = pointerOf(doc, node);
  const key = keyOf(doc, node);
  const isElement = doc.positions.keyStart[node]! < 0;
  const title = schema?.title ?? key;
  const counts = findings.within(pointer);
  const severity = worstOf(counts);
  const isArray = kindOf(doc, node) === 'array';
  const name = objectName(doc, node);
  return {
    kind: 'group',
    title: isElement ? `${schema?.title ?? 'Element'} ${Number(key) + 1}` : title,
    key,
    pointer,
    range: rangeOf(doc, node),
    described,
    summary: name === null ? sizeOf(doc, node) : shorten(name, MAX_NAME_UNITS),
    blocks: isArray ? elementBlocks(context, node, schema) : blocksOf(context, node, schema),
    findings: countOf(counts),
    ...(severity === undefined ? {} : { severity }),
  };
}

/**
 * The elements of an array: a table, or a list of plain values. A filter with few matches shows
 * these alone, because the columns of a table may not have them.
 */
export function elementBlocks(
  context: LayoutContext,
  array: number,
  schema: FieldSchema | null,
): Block[] {
  const { doc, matches } = context;
  const matching = matches ? childrenOf(doc, array).filter((one) => matches.shows(one)) : [];
  if (matching.length > 0 && matching.length <= MAX_LISTED_MATCHES) {
    const inner = elementSchema(schema);
    const described = isDescribed(context, schema, inner);
    const isHolder = (element: number) => isLaidOut(context, element);
    const plain = matching
      .filter((element) => !isHolder(element))
      .map((element) => toField(context, element, inner, { label: elementLabel(doc, element) }));
    const groups = matching
      .filter(isHolder)
      .map((element) => groupOf(context, element, inner, described));
    return [...fieldsBlock(plain), ...groups];
  }
  if (isItems(schema)) {
    const table = itemsTable(context, array, schema);
    return table ? [table] : [];
  }
  const elements = childrenOf(doc, array);
  const areScalars = elements.every((element) => !isLaidOut(context, element));
  if (!areScalars || elements.length > MAX_LISTED_SCALARS) {
    return [genericTable(context, array, schema)];
  }
  const fields = elements
    .filter((element) => !matches || matches.shows(element))
    .map((element) => {
      const label = elementLabel(doc, element);
      return toField(context, element, elementSchema(schema), { label });
    });
  return fieldsBlock(fields);
}

/** People count from 1. */
function elementLabel(doc: JsonDocument, element: number): string {
  return String(Number(keyOf(doc, element)) + 1);
}

function fieldsBlock(fields: readonly Field[]): Block[] {
  return fields.length > 0 ? [{ kind: 'fields', fields }] : [];
}

/**
 * Members in the schema's order, then undescribed ones. `object` comes last, because it repeats the
 * section's title.
 */
function orderedMembers(doc: JsonDocument, node: number, schema: FieldSchema | null): number[] {
  const children = [...childrenOf(doc, node)];
  if (!schema || kindOf(doc, node) !== 'object') return children;
  const rank = new Map([...propertiesOf(schema).keys()].map((key, index) => [key, index]));
  rank.set('object', rank.size);
  FIRST.forEach((key, index) => rank.has(key) && rank.set(key, index - FIRST.length));
  const rankOf = (member: number) => rank.get(keyOf(doc, member)) ?? Number.MAX_SAFE_INTEGER;
  return children.sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

/**
 * Whether the schema describes a member. Members of metadata and of undescribed objects count as
 * described.
 */
function isDescribed(
  context: LayoutContext,
  holder: FieldSchema | null,
  member: FieldSchema | null,
): boolean {
  return member !== null || context.form === null || holder === null || isOpenMap(holder);
}

/** Notes beside `updated_at` how long after its creation the object was changed. */
function withSpan({ doc }: LayoutContext, node: number, field: Field): Field {
  if (field.key !== 'updated_at' || field.value.kind !== 'time') return field;
  const created = childOf(doc, doc.positions.parent[node]!, 'created_at');
  if (created < 0 || kindOf(doc, created) !== 'string') return field;
  const [from, to] = [whenOf(stringOf(doc, created)), whenOf(field.value.source)];
  if (!from || !to || to.at < from.at) return field;
  return { ...field, value: { ...field.value, note: formatLater(to.at - from.at) } };
}
