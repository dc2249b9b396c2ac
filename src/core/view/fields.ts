import { MAX_VIEW_DEPTH } from '../limits.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
  stringOf,
  type Document,
} from '../read/document.ts';
import { append } from '../read/pointer.ts';
import { elementShape, isFree, propertiesOf, propertyShape, type Shape } from '../shape.ts';
import { worstOf } from './finding-index.ts';
import { itemsTable } from './items.ts';
import type { Scope } from './scope.ts';
import { genericTable } from './table.ts';
import { formatSpan, whenOf } from './times.ts';
import { toValue } from './value.ts';
import type { Block, Field } from './view.ts';

/** A list or a map of more is shown as a table, which comes in windows. */
const MAX_LISTED = 60;
/** Elements that are mere values stand one under the other up to this number. */
const MAX_LISTED_SCALARS = 12;

interface FieldOptions {
  readonly label?: string;
  /** False where the schema should know the field and does not. */
  readonly described?: boolean;
}

/** The schema's title of an order's line, which has a table of its own wherever an order stands. */
const ORDER_ITEM = 'Order item';

/** The field of a value that is not laid out any further. */
export function toField(
  scope: Scope,
  node: number,
  shape: Shape | null,
  { label, described = true }: FieldOptions = {},
): Field {
  const { doc, findings } = scope;
  scope.budget.left--;
  const pointer = pointerOf(doc, node);
  const severity = findings.worstAt(pointer);
  const key = keyOf(doc, node);
  return {
    pointer,
    range: rangeOf(doc, node),
    key,
    label: label ?? shape?.title ?? key,
    described,
    value: toValue(scope, node, shape),
    findings: findings.at(pointer),
    ...(severity === undefined ? {} : { severity }),
  };
}

/** The blocks of an object or array: its plain members as fields, then what has an inside. */
export function blocksOf(
  scope: Scope,
  node: number,
  shape: Shape | null,
  skip: readonly string[] = [],
): Block[] {
  const { doc } = scope;
  const members = orderedMembers(doc, node, shape).filter((member) => {
    if (scope.matches && !scope.matches.shows(member)) return false;
    return !skip.includes(keyOf(doc, member));
  });
  if (members.length > MAX_LISTED) return [genericTable(scope, node, shape, '')];
  const fields: Field[] = [];
  const groups: Block[] = [];
  for (const member of members) {
    const inner = shapeOfMember(doc, node, member, shape);
    const described = isDescribed(scope, shape, inner);
    if (isLaidOut(scope, member)) groups.push(groupOf(scope, member, inner, described));
    else fields.push(withSpan(scope, member, toField(scope, member, inner, { described })));
  }
  return [...(fields.length > 0 ? [{ kind: 'fields' as const, fields }] : []), ...groups];
}

/** An object or array under its own title. */
export function groupOf(scope: Scope, node: number, shape: Shape | null, described = true): Block {
  const { doc, findings } = scope;
  const pointer = pointerOf(doc, node);
  const key = keyOf(doc, node);
  const isElement = doc.places.keyStart[node]! < 0;
  const title = shape?.title ?? key;
  const counts = findings.within(pointer);
  const severity = worstOf(counts);
  const size = childrenOf(doc, node).length;
  const isArray = kindOf(doc, node) === 'array';
  const name = isArray ? null : nameIn(doc, node);
  return {
    kind: 'group',
    title: isElement ? `${shape?.title ?? 'Element'} ${Number(key) + 1}` : title,
    key,
    pointer,
    range: rangeOf(doc, node),
    described,
    summary: name ?? counted(size, isArray ? 'entry' : 'field', isArray ? 'entries' : 'fields'),
    blocks: isArray ? elementBlocks(scope, node, shape) : blocksOf(scope, node, shape),
    findings: counts.error + counts.warning + counts.notice,
    ...(severity === undefined ? {} : { severity }),
  };
}

/** The described members that a payload leaves out, under one closed title. */
export function absentGroup(
  scope: Scope,
  node: number,
  shape: Shape,
  skip: readonly string[] = [],
): Block[] {
  const { doc } = scope;
  if (scope.matches) return [];
  const holder = pointerOf(doc, node);
  const fields = [...propertiesOf(shape)]
    .filter(([key]) => childOf(doc, node, key) < 0 && !skip.includes(key))
    .map(([key, property]): Field => ({
      pointer: append(holder, key),
      range: rangeOf(doc, node),
      key,
      label: property.title ?? key,
      described: true,
      value: {
        kind: 'absent',
        text: 'absent',
        source: '',
        note: property['x-absent'] ?? 'a distribution can leave this field out',
      },
      findings: [],
    }));
  if (fields.length === 0) return [];
  scope.budget.left -= fields.length;
  const title = 'Described, but not in this payload';
  return [
    {
      kind: 'group',
      title,
      key: '',
      pointer: holder,
      range: rangeOf(doc, node),
      described: true,
      summary: counted(fields.length, 'field', 'fields'),
      blocks: [{ kind: 'fields', fields }],
      findings: 0,
    },
  ];
}

export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** The shape of a member or element of a holder. */
export function shapeOfMember(
  doc: Document,
  holder: number,
  member: number,
  shape: Shape | null,
): Shape | null {
  return kindOf(doc, holder) === 'array'
    ? elementShape(shape)
    : propertyShape(shape, keyOf(doc, member));
}

function elementBlocks(scope: Scope, array: number, shape: Shape | null): Block[] {
  const { doc } = scope;
  const element = elementShape(shape);
  if (element?.title === ORDER_ITEM) {
    const table = itemsTable(scope, array, shape);
    return table ? [table] : [];
  }
  const elements = childrenOf(doc, array);
  const areScalars = elements.every((element) => !isLaidOut(scope, element));
  if (areScalars && elements.length <= MAX_LISTED_SCALARS) {
    const fields = elements
      .filter((element) => !scope.matches || scope.matches.shows(element))
      .map((element, index) =>
        toField(scope, element, elementShape(shape), { label: `${index + 1}` }),
      );
    return fields.length > 0 ? [{ kind: 'fields', fields }] : [];
  }
  return [genericTable(scope, array, shape, '')];
}

/** What people call a thing comes before what machines call it. */
const FIRST = ['name', 'code', 'email'];

/** In the schema's order, what it does not describe behind; which kind of object it is, everyone knows, so last. */
function orderedMembers(doc: Document, node: number, shape: Shape | null): number[] {
  const children = [...childrenOf(doc, node)];
  if (!shape || kindOf(doc, node) !== 'object') return children;
  const rank = new Map([...propertiesOf(shape).keys()].map((key, index) => [key, index]));
  rank.set('object', rank.size);
  FIRST.forEach((key, index) => rank.has(key) && rank.set(key, index - FIRST.length));
  const rankOf = (member: number) => rank.get(keyOf(doc, member)) ?? Number.MAX_SAFE_INTEGER;
  return children.sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

/** Whether a value has an inside that is shown; too deep or too much, it is shown as text. */
export function isLaidOut(scope: Scope, node: number): boolean {
  const { doc, budget } = scope;
  const kind = kindOf(doc, node);
  if ((kind !== 'object' && kind !== 'array') || childrenOf(doc, node).length === 0) return false;
  if (budget.left <= 0) return false;
  let depth = 0;
  for (let holder = doc.places.parent[node]!; holder >= 0; holder = doc.places.parent[holder]!) {
    if (++depth >= MAX_VIEW_DEPTH) return false;
  }
  return true;
}

/** Whether the schema describes a member; inside metadata, and inside what is not described, nothing needs to be. */
function isDescribed(scope: Scope, holder: Shape | null, member: Shape | null): boolean {
  return member !== null || scope.form === null || holder === null || isFree(holder);
}

/** How long after its creation an object was changed. */
function withSpan(scope: Scope, node: number, field: Field): Field {
  const { doc } = scope;
  if (field.key !== 'updated_at' || field.value.kind !== 'time') return field;
  const created = childOf(doc, doc.places.parent[node]!, 'created_at');
  if (created < 0 || kindOf(doc, created) !== 'string') return field;
  const [from, to] = [whenOf(stringOf(doc, created)), whenOf(field.value.source)];
  if (!from || !to || to.at < from.at) return field;
  const note = to.at === from.at ? 'at the same time' : `${formatSpan(to.at - from.at)} later`;
  return { ...field, value: { ...field.value, note } };
}

/** What people would call an object: its name, code or identifier. */
function nameIn(doc: Document, node: number): string | null {
  for (const key of ['name', 'code', 'id']) {
    const member = childOf(doc, node, key);
    if (member >= 0 && kindOf(doc, member) === 'string') return stringOf(doc, member).slice(0, 80);
  }
  return null;
}
