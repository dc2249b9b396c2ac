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
import { validators, type SchemaError, type Validator } from './validators.generated.js';

/** An error of a validator at its place in the document. */
export interface SchemaDefect {
  /** Of the wrong value; of a missing key its holder. */
  readonly node: number;
  /** Conditions are no defects, since their `then` has its own errors. */
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

/** What the schema says of a document. Nothing is said of what stands inside a value of a wrong type. */
export interface SchemaReport {
  /** All that the validators find, also several errors about one value; in the order of the walk. */
  readonly defects: readonly SchemaDefect[];
  readonly undescribed: readonly UndescribedKeys[];
}

/**
 * Holds a document against the schema: takes every value that is described to its validator. Goes only where the schema
 * goes, so its depth is the schema's.
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
  /** Objects and lists where something else belongs. */
  readonly misplaced: Set<unknown>;
}

/**
 * Where an object or list stands. Its node is looked up only when something is said of what is in it, and once: of most
 * there is nothing to say, and a key above them may be long.
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

/** Adds what an object's validator says, but for what stands in a misplaced value. */
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

function memberOf(holder: unknown, key: string): unknown {
  return (holder as Record<string, unknown>)[key];
}

/** What is asked of a value, found once for each schema: thousands of items share one. */
interface Field {
  readonly schema: FieldSchema;
  readonly validate: Validator | undefined;
  /** Whether something is described inside. */
  readonly hasInside: boolean;
}

/** The keywords that judge a value without looking into it, in the order of scripts/compile-validators.mjs. */
const VALUE_KEYWORDS = ['type', 'enum', 'format', 'pattern', 'minimum', 'maximum'];

const fields = new WeakMap<FieldSchema, Field>();

function fieldOf(schema: FieldSchema): Field {
  let field = fields.get(schema);
  if (!field) {
    const { properties, items, additionalProperties } = schema;
    // A validator is known by the JSON text of what it was made from.
    const validate = validators[JSON.stringify(schema, VALUE_KEYWORDS)];
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
