import { MAX_VIEW_DEPTH, MAX_VIEW_KEY_UNITS } from '../limits.ts';
import {
  childrenOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { keyUnitsTo } from '../read/key-units.ts';
import { elementSchema, propertySchema, type FieldSchema } from '../schema/event-schema.ts';
import { counted } from '../wording/lists.ts';
import type { LayoutContext } from './context.ts';
import type { Field } from './types.ts';
import { toValue } from './value.ts';

interface FieldOptions {
  readonly label?: string;
  /** False for a field that the schema should describe but does not. */
  readonly described?: boolean;
}

/** The field of a value whose inside is not laid out. Takes one from the context's budget. */
export function toField(
  context: LayoutContext,
  node: number,
  schema: FieldSchema | null,
  { label, described = true }: FieldOptions = {},
): Field {
  const { doc, findings } = context;
  context.budget.left--;
  const pointer = pointerOf(doc, node);
  const severity = findings.worstAt(pointer);
  const key = keyOf(doc, node);
  return {
    pointer,
    range: rangeOf(doc, node),
    key,
    label: label ?? schema?.title ?? key,
    described,
    value: toValue(context, node, schema),
    findings: findings.at(pointer),
    ...(severity === undefined ? {} : { severity }),
  };
}

/**
 * Whether the view shows the inside of a value. The inside is shown as text when it is too deep,
 * below very long keys, or beyond the budget of fields.
 */
export function isLaidOut({ doc, budget }: LayoutContext, node: number): boolean {
  const kind = kindOf(doc, node);
  if ((kind !== 'object' && kind !== 'array') || childrenOf(doc, node).length === 0) return false;
  if (budget.left <= 0) return false;
  if (keyUnitsTo(doc, node) > MAX_VIEW_KEY_UNITS) return false;
  const { parent } = doc.positions;
  let depth = 0;
  for (let holder = parent[node]!; holder >= 0; holder = parent[holder]!) {
    if (++depth >= MAX_VIEW_DEPTH) return false;
  }
  return true;
}

/** The size of an object or array in words: "3 fields", "1 entry". */
export function sizeOf(doc: JsonDocument, node: number): string {
  const count = childrenOf(doc, node).length;
  return kindOf(doc, node) === 'array'
    ? counted(count, 'entry', 'entries')
    : counted(count, 'field', 'fields');
}

/** The schema of a member or element; `null` when the holder's schema does not describe it. */
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
