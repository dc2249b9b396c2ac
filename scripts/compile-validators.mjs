import Ajv, { _ } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { schemaForJudging } from './bundle-schema.mjs';

/** The keywords that judge a value without looking into it, in the order of `VALUE_KEYWORDS` in schema/check.ts. */
const VALUE_KEYWORDS = ['type', 'enum', 'format', 'pattern', 'minimum', 'maximum'];

/**
 * Compiles the validators ahead of time into the text of an ES module, since the page's security policy forbids generated
 * code. Every value has a validator of its own, and so have the objects that ask for keys or set conditions; the core takes
 * them to what stands in a payload (schema/check.ts). A single validator of everything copies all errors found so far at
 * each object, and looks for each key that an object may have instead of going through those that it has.
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
    // The core puts errors into words of its own.
    messages: false,
    // Nearly every field has a type or is null.
    allowUnionTypes: true,
    // The type of an object is asked of its value.
    strictTypes: false,
    strictRequired: false,
    // 1e400 is a number in JSON, although JSON.parse makes Infinity of it.
    strictNumbers: false,
    // Only the names of these formats are used: the module imports what it calls.
    formats: { 'date-time': () => true, date: () => true },
    code: { source: true, esm: true, formats: _`formats` },
  });
  const code = standalone.default(ajv, Object.fromEntries(named.map(([name]) => [name, name])));
  const entries = named.map(([name, key]) => `${JSON.stringify(key)}: ${name},\n`).join('');
  return `import { formats } from './formats.ts';\n${code}\nexport const validators = {\n${entries}};\n`;
}

/** What is asked of values anywhere in the schema, by its own JSON text. */
function valueSchemas(definitions) {
  const found = {};
  const wholeOf = ({ $ref, ...schema }) =>
    $ref ? { ...wholeOf(definitions[nameIn($ref)]), ...schema } : schema;
  const visit = (schema) => {
    const text = JSON.stringify(wholeOf(schema), VALUE_KEYWORDS);
    found[text] = JSON.parse(text);
    const { properties = {}, items, additionalProperties } = schema;
    for (const inner of [...Object.values(properties), items, additionalProperties]) {
      if (inner) visit(inner);
    }
  };
  Object.values(definitions).forEach(visit);
  return found;
}

/** What objects ask of their members together, by the name of their file: keys that must be there, and conditions. */
function objectSchemas(definitions) {
  const schemas = Object.entries(definitions).map(
    ([name, { required, allOf, properties = {} }]) => {
      // Beside a reference stand the demands of that one place.
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

function nameIn($ref) {
  return $ref.slice('#/$defs/'.length);
}
