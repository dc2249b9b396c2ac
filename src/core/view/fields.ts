import { groupDigits } from '../format/digits.ts';
import { MAX_VIEW_DEPTH } from '../limits.ts';
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
  propertySchema,
  type FieldSchema,
} from '../schema/event-schema.ts';
import type { LayoutContext } from './context.ts';
import { genericTable } from './generic-table.ts';
import { groupOf } from './groups.ts';
import { formatSpan, whenOf } from '../format/time.ts';
import { toValue } from './value.ts';
import type { Block, Field } from './types.ts';

/** A list or a map of more is shown as a table, which comes in windows. */
const MAX_LISTED = 60;

interface FieldOptions {
  readonly label?: string;
  /** False where the schema should know the field and does not. */
  readonly described?: boolean;
}

/** The field of a value that is not laid out any further. */
export function toField(
  scope: LayoutContext,
  node: number,
  schema: FieldSchema | null,
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
    label: label ?? schema?.title ?? key,
    described,
    value: toValue(scope, node, schema),
    findings: findings.at(pointer),
    ...(severity === undefined ? {} : { severity }),
  };
}

/**
 * The blocks of an object or array: its plain members as fields, then what has an inside.
 * @param shown nodes of members that are shown elsewhere.
 */
export function blocksOf(
  scope: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  shown: readonly number[] = [],
): Block[] {
  const { doc } = scope;
  const members = orderedMembers(doc, node, schema).filter((member) => {
    if (scope.matches && !scope.matches.shows(member)) return false;
    return !shown.includes(member);
  });
  if (members.length > MAX_LISTED) return [genericTable(scope, node, schema)];
  const fields: Field[] = [];
  const groups: Block[] = [];
  for (const member of members) {
    const inner = schemaOfMember(doc, node, member, schema);
    const described = isDescribed(scope, schema, inner);
    if (isLaidOut(scope, member)) groups.push(groupOf(scope, member, inner, described));
    else fields.push(withSpan(scope, member, toField(scope, member, inner, { described })));
  }
  return [...(fields.length > 0 ? [{ kind: 'fields' as const, fields }] : []), ...groups];
}

/** «3 fields», «1 entry»: how much an object or array holds. */
export function sizeOf(doc: JsonDocument, node: number): string {
  const count = childrenOf(doc, node).length;
  return kindOf(doc, node) === 'array'
    ? counted(count, 'entry', 'entries')
    : counted(count, 'field', 'fields');
}

export function counted(count: number, one: string, many: string): string {
  return `${groupDigits(count)} ${count === 1 ? one : many}`;
}

/** The schema of a member or element of a holder. */
export function schemaOfMember(
  doc: JsonDocument,
  holder: number,
  member: number,
  schema: FieldSchema | null,
): FieldSchema | null {
  return kindOf(doc, holder) === 'array'
    ? elementSchema(schema)
    : propertySchema(schema, keyOf(doc, member));
}

/** What people call a thing comes before what machines call it. */
const FIRST = ['name', 'code', 'email'];

/** In the schema's order, what it does not describe behind; which kind of object it is, everyone knows, so last. */
function orderedMembers(doc: JsonDocument, node: number, schema: FieldSchema | null): number[] {
  const children = [...childrenOf(doc, node)];
  if (!schema || kindOf(doc, node) !== 'object') return children;
  const rank = new Map([...propertiesOf(schema).keys()].map((key, index) => [key, index]));
  rank.set('object', rank.size);
  FIRST.forEach((key, index) => rank.has(key) && rank.set(key, index - FIRST.length));
  const rankOf = (member: number) => rank.get(keyOf(doc, member)) ?? Number.MAX_SAFE_INTEGER;
  return children.sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}

/** Whether a value has an inside that is shown; too deep or too much, it is shown as text. */
export function isLaidOut(scope: LayoutContext, node: number): boolean {
  const { doc, budget } = scope;
  const kind = kindOf(doc, node);
  if ((kind !== 'object' && kind !== 'array') || childrenOf(doc, node).length === 0) return false;
  if (budget.left <= 0) return false;
  let depth = 0;
  for (
    let holder = doc.positions.parent[node]!;
    holder >= 0;
    holder = doc.positions.parent[holder]!
  ) {
    if (++depth >= MAX_VIEW_DEPTH) return false;
  }
  return true;
}

/** Whether the schema describes a member; inside metadata, and inside what is not described, nothing needs to be. */
function isDescribed(
  scope: LayoutContext,
  holder: FieldSchema | null,
  member: FieldSchema | null,
): boolean {
  return member !== null || scope.form === null || holder === null || isOpenMap(holder);
}

/** How long after its creation an object was changed. */
function withSpan(scope: LayoutContext, node: number, field: Field): Field {
  const { doc } = scope;
  if (field.key !== 'updated_at' || field.value.kind !== 'time') return field;
  const created = childOf(doc, doc.positions.parent[node]!, 'created_at');
  if (created < 0 || kindOf(doc, created) !== 'string') return field;
  const [from, to] = [whenOf(stringOf(doc, created)), whenOf(field.value.source)];
  if (!from || !to || to.at < from.at) return field;
  const note = to.at === from.at ? 'at the same time' : `${formatSpan(to.at - from.at)} later`;
  return { ...field, value: { ...field.value, note } };
}
