import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, referenceTo } from './schema-reference.mjs';

const SCHEMA_ID = 'urn:payload-playground:customer.order.updated';

/** Keywords with descriptions for people, and keywords that judge. The page's copy has neither. */
const LEFT_OUT_FOR_THE_PAGE = new Set([
  ...['description', 'examples'],
  ...['allOf', 'if', 'then', 'required'],
]);

/**
 * Puts the schema's files together. Every file becomes an entry of `$defs`, and references between
 * files become references inside the bundle. The root is a delivery or a data object.
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
      return referenceTo(file);
    });
  }
  const bundle = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: 'customer.order.updated',
    description:
      'A webhook delivery of the event customer.order.updated, or the data object of one. The three sibling events (created, paid, canceled) have the same data.',
    anyOf: [{ $ref: referenceTo('delivery') }, { $ref: referenceTo('data') }],
    $defs,
  };
  checkReferences(bundle);
  return bundle;
}

/** The part of the schema with labels, units and types. It loads first, so it is small. */
export function schemaForThePage(bundle) {
  const { purposes: _, ...$defs } = bundle.$defs;
  return {
    $defs: mapSchema(
      $defs,
      (key, value, holder) => {
        // Beside a `$ref`, `properties` only narrow the fields of the other file.
        if (key === 'properties' && '$ref' in holder) return undefined;
        if (key === 'properties') return withoutPlainTitles(value);
        return LEFT_OUT_FOR_THE_PAGE.has(key) ? undefined : value;
      },
      true,
    ),
  };
}

/**
 * Leaves out the titles that are the words of their key, such as "Postal code" of `postal_code`.
 * src/core/schema/reader.ts puts them back.
 */
function withoutPlainTitles(properties) {
  const entries = Object.entries(properties).map(([key, { title, ...rest }]) => {
    const words = key.replaceAll('_', ' ');
    const isPlain = title === words[0].toUpperCase() + words.slice(1) && !('$ref' in rest);
    return [key, isPlain || title === undefined ? rest : { title, ...rest }];
  });
  return Object.fromEntries(entries);
}

/** The part of the schema that judges, without descriptions and annotations. */
export function schemaForJudging(bundle) {
  return mapSchema(bundle, (key, value) =>
    key.startsWith('x-') || ['title', 'description', 'examples'].includes(key) ? undefined : value,
  );
}

/**
 * Copies a schema and asks `change` about every keyword; `undefined` leaves the keyword out. Names
 * of properties and definitions are not keywords, because a field may be called `description`.
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
    if (key === '$ref' && !(fileOf(value) in bundle.$defs)) {
      throw new Error(`There is no file for ${value}.`);
    }
    return value;
  });
}
