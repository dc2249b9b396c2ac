import { REDACTION_LEVELS, type RedactionLevel } from '../analysis.ts';
import { keyOf, keyRangeOf, type JsonDocument } from '../read/json-document.ts';
import type { FieldSchema } from '../schema/event-schema.ts';

/** What a placeholder calls its text, before a letter or number; by the first level that has it. */
const NOUNS = {
  people: [
    'Customer',
    'Street',
    'Postcode',
    'City',
    'State',
    'Country',
    'Text',
    'id',
    'email',
    'phone',
    'secret',
    'key',
  ],
  shop: ['Product', 'SKU', 'Campaign', 'Promotion', 'Channel', 'CODE'],
  all: ['Category', 'Reward', 'Attribute'],
} as const satisfies Readonly<Record<RedactionLevel, readonly string[]>>;

export type Noun = (typeof NOUNS)[RedactionLevel][number];

/** The noun of an object, by the file that describes it, or else by its key. */
const OBJECTS: Readonly<Record<string, Noun>> = {
  customer: 'Customer',
  referrer: 'Customer',
  product: 'Product',
  sku: 'SKU',
  campaign: 'Campaign',
  related_object_parent: 'Campaign',
  'promotion-tier': 'Promotion',
  category: 'Category',
  reward: 'Reward',
  'order-item': 'Product',
};

const FIELDS: Readonly<Record<string, Noun>> = {
  line_1: 'Street',
  line_2: 'Street',
  postal_code: 'Postcode',
  city: 'City',
  state: 'State',
  country: 'Country',
  email: 'email',
  phone: 'phone',
  campaign: 'Campaign',
  campaigns: 'Campaign',
  campaign_name: 'Campaign',
  category: 'Category',
  channel: 'Channel',
  channel_type: 'Channel',
  sku: 'SKU',
  attributes: 'Attribute',
  code: 'CODE',
  vouchers: 'CODE',
  prefix: 'CODE',
  postfix: 'CODE',
  pattern: 'CODE',
  charset: 'CODE',
};

const MAX_KEY_UNITS = 40;

/** What a described text is. */
export interface Named {
  readonly noun: Noun;
  /** The first level that replaces it. */
  readonly level: RedactionLevel;
}

/** @param schemas of all nodes; a text that is not described is free text. */
export function nameText(
  doc: JsonDocument,
  node: number,
  schemas: readonly (FieldSchema | null)[],
): Named {
  const { keyStart, parent } = doc.positions;
  let member = node;
  while (member > 0 && keyStart[member]! < 0) member = parent[member]!;
  const holder = schemas[parent[member]!];
  const schema = schemas[node];
  if (!holder || !schema) return named('Text');
  const key = keyOf(doc, member);
  const object = OBJECTS[holder.definition ?? shortKeyOf(doc, parent[member]!)];
  if (key === 'name' && object) return named(object);
  if (Object.hasOwn(FIELDS, key)) return named(FIELDS[key]!);
  const isId = schema['x-kind'] === 'code' && /(?:^|_)id$/.test(key);
  return isId ? named('id', object) : named('Text');
}

/** @param of the noun of the object that an identifier belongs to. */
function named(noun: Noun, of = noun): Named {
  const level = REDACTION_LEVELS.find((one) => (NOUNS[one] as readonly Noun[]).includes(of))!;
  return { noun, level };
}

/** A key of the schema; '' for a longer one, below which there may be thousands of texts. */
function shortKeyOf(doc: JsonDocument, node: number): string {
  const range = keyRangeOf(doc, node);
  return !range || range.end - range.start > MAX_KEY_UNITS ? '' : keyOf(doc, node);
}

const WORDS = Object.values(NOUNS).flat().join('|');

/** The placeholders of this folder. Placeholders of numbers look like any number. */
const PLACEHOLDER = new RegExp(
  `^(?:Customer ([A-Z]{1,5})|(?:${WORDS})[ -](\\d{1,7})|[a-z]{1,5}_stand-in-(\\d{1,7})|` +
    'customer-([a-z]{1,5})@example\\.com|https://example\\.com/(\\d{1,7})|\\+1(0\\d{9})|' +
    '1[0-8]\\d\\d-\\d\\d-\\d\\d(?:T00:00:00Z)?)$',
);

const LETTERS = 26;
/** A value of a document and its key have a placeholder each, and each may pass over a text. */
const MAX_TAKEN = 4;
/** A document may have lost most of its values since it was redacted. */
const MIN_COUNT = 1_000;

/**
 * Whether a text is a placeholder, which says nothing about anybody. Placeholders are counted, and
 * no document has more of them than keys and values. So `id-5551234` is one in a very large
 * document only.
 */
export function isPlaceholder(text: string, { positions }: JsonDocument): boolean {
  const [isOne, ...counters] = PLACEHOLDER.exec(text) ?? [];
  if (isOne === undefined) return false;
  const counter = counters.find((one) => one !== undefined) ?? '0';
  return toCount(counter) <= Math.max(MIN_COUNT, MAX_TAKEN * positions.count);
}

/** 1 is A, 26 is Z, 27 is AA. */
export function toLetters(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The number of a counter in letters or digits. */
function toCount(counter: string): number {
  if (/\d/.test(counter)) return Number(counter);
  return [...counter.toUpperCase()].reduce(
    (count, letter) => count * LETTERS + letter.charCodeAt(0) - 64,
    0,
  );
}
