import type { Form } from '../analysis.ts';
import { childOf, type JsonDocument } from '../read/json-document.ts';
import { partsOf } from '../read/pointer.ts';
import {
  elementSchema,
  isOpenMap,
  propertiesOf,
  propertySchema,
  rootSchema,
  type FieldSchema,
} from './event-schema.ts';
import {
  validators,
  valueKeywords,
  type SchemaError,
  type Validator,
} from './validators.generated.js';

/** An error of a validator at its place in the document. */
export interface SchemaDefect {
  /** The node of the wrong value, or of the object that lacks a key. */
  readonly node: number;
  /** A failed condition is not a defect, because its `then` has errors of its own. */
  readonly error: Exclude<SchemaError, { readonly keyword: 'if' }>;
}

/** The keys of an object that its schema does not describe. */
export interface UndescribedKeys {
  /** Node of the object. */
  readonly holder: number;
  readonly object: Readonly<Record<string, unknown>>;
  readonly schema: FieldSchema;
  /** At least one, in the object's order. */
  readonly keys: readonly string[];
}

/** The schema's report on a document. The inside of a value of a wrong type is not checked. */
export interface SchemaReport {
  /** All errors of the validators, also several about one value, in the order of the walk. */
  readonly defects: readonly SchemaDefect[];
  readonly undescribed: readonly UndescribedKeys[];
}

/**
 * Checks a document against the schema: takes every described value to its validator. The schema
 * limits the depth of the walk.
 */
export function checkSchema(doc: JsonDocument, form: Form): SchemaReport {
  const walk: Walk = { doc, defects: [], undescribed: [], misplaced: new Set() };
  checkValue(walk, doc.root, fieldOf(rootSchema(form)), null, '');
  return walk;
}

interface Walk extends SchemaReport {
  readonly doc: JsonDocument;
  readonly defects: SchemaDefect[];
  readonly undescribed: UndescribedKeys[];
  /** Objects and lists in the place of another type. */
  readonly misplaced: Set<unknown>;
}

/**
 * The place of an object or list. Its node is looked up once, and only for a defect, because most
 * objects have none and the keys above them may be long.
 */
interface Place {
  readonly holder: Place | null;
  readonly key: string | number;
  /** -1 until it is looked up. */
  node: number;
}

function nodeOf(doc: JsonDocument, place: Place): number {
  if (place.node < 0) place.node = nodeIn(doc, place.holder, place.key);
  return place.node;
}

function nodeIn(doc: JsonDocument, holder: Place | null, key: string | number): number {
  return holder ? childOf(doc, nodeOf(doc, holder), key) : 0;
}

function checkValue(
  walk: Walk,
  value: unknown,
  { schema, validate, hasInside }: Field,
  holder: Place | null,
  key: string | number,
): void {
  if (walk.misplaced.has(value)) return;
  if (validate && !validate(value)) {
    const node = nodeIn(walk.doc, holder, key);
    let isMisplaced = false;
    for (const error of validate.errors ?? []) {
      if (error.keyword === 'if') continue;
      walk.defects.push({ node, error });
      isMisplaced ||= error.keyword === 'type';
    }
    if (isMisplaced) return;
  }
  if (!hasInside || typeof value !== 'object' || value === null) return;
  const place: Place = { holder, key, node: -1 };
  if (!Array.isArray(value)) checkObject(walk, value as UndescribedKeys['object'], schema, place);
  else {
    const element = elementSchema(schema);
    if (!element) return;
    const field = fieldOf(element);
    for (let i = 0; i < value.length; i++) checkValue(walk, value[i], field, place, i);
  }
}

function checkObject(
  walk: Walk,
  object: UndescribedKeys['object'],
  schema: FieldSchema,
  place: Place,
): void {
  const validate = schema.definition === undefined ? undefined : validators[schema.definition];
  if (validate && !validate(object)) addErrors(walk, object, place, validate.errors ?? []);
  const members = membersIn(schema);
  let keys: string[] | null = null;
  for (const key in object) {
    const field = members.get(key) ?? otherField(schema, key);
    if (field) checkValue(walk, object[key], field, place, key);
    else if (!isOpenMap(schema)) (keys ??= []).push(key);
  }
  if (keys) walk.undescribed.push({ holder: nodeOf(walk.doc, place), object, schema, keys });
}

/**
 * Adds the errors of an object's validator, but for those about the inside of a misplaced value.
 */
function addErrors(
  { doc, defects, misplaced }: Walk,
  object: UndescribedKeys['object'],
  place: Place,
  errors: readonly SchemaError[],
): void {
  const paths = errors.map(({ instancePath }) => partsOf(instancePath));
  errors.forEach(({ keyword }, i) => {
    const value = paths[i]!.reduce(memberOf, object);
    if (keyword === 'type' && typeof value === 'object' && value !== null) misplaced.add(value);
  });
  errors.forEach((error, i) => {
    if (error.keyword === 'if') return;
    let value: unknown = object;
    let node = nodeOf(doc, place);
    for (const part of paths[i]!) {
      if (misplaced.has(value)) return;
      value = memberOf(value, part);
      node = childOf(doc, node, part);
    }
    if (error.keyword !== 'required' || !misplaced.has(value)) defects.push({ node, error });
  });
}

/**
 * Whether an object has no other defect once a member has another value. Only the rules between
 * members are asked: the value itself is one that its own schema allows.
 * @param schema of the object; without one, or for a list, there are no such rules.
 */
export function addsNoDefect(
  schema: FieldSchema | null,
  object: object,
  key: string,
  value: unknown,
): boolean {
  const validate = schema?.definition === undefined ? undefined : validators[schema.definition];
  if (!validate || Array.isArray(object)) return true;
  const defectsOf = (candidate: object) =>
    validate(candidate)
      ? []
      : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  const before = new Set(defectsOf(object));
  // The object is not copied, because it may have a million members.
  const changed = Object.create(object, { [key]: { value, enumerable: true } }) as object;
  return defectsOf(changed).every((defect) => before.has(defect));
}

function memberOf(holder: unknown, key: string): unknown {
  return (holder as Record<string, unknown>)[key];
}

/** A schema with its validator, found once, because thousands of items share one. */
interface Field {
  readonly schema: FieldSchema;
  readonly validate: Validator | undefined;
  /** Whether the schema describes members or elements. */
  readonly hasInside: boolean;
}

const fields = new WeakMap<FieldSchema, Field>();

function fieldOf(schema: FieldSchema): Field {
  let field = fields.get(schema);
  if (!field) {
    const { properties, items, additionalProperties } = schema;
    // The key of a validator is the JSON text of its keywords.
    const validate = validators[JSON.stringify(schema, valueKeywords)];
    const hasInside = Boolean(properties ?? items) || typeof additionalProperties === 'object';
    fields.set(schema, (field = { schema, validate, hasInside }));
  }
  return field;
}

function otherField(schema: FieldSchema, key: string): Field | null {
  const other = propertySchema(schema, key);
  return other && fieldOf(other);
}

const memberFields = new WeakMap<FieldSchema, ReadonlyMap<string, Field>>();

function membersIn(schema: FieldSchema): ReadonlyMap<string, Field> {
  let members = memberFields.get(schema);
  if (!members) {
    members = new Map([...propertiesOf(schema)].map(([key, member]) => [key, fieldOf(member)]));
    memberFields.set(schema, members);
  }
  return members;
}
