import Ajv, { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { schemaForJudging } from './bundle-schema.mjs';
import { followed } from './schema-reference.mjs';

/** The keywords that judge a value without its inside. Their order is that of the validators' keys. */
const VALUE_KEYWORDS = ['type', 'enum', 'format', 'pattern', 'minimum', 'maximum'];

/**
 * Compiles the validators ahead of time into the text of an ES module, because the page's security
 * policy forbids generated code. Every value has a validator of its own, and so has every object
 * with required keys or conditions. schema/check.ts takes the values of a payload to them. A single
 * validator for everything would copy all errors at each object, and look for each key that an
 * object may have.
 */
export function compileValidators(bundle) {
  const { purposes: _purposes, ...definitions } = schemaForJudging(bundle).$defs;
  const schemas = { ...valueSchemas(definitions), ...objectSchemas(definitions) };
  // Neither a file's name nor a JSON text can be the name of a variable.
  const named = Object.entries(schemas).map(([key, schema], i) => [`validator${i}`, key, schema]);
  const ajv = new Ajv.default({
    schemas: Object.fromEntries(named.map(([name, , schema]) => [name, schema])),
    allErrors: true,
    strict: true,
    // The core has its own words for errors.
    messages: false,
    // Nearly every field has a type or is null.
    allowUnionTypes: true,
    // The validator of a value checks its type, also for objects.
    strictTypes: false,
    strictRequired: false,
    // 1e400 is a number in JSON, although JSON.parse makes Infinity of it.
    strictNumbers: false,
    // Ajv uses the names of these formats only. The module imports the functions.
    formats: { 'date-time': () => true, date: () => true },
    code: { source: true, esm: true, formats: _`formats` },
  });
  const code = standalone.default(ajv, Object.fromEntries(named.map(([name]) => [name, name])));
  const entries = named.map(([name, key]) => `${JSON.stringify(key)}: ${name},\n`).join('');
  return [
    `import { formats } from './formats.ts';\n${code}`,
    `export const valueKeywords = ${JSON.stringify(VALUE_KEYWORDS)};`,
    `export const validators = {\n${entries}};\n`,
  ].join('\n');
}

/** The schemas of all values, by their own JSON text. */
function valueSchemas(definitions) {
  const found = {};
  const visit = (schema) => {
    const text = JSON.stringify(followed(schema, definitions), VALUE_KEYWORDS);
    found[text] = JSON.parse(text);
    const { properties = {}, items, additionalProperties } = schema;
    for (const inner of [...Object.values(properties), items, additionalProperties]) {
      if (inner) visit(inner);
    }
  };
  Object.values(definitions).forEach(visit);
  return found;
}

/** The required keys and conditions of objects, by the name of their file. */
function objectSchemas(definitions) {
  const schemas = Object.entries(definitions).map(
    ([name, { required, allOf, properties = {} }]) => {
      // A place with a reference may demand more of the object than its file does.
      const places = Object.entries(properties).map(([key, { $ref, required, properties }]) => [
        key,
        $ref ? { required, properties } : {},
      ]);
      const asked = places.filter(([, place]) => place.required ?? place.properties);
      const all = { required, allOf, properties: asked.length && Object.fromEntries(asked) };
      return [name, JSON.parse(JSON.stringify(all, (_key, value) => value || undefined))];
    },
  );
  return Object.fromEntries(schemas.filter(([, schema]) => Object.keys(schema).length > 0));
}
