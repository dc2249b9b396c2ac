import { isIndex } from '../read/pointer.ts';
import {
  elementSchema,
  isOpenMap,
  propertiesOf,
  propertySchema,
  rootSchema,
  typesOf,
  type FieldSchema,
} from '../schema/event-schema.ts';

/** Paths of the data object that are listed: objects nest in each other without an end. */
const MAX_PATH_PARTS = 4;

let keys: ReadonlySet<string> | null = null;

/** Every key that the schema describes, at any place. Collected once, when first asked for. */
export function describedKeys(): ReadonlySet<string> {
  if (keys === null) {
    const found = new Set<string>();
    walk(rootSchema('delivery'), new Set(), found);
    keys = found;
  }
  return keys;
}

function walk(schema: FieldSchema, seen: Set<string | FieldSchema>, found: Set<string>): void {
  const id = schema.definition ?? schema;
  if (seen.has(id)) return;
  seen.add(id);
  for (const [key, member] of propertiesOf(schema)) {
    found.add(key);
    walk(member, seen, found);
  }
  // No member of a map is called ''.
  for (const inner of [elementSchema(schema), propertySchema(schema, '')]) {
    if (inner) walk(inner, seen, found);
  }
}

let paths: readonly string[] | null = null;

/**
 * The paths of the fields in an order event's data, such as `order.items[0].amount`, shorter ones
 * first. Collected once, when first asked for.
 */
export function describedPaths(): readonly string[] {
  if (paths === null) {
    const found: string[] = [];
    let level: (readonly [string, FieldSchema])[] = [['', rootSchema('data')]];
    for (let depth = 0; depth < MAX_PATH_PARTS; depth++) {
      level = level.flatMap(([path, schema]) => membersAt(path, schema));
      found.push(...level.map(([path]) => path));
    }
    paths = found;
  }
  return paths;
}

function membersAt(path: string, schema: FieldSchema): (readonly [string, FieldSchema])[] {
  const element = elementSchema(schema);
  const [holder, from] = element ? [element, `${path}[0]`] : [schema, path];
  const prefix = from === '' ? '' : `${from}.`;
  return [...propertiesOf(holder)].map(([key, member]) => [`${prefix}${key}`, member] as const);
}

/**
 * Whether a path such as `order.items[0].amount` names a field of an order event's data. Maps such
 * as metadata have any key.
 */
export function isDescribedPath(path: string): boolean {
  let schema: FieldSchema | null = rootSchema('data');
  for (const part of path.replace(/\[(\d+)\]/g, '.$1').split('.')) {
    if (schema['x-free'] === true) return true;
    if (isOpenMap(schema) && typesOf(schema).includes('object')) return true;
    const next: FieldSchema | null = isIndex(part) ? elementSchema(schema) : null;
    schema = next ?? propertySchema(schema, part);
    if (!schema) return false;
  }
  return true;
}

/** A name without separators, indices and case: `customerEmail` and `customer.email` are one. */
export function foldName(name: string): string {
  return name.replace(/\[\d*\]|[\s_.-]/g, '').toLowerCase();
}
