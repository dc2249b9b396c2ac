import type { Analysis, Form } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { labelledPointers } from './labelled-pointers.ts';
import { keyOf, keyRangeOf, kindOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { isPlaceholder } from './nouns.ts';
import { looksLikePlaceholder } from './number-shape.ts';
import { propertiesOf, schemasOf, type FieldSchema } from '../schema/event-schema.ts';

/** A value that names a person or leads to one. */
export interface PersonalValue {
  readonly pointer: string;
  /** The path below the data object as people write it: `customer.email`. */
  readonly label: string;
  /** `described`: the schema says so. `likely`: the value or its key looks like it. */
  readonly certainty: 'described' | 'likely';
}

/**
 * An email address: a character, an @ (or %40, as in a web address), and a domain with a dot. A
 * repeated class before the @ would take quadratic time on long text.
 */
const EMAIL = /[\p{L}\p{N}._%+'-](?:@|%40)[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}]/u;
const WHOLE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/**
 * UTF-16 code units of an email address. RFC 3696, erratum 1690, allows 254, or 320 with a long
 * part before the @.
 */
const MAX_EMAIL_UNITS = 320;
/** International notation: a plus, then 8 to 15 digits (ITU-T E.164) with the usual separators. */
const INTERNATIONAL_PHONE = /(?:^|[^\p{L}\p{N}+])\+(?:[ ()./-]{0,2}\d){8,15}(?!\d)/u;
/** Without the plus, digits count as a phone number only under a key that says so. */
const PHONE_DIGITS = /^(?:[ ()./+-]{0,2}\d){6,15}$/;

/** Words in the keys that shops choose themselves, split at case and punctuation. */
export const PHONE_WORDS: ReadonlySet<string> = new Set([
  'phone',
  'phonenumber',
  'mobilephone',
  'telephone',
  'telefon',
  'tel',
  'mobile',
  'cell',
  'cellphone',
  'fax',
  'msisdn',
  'whatsapp',
  'sms',
]);
export const PERSONAL_WORDS: ReadonlySet<string> = new Set(
  (
    'email mail firstname lastname fullname surname forename nickname username address street zip ' +
    'zipcode postcode postal birthday birthdate birth bday born dob geburtstag geburtsdatum ' +
    'passport iban ssn'
  ).split(' '),
);
/** A key that ends in “name” is personal after one of these words. */
const NAMING_WORDS = new Set(
  'first last full given family middle maiden customer user recipient contact person holder billing shipping receiver sender owner friend'.split(
    ' ',
  ),
);

/**
 * The personal data in a payload, in document order. The schema marks fields (name, email, phone,
 * address, birth date and others). Elsewhere the look of a value (email address, international
 * phone number) or of its key decides. The list is as long as people read. It helps people to
 * decide before they share, and cannot prove that other values are harmless. An unreadable text
 * gives one entry when it holds an email address or a phone number.
 */
export function personalData(analysis: Analysis): readonly PersonalValue[] {
  const doc = documentOf(analysis);
  if (!doc) {
    return isPersonalText(analysis.text)
      ? [{ pointer: '', label: 'the text', certainty: 'likely' }]
      : [];
  }
  const found = [...personalNodes(doc, analysis.form)].filter(([node]) => {
    const text = stringOf(doc, node);
    return !isPlaceholder(text, doc) && !looksLikePlaceholder(text);
  });
  const nodes = found.map(([node]) => node);
  return labelledPointers(doc, nodes, analysis.dataPointer).map((place, i) => ({
    ...place,
    certainty: found[i]![1],
  }));
}

/**
 * The nodes of all personal values, in document order.
 * @param form `null` when nothing is described.
 */
export function personalNodes(
  doc: JsonDocument,
  form: Form | null,
): ReadonlyMap<number, PersonalValue['certainty']> {
  const schemas = schemasOf(doc, form);
  const found = new Map<number, PersonalValue['certainty']>();
  for (let node = 0; node < doc.positions.count; node++) {
    const certainty = certaintyOf(doc, node, schemas[node] ?? null);
    if (certainty !== null) found.set(node, certainty);
  }
  return found;
}

/** Whether a whole text is an email address. */
export function isEmail(text: string): boolean {
  return text.length <= MAX_EMAIL_UNITS && WHOLE_EMAIL.test(text);
}

/** Whether the value of a key is a name: `name`, `first_name`, `userName`. */
export function isNameKey(key: string): boolean {
  const words = wordsOf(key);
  return words.at(-1) === 'name' || words.some((word) => /.name$/.test(word));
}

/** Whether a text holds what looks like an email address or an international phone number. */
export function isPersonalText(text: string): boolean {
  return EMAIL.test(text) || INTERNATIONAL_PHONE.test(text);
}

function certaintyOf(
  doc: JsonDocument,
  node: number,
  schema: FieldSchema | null,
): PersonalValue['certainty'] | null {
  const kind = kindOf(doc, node);
  const key = doc.positions.keyStart[node]! < 0 ? '' : keyOf(doc, node);
  if (key !== '' && !schema && isPersonalText(key) && !isPlaceholder(key, doc)) return 'likely';
  if (kind !== 'string' && kind !== 'number') return null;
  const value = stringOf(doc, node);
  if (value.trim() === '') return null;
  if (schema && isPersonalSchema(schema)) return 'described';
  if (kind === 'string' && isPersonalText(value)) return 'likely';
  if (schema || key === '') return null;
  const words = wordsOf(key);
  if (words.some((word) => PHONE_WORDS.has(word)) && PHONE_DIGITS.test(value)) return 'likely';
  // Numbers of fewer digits identify nobody.
  if (kind === 'string' ? !/\p{L}|\d/u.test(value) : !/^\d{4,}$/.test(value)) return null;
  return isPersonalKey(words, () => holderWords(doc, node)) ? 'likely' : null;
}

/**
 * Whether a field is personal. A text in the place of a personal object, such as an address, is
 * too.
 */
function isPersonalSchema(schema: FieldSchema): boolean {
  if (schema['x-personal'] === true) return true;
  for (const property of propertiesOf(schema).values()) {
    if (property['x-personal'] === true) return true;
  }
  return false;
}

function isPersonalKey(words: readonly string[], holder: () => readonly string[]): boolean {
  if (words.some((word) => PERSONAL_WORDS.has(word))) return true;
  if (words.at(-1) !== 'name') return false;
  const before = words.length > 1 ? words.slice(0, -1) : holder();
  return before.some((word) => NAMING_WORDS.has(word));
}

/** A longer key, in UTF-16 code units, names no person, and thousands of values may be below it. */
const MAX_NAMING_UNITS = 200;

function holderWords(doc: JsonDocument, node: number): readonly string[] {
  const holder = doc.positions.parent[node]!;
  const key = holder < 0 ? null : keyRangeOf(doc, holder);
  return !key || key.end - key.start > MAX_NAMING_UNITS ? [] : wordsOf(keyOf(doc, holder));
}

/** `billingAddress_line-1` → billing, address, line, 1. */
export function wordsOf(key: string): string[] {
  return key
    .replace(/(\p{Ll})(\p{Lu})|(\p{L})(\p{N})/gu, '$1$3 $2$4')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
