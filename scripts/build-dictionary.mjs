/**
 * Made preset dictionary 1 of the link format `#d1.` (docs/link-format.md):
 * `node scripts/build-dictionary.mjs` prints src/core/link/dictionary-1.ts. That file is frozen, so
 * no build runs this script. The next dictionary, with a number of its own, can start from it.
 *
 * Fragments come from the bundled examples and the schema's objects, without names, identifiers
 * behind their prefix, dates and amounts, because these differ from payload to payload. Each object
 * comes in the two usual key orders (as described; shortest key first) and in the two usual layouts
 * (without white space; indented by two). The script takes the fragment that saves most for its
 * length over all of these, until most of the room is used. The absent keys and words fill the
 * rest.
 *
 * Sizes tried, as the median saving over composed deliveries that the dictionary was not made from,
 * without white space and indented: 4 KB save 27 and 24 %, 6 KB 29 and 27 %, 8 KB 29 and 29 %. The
 * 8 KB add 2.4 KB to the compressed page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { followed } from './schema-reference.mjs';

const MAX_BYTES = 8192;
/**
 * The rest is for keys and words of no chosen fragment: payloads have fields that examples lack.
 */
const MAX_FRAGMENT_BYTES = 6300;
const MAX_FRAGMENT_LENGTH = 400;
const MIN_FRAGMENT_LENGTH = 6;
/**
 * A long fragment is also offered in pieces of so many members, each a few members after the last.
 */
const PIECE_MEMBERS = 7;
const PIECE_STEP = 5;
/** Takes the place of a removed part. No JSON text holds it unescaped. */
const CUT = '\u0001';

const root = join(import.meta.dirname, '..');
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const { $defs: definitions } = readJson(join(root, 'src/event/schema.generated.json'));

const keys = new Set(['currency']);
const words = new Set(['EUR', 'USD', 'API', 'list', 'distribution', '########']);
const prefixes = new Set();
collect(definitions);

function collect(schema) {
  if (Array.isArray(schema)) return schema.forEach(collect);
  if (!isObject(schema)) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (keyword === 'properties') Object.keys(value).forEach((key) => keys.add(key));
    if (keyword === 'x-prefix') value.forEach((prefix) => prefixes.add(prefix));
    if (keyword === 'enum' || keyword === 'const') {
      [value].flat().forEach((word) => typeof word === 'string' && words.add(word));
    }
    collect(value);
  }
}

/** An object of the schema with empty values: null, a first enumeration value, a bare prefix. */
function skeleton(schema, depth) {
  const shape = followed(schema, definitions);
  const types = [shape.type].flat();
  if (shape.enum) return shape.enum.find((value) => value !== null) ?? null;
  if (types.includes('object')) {
    const members = depth < 3 ? Object.entries(shape.properties ?? {}) : [];
    return Object.fromEntries(members.map(([key, value]) => [key, skeleton(value, depth + 1)]));
  }
  if (types.includes('array')) return [];
  if (types.includes('null')) return null;
  if (types.includes('boolean')) return false;
  if (types.includes('integer') || types.includes('number')) return 1;
  if (shape['x-prefix']) return shape['x-prefix'][0];
  return shape.format === 'date-time' ? '2024-01-01T00:00:00.000Z' : '';
}

/** A value without the parts that differ from payload to payload. */
function mask(value) {
  if (Array.isArray(value)) return value.map(mask);
  if (isObject(value)) {
    const members = Object.entries(value);
    return Object.fromEntries(members.map(([k, v]) => [keys.has(k) ? k : CUT, mask(v)]));
  }
  if (typeof value === 'number') return value === 0 ? 0 : `${CUT}number`;
  if (typeof value !== 'string' || words.has(value)) return value;
  const prefix = [...prefixes].find((candidate) => value.startsWith(candidate));
  if (prefix) return prefix + CUT;
  if (/^20\d\d-\d\d-\d\dT.*Z$/.test(value)) return `20${CUT}Z`;
  return value.startsWith('https://') ? `https://${CUT}` : CUT;
}

function shortestKeyFirst(value) {
  if (Array.isArray(value)) return value.map(shortestKeyFirst);
  if (!isObject(value)) return value;
  const members = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, shortestKeyFirst(member)]));
}

const inBothOrders = (values) => [...values, ...values.map(shortestKeyFirst)];
const inBothLayouts = (values) =>
  [undefined, 2].flatMap((indent) => values.map((value) => JSON.stringify(value, null, indent)));

function fragmentsOf(text) {
  const cut = text.replaceAll('"\\u0001number"', CUT).replaceAll('\\u0001', CUT);
  return cut.split(CUT).flatMap((fragment) => {
    const members = fragment.split(/(?<=,\s*)(?=")/);
    const pieces = [fragment];
    for (let i = 0; members.length > PIECE_MEMBERS && i < members.length; i += PIECE_STEP) {
      pieces.push(members.slice(i, i + PIECE_MEMBERS).join(''));
    }
    return pieces
      .filter((piece) => piece.length >= MIN_FRAGMENT_LENGTH)
      .map((piece) => piece.slice(0, MAX_FRAGMENT_LENGTH));
  });
}

const folder = join(root, 'src/event/examples');
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'broken-syntax.json')
  .sort()
  .map((file) => readJson(join(folder, file)));
const skeletons = Object.values(definitions)
  .filter((definition) => definition.properties)
  .map((definition) => skeleton(definition, 1));
const texts = inBothLayouts(inBothOrders(examples)).map((text) => Buffer.from(text));
const sources = inBothLayouts(inBothOrders([...examples, ...skeletons].map(mask)));

function bytesWith(dictionary) {
  const options = { level: 9, ...(dictionary ? { dictionary: Buffer.from(dictionary) } : {}) };
  return texts.reduce((sum, text) => sum + deflateRawSync(text, options).length, 0);
}

/**
 * A lazy greedy choice: the saving of a fragment can only shrink while others are added, so only
 * the best fragment is weighed again.
 */
function choose(fragments) {
  const offers = fragments.map((fragment) => ({ fragment, worth: Infinity, of: null }));
  let dictionary = '';
  let bytes = bytesWith('');
  for (;;) {
    offers.sort((a, b) => b.worth - a.worth);
    const best = offers[0];
    if (!best || best.worth <= 0) return dictionary;
    const room = MAX_FRAGMENT_BYTES - dictionary.length;
    if (dictionary.includes(best.fragment) || best.fragment.length > room) offers.shift();
    else if (best.of === dictionary) {
      dictionary = best.fragment + dictionary; // The most useful last: near distances are cheaper.
      bytes = bytesWith(dictionary);
      offers.shift();
    } else {
      best.worth = (bytes - bytesWith(best.fragment + dictionary)) / (best.fragment.length + 8);
      best.of = dictionary;
    }
  }
}

let dictionary = choose([...new Set(sources.flatMap(fragmentsOf))]);
for (const rest of [...[...keys].map((key) => `"${key}":`), ...[...words].map((w) => `"${w}"`)]) {
  const isNew = !dictionary.includes(rest) && rest.length >= MIN_FRAGMENT_LENGTH;
  if (isNew && dictionary.length + rest.length <= MAX_BYTES) dictionary = rest + dictionary;
}

const lines = dictionary.match(/[^]{1,84}/g).map((line) => {
  const escaped = line.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n');
  return `  '${escaped}',\n`;
});
process.stdout.write(`import { toUtf8 } from '../read/utf8.ts';

/**
 * Preset dictionary 1 of \`#d1.\` links. It is frozen, because every such link needs it byte for
 * byte, and a test holds its checksum. A better dictionary becomes number 2 with a tag of its own.
 * scripts/build-dictionary.mjs shows how it was made.
 */
// prettier-ignore
const DICTIONARY_1 = [
${lines.join('')}].join('');

let bytes: Uint8Array | null = null;

/** The dictionary's bytes, which are ASCII. */
export function dictionary1(): Uint8Array {
  bytes ??= toUtf8(DICTIONARY_1)!;
  return bytes;
}
`);
