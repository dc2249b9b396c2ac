import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMA_ID = 'urn:payload-playground:customer.order.updated';

/** Keywords that hold words for people, and those that judge: the page's own copy of the schema has neither. */
const LEFT_OUT_FOR_THE_PAGE = new Set([
  ...['description', 'examples'],
  ...['allOf', 'if', 'then', 'required'],
]);

/**
 * Puts the schema's files together: every file under `$defs`, references between files turned into references
 * inside the bundle. The root is a delivery or a data object.
 */
export function bundleSchema(folder) {
  const $defs = {};
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()) {
    const { $schema: _, ...schema } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    $defs[name.slice(0, -'.json'.length)] = mapSchema(schema, (key, value) => {
      if (key !== '$ref') return value;
      const file = value.slice(0, -'.json'.length);
      if (!/^[a-z-]+\.json$/.test(value)) throw new Error(`${name}: ${value} is not a file's name`);
      return `#/$defs/${file}`;
    });
  }
  const bundle = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: 'customer.order.updated',
    description:
      'A webhook delivery of the event customer.order.updated, or the data object of one. The three sibling events (created, paid, canceled) have the same data.',
    anyOf: [{ $ref: '#/$defs/delivery' }, { $ref: '#/$defs/data' }],
    $defs,
  };
  checkReferences(bundle);
  return bundle;
}

/** The part that the page walks for labels, units and shapes: small, because it is among its first bytes. */
export function schemaForThePage(bundle) {
  const { purposes: _, ...$defs } = bundle.$defs;
  const titleBehind = ({ $ref }) => $ref && $defs[$ref.slice('#/$defs/'.length)].title;
  return {
    $defs: mapSchema(
      $defs,
      (key, value, holder) => {
        // Beside a `$ref` stand only the demands of that one place; what is there is in the other file.
        if (key === 'properties')
          return '$ref' in holder ? undefined : withoutPlainTitles(value, titleBehind);
        return LEFT_OUT_FOR_THE_PAGE.has(key) ? undefined : value;
      },
      true,
    ),
  };
}

/** Leaves out every title that the page finds by itself: behind a reference, else from the key. */
function withoutPlainTitles(properties, titleBehind) {
  return Object.fromEntries(
    Object.entries(properties).map(([key, { title, ...property }]) => {
      const isPlain = title === (titleBehind(property) ?? titleOf(key));
      return [key, isPlain ? property : { title, ...property }];
    }),
  );
}

/** `customer_id` → «Customer ID», as `titleOf` of the core makes it; a test holds the two together. */
function titleOf(key) {
  const words = key.replaceAll('_', ' ').replace(/\bid\b/g, 'ID');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The part that judges: no words, no annotations. */
export function schemaForJudging(bundle) {
  return mapSchema(bundle, (key, value) =>
    key.startsWith('x-') || ['title', 'description', 'examples'].includes(key) ? undefined : value,
  );
}

/**
 * Copies a schema and asks `change` about every keyword; `undefined` leaves it out. Names of properties and of
 * definitions are not keywords: a field may be called `description`.
 */
function mapSchema(schema, change, isMap = false) {
  if (Array.isArray(schema)) return schema.map((part) => mapSchema(part, change));
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = {};
  for (const [key, value] of Object.entries(schema)) {
    const changed = isMap ? value : change(key, value, schema);
    if (changed === undefined) continue;
    copy[key] =
      ['const', 'enum', 'examples', 'required', 'type'].includes(key) && !isMap
        ? changed
        : mapSchema(changed, change, !isMap && (key === 'properties' || key === '$defs'));
  }
  return copy;
}

function checkReferences(bundle) {
  mapSchema(bundle, (key, value) => {
    if (key === '$ref' && !(value.slice('#/$defs/'.length) in bundle.$defs)) {
      throw new Error(`There is no file for ${value}.`);
    }
    return value;
  });
}
