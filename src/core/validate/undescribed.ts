import { OTHER_EVENTS } from '../../event/events.ts';
import type { Finding, Form } from '../analysis.ts';
import { closestKey } from '../wording/closest-key.ts';
import { childOf, keyRangeOf, kindOf, nodeAt, type JsonDocument } from '../read/json-document.ts';
import { append, partsOf, toPointer } from '../read/pointer.ts';
import {
  elementSchema,
  isOpenMap,
  propertiesOf,
  propertySchema,
  rootSchema,
  schemaAt,
  typesOf,
  type FieldSchema,
} from '../schema/event-schema.ts';
import { nameOf } from '../wording/field-name.ts';

/** A key that the schema does not describe, in an object that it does. */
export interface UndescribedKey {
  /** Of the object that has it. */
  readonly holder: string;
  readonly key: string;
  /** The described key that it was probably meant to be: near in spelling, and absent. */
  readonly meant: string | null;
}

/** Keys that the data of another documented event has: `vouchers` is no misspelt `voucher`. */
const KEYS_OF_OTHER_EVENTS = new Set(
  Object.values(OTHER_EVENTS).flatMap((signature) => signature.split(' ')),
);

/** Words that are a letter or two away from a described key, and mean something else: a referee is no referrer. */
const OTHER_WORDS = new Set('county region referee referee_id created_by updated_by'.split(' '));

/**
 * Every key that the schema does not describe, in the order of the parsed value. Goes only where the schema
 * goes, so its depth is the schema's.
 */
export function findUndescribed(root: unknown, form: Form): UndescribedKey[] {
  const found: UndescribedKey[] = [];
  visit(root, rootSchema(form), [], found);
  return found;
}

/** @param path of the value; the same after the visit. A pointer is made of it only where a key is found. */
function visit(
  value: unknown,
  schema: FieldSchema,
  path: (string | number)[],
  found: UndescribedKey[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const element = elementSchema(schema);
    // Arrays of scalars hold no keys; an element schema without structure need not be walked.
    if (!element || !hasStructure(element)) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      visit(value[i], element, path, found);
      path.pop();
    }
    return;
  }
  if (schema.properties === undefined && typeof schema.additionalProperties !== 'object') return;
  const object = value as Record<string, unknown>;
  const known = leavesOf(schema);
  const properties = propertiesOf(schema);
  // A described key is taken for the meaning of one misspelt key only: two renamed to it would be duplicates.
  let absent: string[] | null = null;
  for (const key in object) {
    // Most keys are such: neither what they are nor what they hold need be looked up.
    if (known.has(key)) continue;
    const member = properties.get(key) ?? propertySchema(schema, key);
    if (!member) {
      if (isOpenMap(schema)) continue;
      absent ??= [...properties.keys()].filter((name) => !Object.hasOwn(object, name));
      const meant = meantBy(key, object[key], properties, absent);
      if (meant !== null) absent.splice(absent.indexOf(meant), 1);
      found.push({ holder: toPointer(path), key, meant });
      continue;
    }
    const inner = object[key];
    if (typeof inner === 'object' && inner !== null && hasStructure(member)) {
      path.push(key);
      visit(inner, member, path, found);
      path.pop();
    }
  }
}

const leaves = new WeakMap<FieldSchema, ReadonlySet<string>>();

/** The described keys below which nothing is described, found once for each schema: thousands of items share one. */
function leavesOf(schema: FieldSchema): ReadonlySet<string> {
  let keys = leaves.get(schema);
  if (!keys) {
    const members = [...propertiesOf(schema)].filter(([, member]) => !hasStructure(member));
    leaves.set(schema, (keys = new Set(members.map(([key]) => key))));
  }
  return keys;
}

function hasStructure(schema: FieldSchema): boolean {
  return (
    schema.properties !== undefined ||
    schema.items !== undefined ||
    typeof schema.additionalProperties === 'object'
  );
}

function meantBy(
  key: string,
  value: unknown,
  properties: ReadonlyMap<string, FieldSchema>,
  absent: readonly string[],
): string | null {
  if (KEYS_OF_OTHER_EVENTS.has(key) || OTHER_WORDS.has(key.toLowerCase())) return null;
  const meant = closestKey(key, absent);
  if (meant === null || !fits(value, properties.get(meant)!)) return null;
  // Nearer to a key that is there too, it is one of a family: `line1` beside `line_1` is no `line_2`.
  return closestKey(key, [meant, ...properties.keys()]) === meant ? meant : null;
}

/**
 * Whether a value could be that of a described key, a number in quotes or not: a list is no misspelt amount, and to rename
 * the key must not make an error.
 */
function fits(value: unknown, schema: FieldSchema): boolean {
  const types = typesOf(schema);
  if (value === null || types.length === 0) return true;
  if (typeof value === 'string') {
    if (schema.enum && !schema.enum.includes(value)) return false;
    if (schema.format?.startsWith('date') && !/^\d{4}-\d\d/.test(value)) return false;
  }
  const kind = Array.isArray(value) ? 'array' : typeof value;
  const isNumeric = types.includes('integer') || types.includes('number');
  if (kind === 'number') return isNumeric;
  return types.includes(kind) || (isNumeric && kind === 'string' && !isNaN(Number(value)));
}

/** Whether the value may stand under the key that was meant as it is: a number in quotes would be an error there. */
function renameFits(
  doc: JsonDocument,
  form: Form,
  { holder, meant }: UndescribedKey,
  node: number,
): boolean {
  const schema = propertySchema(schemaAt(form, partsOf(holder)), meant!);
  const types = schema ? typesOf(schema) : [];
  return kindOf(doc, node) !== 'string' || types.length === 0 || types.includes('string');
}

/** The finding that an undescribed key deserves: a warning where it is a described one misspelt, else a notice. */
export function explainUndescribed(
  doc: JsonDocument,
  form: Form,
  undescribed: UndescribedKey,
): Finding {
  const { holder, key, meant } = undescribed;
  const node = childOf(doc, nodeAt(doc, holder), key);
  const pointer = append(holder, key);
  const name = nameOf(pointer, form);
  const range = keyRangeOf(doc, node) ?? { start: 0, end: 0 };
  if (meant !== null) {
    const fix = renameFits(doc, form, undescribed, node)
      ? { fix: { title: `Rename to "${meant}"`, edits: [{ range, text: JSON.stringify(meant) }] } }
      : {};
    return {
      severity: 'warning',
      code: 'misspelt',
      pointer,
      range,
      message: `${name} is not known here, but «${meant}» is, and is absent: a receiver that looks for it finds nothing.`,
      why: 'A described key that differs by a letter or two, or only in its case or separators, and is absent, was most probably meant.',
      ...fix,
    };
  }
  return {
    severity: 'notice',
    code: 'undocumented',
    pointer,
    range,
    message: `${name} is neither documented for order events nor seen in a documented one.`,
    why: 'The service may add fields at any time, so this is no error. Do not rely on it before you have asked.',
  };
}
