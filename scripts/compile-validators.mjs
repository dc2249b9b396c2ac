import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { schemaForJudging } from './bundle-schema.mjs';

/** What the module exports, and where in the bundle the schema of each stands. */
const EXPORTS = {
  delivery: '#/$defs/delivery',
  data: '#/$defs/data',
  plainMessage: '#/$defs/purposes/$defs/plain-message',
  promotion: '#/$defs/purposes/$defs/promotion',
  uniqueCodes: '#/$defs/purposes/$defs/unique-codes',
};

/**
 * Compiles the validators ahead of time into the text of an ES module, so that the page needs no code
 * generation, which its security policy forbids.
 */
export function compileValidators(bundle) {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // Names and messages are ours: Ajv's would be bytes that nobody reads.
    messages: false,
    // Nearly every field is of a type or null.
    allowUnionTypes: true,
    // `$ref` with siblings has its type in the other file; Ajv looks only at one.
    strictTypes: false,
    strictRequired: false,
    // 1e400 is a number of JSON, although JSON.parse makes Infinity of it.
    strictNumbers: false,
    // A function an object, used wherever it stands; inlining would double the size.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false, formats: _`fullFormats` },
    formats: { 'date-time': fullFormats['date-time'], date: fullFormats.date },
  });
  // Kept only for `unevaluatedProperties`, which the schema does not use.
  ajv.opts.unevaluated = false;
  ajv.addSchema(schemaForJudging(bundle));
  const references = Object.fromEntries(
    Object.entries(EXPORTS).map(([name, pointer]) => [name, bundle.$id + pointer]),
  );
  const code = foldErrors(standalone.default(ajv, references));
  if (/\brequire\(|\beval\(|new Function/.test(code)) {
    throw new Error('The validators need something that an ES module under a strict policy lacks.');
  }
  return `import { fullFormats } from 'ajv-formats/dist/formats.js';\n${ADD}\n${code}\n`;
}

const ADD = `function add(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function addAll(errors, others) {
  if (errors === null) return others;
  for (const error of others) errors.push(error);
  return errors;
}`;

/** An error as Ajv writes it out at each of some six hundred places. */
const ERROR =
  /const (err\d+) = \{instancePath(?::([^{}]+?))?,schemaPath:"[^"]*",keyword:("\w+"),params:(\{[^{}]*\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/** Ajv copies all errors so far for every object that has one of its own: quadratic in the number of wrong items. */
const ERRORS_OF_ANOTHER =
  /vErrors = vErrors === null \? (validate\d+\.errors) : vErrors\.concat\(\1\);/g;

/**
 * Ajv's output, smaller by nearly a half when compressed: one function adds the errors, nobody asks where the schema
 * says so, and of the schemas only what errors name is kept. What the validators say stays the same.
 */
function foldErrors(code) {
  const folded = code
    .replace(
      ERROR,
      (_, _name, path = 'instancePath', keyword, params) =>
        `vErrors = add(vErrors, ${path}, ${keyword}, ${params});`,
    )
    .replace(ERRORS_OF_ANOTHER, 'vErrors = addAll(vErrors, $1);');
  const { code: small, constants } = withoutSchemas(folded);
  if (/schemaPath|\bschema\d|\.concat\(/.test(small)) {
    throw new Error('Ajv writes its errors in another way than before: foldErrors must follow.');
  }
  return `${constants}\n${small}`;
}

const SCHEMA = /const (schema\d+) = (\{.*?\});(?=const |function |export |$)/g;
const PLACE = /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\["[^"]+"\]|\[\d+\])+)/g;
const STEP = /\.([A-Za-z_$][\w$]*)|\["([^"]+)"\]|\[(\d+)\]/g;

/** Ajv keeps every schema whole to name a type or the values of an enumeration from it: here these few are enough. */
function withoutSchemas(code) {
  const schemas = new Map();
  const rest = code.replace(SCHEMA, (_, name, schema) => {
    schemas.set(name, JSON.parse(schema));
    return '';
  });
  const names = new Map();
  const small = rest.replace(PLACE, (_, name, path) => {
    let value = schemas.get(name);
    for (const [, key, quoted, index] of path.matchAll(STEP)) value = value[key ?? quoted ?? index];
    const source = JSON.stringify(value);
    if (!names.has(source)) names.set(source, `known${names.size}`);
    return names.get(source);
  });
  const constants = [...names].map(([source, name]) => `const ${name} = ${source};`).join('\n');
  return { code: small, constants };
}
