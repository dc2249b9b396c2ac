import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { schemaForJudging } from './bundle-schema.mjs';

/** What the module exports, and where in the bundle the schema of each stands. */
const EXPORTS = {
  delivery: '#/$defs/delivery',
  data: '#/$defs/data',
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
    // Errors have their value with them: what is no object or list has nothing inside.
    verbose: true,
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
  const code = fold(standalone.default(ajv, references));
  if (/\brequire\(|\beval\(|new Function/.test(code)) {
    throw new Error('The validators need something that an ES module under a strict policy lacks.');
  }
  return [SHARED, formats(), code, ''].join('\n');
}

/** The two formats of the schema, out of the library's module of thirty, which no bundler takes apart. */
function formats() {
  const source = readFileSync(
    fileURLToPath(import.meta.resolve('ajv-formats/dist/formats.js')),
    'utf8',
  );
  const parts = [
    'isLeapYear',
    'DATE',
    'DAYS',
    'date',
    'TIME',
    'getTime',
    'DATE_TIME_SEPARATOR',
    'getDateTime',
  ];
  const texts = parts.map((name) => {
    const part = new RegExp(`^(?:const ${name} = .*;|function ${name}\\([^]*?^\\})$`, 'm').exec(
      source,
    );
    if (!part) throw new Error(`ajv-formats has no ${name} any more: formats must follow.`);
    return part[0];
  });
  return [
    ...texts,
    'const fullFormats = { date: { validate: date }, "date-time": { validate: getDateTime(true) } };',
  ].join('\n');
}

/** What the folded code calls. */
const SHARED = `function add(errors, instancePath, keyword, params, value) {
  const error = { instancePath, keyword, params, value };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
function inFields(errors, holder, fields, path) {
  for (const key in holder) {
    const asked = fields.get(key);
    if (asked !== undefined) errors = asked(errors, holder[key], path, key);
  }
  return errors;
}
function inside(validate) {
  return (errors, value, path, key) => validate(value, path + "/" + key, errors);
}
function count(errors) {
  return errors === null ? 0 : errors.length;
}
function isObject(value) {
  return value && typeof value == "object" && !Array.isArray(value);
}
function isInteger(value) {
  return typeof value == "number" && !(value % 1) && !isNaN(value);
}`;

/** An error as Ajv writes it out at each of some six hundred places. */
const ERROR =
  /const (err\d+) = \{instancePath(?::([^{}]+?))?,schemaPath:"[^"]*",keyword:("\w+"),params:(\{[^{}]*\}),schema:[^;]*?,parentSchema:[^,{}]*,(data)(?::(\w+))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;

/**
 * Ajv copies all errors so far for every object that has one of its own: quadratic in the number of wrong items.
 * All validators add to one list instead, which is handed in and returned.
 */
const ERRORS_OF_ANOTHER =
  /if\(!\((validate\d+)\(([^{};]*)\)\)\)\{vErrors = vErrors === null \? \1\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g;

/**
 * Where a value stands, and the errors so far, is all that a validator is asked with; the rest is for keywords that the
 * schema lacks.
 */
const PARAMETERS =
  '{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){let vErrors = null;let errors = 0;';
const RESULT = /validate\d+\.errors = vErrors;return errors === 0;/g;
const ARGUMENTS = /\{instancePath:([^{}]+?),parentData:[^{}]*\}/g;

const IS_OBJECT = /(\b[\w.]+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g;
const IS_INTEGER = /\(typeof ([\w.]+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)/g;

/** One of the values that the error names. */
const ENUM =
  /if\(!\([^{};]*?\b([\w.[\]]+) === [^{};]*\)\)(\{vErrors = add\(vErrors, [^;]*, "enum", \{allowedValues: (known\d+)\})/g;

/** Nearly every error has one parameter: without an object around it nothing is made for each of thousands. */
const ONE_PARAM = /(\badd\([^;{}]*, )\{\w+: ([^{},]*)\}/g;

/** A field below which nothing is asked: its holder, its key, its name in the code, and what is asked of it. */
const IF = String.raw`if\([^{};]+\)\{`;
const ADD = String.raw`vErrors = add\(vErrors, instancePath\+"(?:\/\w+)*\/\2", "\w+", \{[^{}]*\}(?:, \w+)?\);`;
const FIELD = new RegExp(
  String.raw`if\((data\d*)\.(\w+) !== undefined\)\{let (data\d+) = \1\.\2;((?:${IF}(?:${IF}${ADD}\}|${ADD})\})+)\}`,
  'g',
);

/**
 * Ajv's output, smaller by more than a half when compressed: what it writes out at each of some six hundred places
 * is one function, nobody asks where the schema says so, and of the schemas only what errors name is kept. What the
 * validators say stays the same. That of an address becomes:
 *
 *   const fields0 = new Map(Object.entries({ line_1: check0, line_2: check0, …, country: check0 }));
 *   function validate56(data, instancePath="", vErrors = null){
 *     if((!(isObject(data))) && (data !== null)){vErrors = add(vErrors, instancePath, "type", known0, data);}
 *     if(isObject(data)){vErrors = inFields(vErrors, data, fields0, instancePath);}return vErrors;}
 */
function fold(code) {
  const folded = code
    .replaceAll(PARAMETERS, 'instancePath="", vErrors = null){')
    .replace(RESULT, 'return vErrors;')
    .replace(ARGUMENTS, '$1')
    .replace(ERRORS_OF_ANOTHER, 'vErrors = $1($2, vErrors);')
    .replace(
      ERROR,
      (_, _name, path = 'instancePath', keyword, params, data, value = data) =>
        `vErrors = add(vErrors, ${path}, ${keyword}, ${params}${keyword === '"type"' ? `, ${value}` : ''});`,
    )
    // How many there are is told by their list.
    .replace(/\berrors\+\+;|(?<![.\w])errors = [^;]+;/g, '')
    .replace(/(?<![.\w])errors\b/g, 'count(vErrors)')
    .replace(IS_OBJECT, 'isObject($1)')
    .replace(IS_INTEGER, 'isInteger($1)');
  const { code: small, constants } = withoutSchemas(folded);
  const { code: smallest, checks } = withTables(small.replace(ENUM, 'if(!$3.includes($1))$2'));
  if (
    /schemaPath|\bschema\d|\.concat\(|parentData|rootData|\berrors\+\+|\.errors\b/.test(smallest)
  ) {
    throw new Error('Ajv writes its validators in another way than before: the folds must follow.');
  }
  const whole = [constants, checks, smallest].join('\n').replace(ONE_PARAM, '$1$2');
  if (/\badd\([^;]*, \{\w+: [^;:]*\}/.test(whole)) {
    throw new Error('An error has a parameter of a kind that is not taken out of its object yet.');
  }
  return whole;
}

/** What is asked of a field: a check of its own, or the validator of another object. */
const ASKED = new RegExp(
  String.raw`vErrors = (check\d+)\(vErrors, (data\d*), "(\w+)", "((?:\/\w+)*)"\);` +
    String.raw`|if\((data\d*)\.(\w+) !== undefined\)\{vErrors = (validate\d+)\(\5\.\6, instancePath\+"((?:\/\w+)*)\/\6", vErrors\);\}`,
  'g',
);

/**
 * One function for all fields of which the same is asked, and one table for all fields of an object: going through the
 * keys that an object has is faster than looking for all those that it may have.
 */
function withTables(code) {
  const checks = new Map();
  const checked = code.replace(FIELD, (_, holder, key, name, asked) => {
    const [, between] = new RegExp(`instancePath\\+"((?:/\\w+)*)/${key}"`).exec(asked);
    const check = asked
      .replaceAll(name, 'value')
      .replaceAll(`instancePath+"${between}/${key}"`, 'path + "/" + key')
      .replaceAll('vErrors', 'errors');
    if (!checks.has(check)) checks.set(check, `check${checks.size}`);
    return `vErrors = ${checks.get(check)}(vErrors, ${holder}, "${key}", "${between}");`;
  });
  const tables = new Map();
  const blocks = blocksOf(checked);
  const objects = new Map();
  for (const match of checked.matchAll(ASKED)) {
    const [, check, holder = match[5], key = match[6], between = match[8]] = match;
    const object = `${blocks[match.index]} ${holder} ${between}`;
    const asked = check ?? `inside(${match[7]})`;
    const fields = objects.get(object) ?? new Map();
    if (fields.has(key)) throw new Error(`Of ${key} two things are asked: the tables must follow.`);
    objects.set(object, fields.set(key, asked));
  }
  const folded = checked.replace(ASKED, (...match) => {
    const [, , holder = match[5], , between = match[8]] = match;
    const object = `${blocks[match.at(-2)]} ${holder} ${between}`;
    const fields = objects.get(object);
    // What is asked of all of its fields stands where the first of them stood.
    objects.delete(object);
    if (!fields) return '';
    const table = `{ ${[...fields].map(([key, asked]) => `${key}: ${asked}`).join(', ')} }`;
    if (!tables.has(table)) tables.set(table, `fields${tables.size}`);
    const path = between === '' ? 'instancePath' : `instancePath + "${between}"`;
    return `vErrors = inFields(vErrors, ${holder}, ${tables.get(table)}, ${path});`;
  });
  const functions = [...checks].map(
    ([check, name]) => `function ${name}(errors, value, path, key) {${check}return errors;}`,
  );
  const constants = [...tables].map(
    ([table, name]) => `const ${name} = new Map(Object.entries(${table}));`,
  );
  return { code: folded, checks: [...functions, ...constants].join('\n') };
}

/** For each code unit, which pair of braces it stands in; there are none in the strings of the code. */
function blocksOf(code) {
  const open = [0];
  let last = 0;
  return code.split('').map((character) => {
    if (character === '{') open.push((last += 1));
    const block = open.at(-1);
    if (character === '}') open.pop();
    return block;
  });
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
