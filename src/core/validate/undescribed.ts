import { OTHER_EVENTS } from '../../event/events.ts';
import type { Finding, Form } from '../analysis.ts';
import { nearest } from '../near.ts';
import { childOf, keyRangeOf, kindOf, nodeAt, type Document } from '../read/document.ts';
import { append, partsOf, toPointer } from '../read/pointer.ts';
import {
  elementShape,
  isFree,
  propertiesOf,
  propertyShape,
  rootShape,
  shapeAt,
  typesOf,
  type Shape,
} from '../shape.ts';
import { nameOf } from './name.ts';

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
  visit(root, rootShape(form), [], found);
  return found;
}

/** @param path of the value; the same after the visit. A pointer is made of it only where a key is found. */
function visit(
  value: unknown,
  shape: Shape,
  path: (string | number)[],
  found: UndescribedKey[],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const element = elementShape(shape);
    // Arrays of scalars hold no keys; an element shape without structure need not be walked.
    if (!element || !hasStructure(element)) return;
    for (let i = 0; i < value.length; i++) {
      path.push(i);
      visit(value[i], element, path, found);
      path.pop();
    }
    return;
  }
  if (shape.properties === undefined && typeof shape.additionalProperties !== 'object') return;
  const object = value as Record<string, unknown>;
  const known = leavesOf(shape);
  const properties = propertiesOf(shape);
  // A described key is taken for the meaning of one misspelt key only: two renamed to it would be duplicates.
  let absent: string[] | null = null;
  for (const key in object) {
    // Most keys are such: neither what they are nor what they hold need be looked up.
    if (known.has(key)) continue;
    const member = properties.get(key) ?? propertyShape(shape, key);
    if (!member) {
      if (isFree(shape)) continue;
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

const leaves = new WeakMap<Shape, ReadonlySet<string>>();

/** The described keys below which nothing is described, found once for each shape: thousands of items share one. */
function leavesOf(shape: Shape): ReadonlySet<string> {
  let keys = leaves.get(shape);
  if (!keys) {
    const members = [...propertiesOf(shape)].filter(([, member]) => !hasStructure(member));
    leaves.set(shape, (keys = new Set(members.map(([key]) => key))));
  }
  return keys;
}

function hasStructure(shape: Shape): boolean {
  return (
    shape.properties !== undefined ||
    shape.items !== undefined ||
    typeof shape.additionalProperties === 'object'
  );
}

function meantBy(
  key: string,
  value: unknown,
  properties: ReadonlyMap<string, Shape>,
  absent: readonly string[],
): string | null {
  if (KEYS_OF_OTHER_EVENTS.has(key) || OTHER_WORDS.has(key.toLowerCase())) return null;
  const meant = nearest(key, absent);
  if (meant === null || !fits(value, properties.get(meant)!)) return null;
  // Nearer to a key that is there too, it is one of a family: `line1` beside `line_1` is no `line_2`.
  return nearest(key, [meant, ...properties.keys()]) === meant ? meant : null;
}

/**
 * Whether a value could be that of a described key, a number in quotes or not: a list is no misspelt amount, and to rename
 * the key must not make an error.
 */
function fits(value: unknown, shape: Shape): boolean {
  const types = typesOf(shape);
  if (value === null || types.length === 0) return true;
  if (typeof value === 'string') {
    if (shape.enum && !shape.enum.includes(value)) return false;
    if (shape.format?.startsWith('date') && !/^\d{4}-\d\d/.test(value)) return false;
  }
  const kind = Array.isArray(value) ? 'array' : typeof value;
  const isNumeric = types.includes('integer') || types.includes('number');
  if (kind === 'number') return isNumeric;
  return types.includes(kind) || (isNumeric && kind === 'string' && !isNaN(Number(value)));
}

/** Whether the value may stand under the key that was meant as it is: a number in quotes would be an error there. */
function renameFits(
  doc: Document,
  form: Form,
  { holder, meant }: UndescribedKey,
  node: number,
): boolean {
  const shape = propertyShape(shapeAt(form, partsOf(holder)), meant!);
  const types = shape ? typesOf(shape) : [];
  return kindOf(doc, node) !== 'string' || types.length === 0 || types.includes('string');
}

/** The finding that an undescribed key deserves: a warning where it is a described one misspelt, else a notice. */
export function explainUndescribed(
  doc: Document,
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
