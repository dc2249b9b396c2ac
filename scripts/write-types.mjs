import { compile } from 'json-schema-to-typescript';
import { fileOf, referenceTo } from './schema-reference.mjs';

const BANNER = `/**
 * The event as TypeScript types. \`npm run generate\` makes them from src/event/schema: change that.
 * Fields that the schema does not describe are allowed in every object.
 */`;

/** Better names for files whose own name says too little outside the schema. */
const TYPE_NAMES = {
  data: 'OrderUpdatedData',
  delivery: 'OrderUpdatedDelivery',
  address: 'CustomerAddress',
};

/** Gives the text of a module with a type for every file of the schema. */
export async function writeTypes(bundle) {
  const { purposes: _, referrer: __, ...files } = bundle.$defs;
  const $defs = {};
  for (const [file, schema] of Object.entries(files)) {
    $defs[typeName(file)] = {
      ...toTypeSchema(schema, bundle),
      type: 'object',
      title: typeName(file),
      description: schema.description,
    };
  }
  const root = {
    title: 'OrderUpdated',
    description: 'A delivery, or the data object of one.',
    anyOf: [{ $ref: referenceTo(typeName('delivery')) }, { $ref: referenceTo(typeName('data')) }],
    $defs,
  };
  return compile(root, 'OrderUpdated', {
    bannerComment: BANNER,
    style: { singleQuote: true, printWidth: 100, trailingComma: 'all' },
  });
}

function typeName(file) {
  return TYPE_NAMES[file] ?? file.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
}

/**
 * Translates the schema for the generator of types. A title would become a type's name, so it moves
 * into the comment. “Null or that object” moves from the object to its uses.
 */
function toTypeSchema(schema, bundle) {
  if (Array.isArray(schema)) return schema.map((part) => toTypeSchema(part, bundle));
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema) return reference(schema, bundle);
  const kept = {};
  for (const [key, value] of Object.entries(schema)) {
    if (['title', 'allOf', 'examples', 'pattern', 'format'].includes(key) || key.startsWith('x-'))
      continue;
    if (key === 'properties') {
      kept.properties = Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, toTypeSchema(part, bundle)]),
      );
    } else if (key === 'items' || key === 'additionalProperties') {
      kept[key] = toTypeSchema(value, bundle);
    } else kept[key] = value;
  }
  return { ...kept, ...comment(schema) };
}

function reference(schema, bundle) {
  let file = fileOf(schema.$ref);
  while (bundle.$defs[file].$ref) file = fileOf(bundle.$defs[file].$ref);
  const demanded = schema.required?.length
    ? [
        {
          type: 'object',
          required: schema.required,
          properties: demandedProperties(schema, file, bundle),
        },
      ]
    : [];
  const target = { $ref: referenceTo(typeName(file)) };
  const object = demanded.length ? { allOf: [target, ...demanded] } : target;
  const nullable =
    (schema.type ?? bundle.$defs[file].type).includes('null') && schema.type !== 'object';
  if (nullable) return { anyOf: [object, { type: 'null' }], ...comment(schema) };
  // A bare reference with a comment would become a second type of the same content.
  return object === target ? target : { ...object, ...comment(schema) };
}

/** The demands of a place on its object: these fields are present and not null. */
function demandedProperties(schema, file, bundle) {
  return Object.fromEntries(
    schema.required.map((name) => {
      const { title, description, ...field } = toTypeSchema(
        bundle.$defs[file].properties[name],
        bundle,
      );
      return [name, { ...field, ...(schema.properties?.[name] ?? {}) }];
    }),
  );
}

function comment(schema) {
  const notes = [schema.title && `${schema.title}. ${schema.description ?? ''}`.trim()];
  if (schema['x-null']) notes.push(`null: ${schema['x-null']}.`);
  if (schema['x-absent']) notes.push(`Absent: ${schema['x-absent']}.`);
  const description = notes.filter(Boolean).join('\n');
  return description ? { description } : {};
}
