import type { Analysis, Form, Range } from '../analysis.ts';
import { isOwnName } from '../recognise/placeholders.ts';
import { documentOf } from '../documents.ts';
import { MAX_VALUE_UNITS } from '../limits.ts';
import { personalNodes } from './personal-data.ts';
import {
  keyOf,
  keyRangeOf,
  kindOf,
  nodeAt,
  rangeOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { checkSchema } from '../schema/check.ts';
import { propertySchema, schemasOf, type FieldSchema } from '../schema/event-schema.ts';
import { isRounded } from '../validate/number-precision.ts';
import { findUndescribed } from '../validate/undescribed.ts';
import { shorten } from '../read/shorten.ts';
import { freeKeys } from './free-keys.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { isQuotedNumber, isHarmless, type PlacedText } from './allow-list.ts';
import { labelledPointers } from './labelled-pointers.ts';

/** One replaced key or value. A member whose key and value are both replaced has two entries. */
export interface Replacement {
  readonly what: 'key' | 'value';
  /** The pointer of the value, or of the key's member, in the given text. */
  readonly pointer: string;
  /** The path below the data object as people write it. */
  readonly label: string;
  /** Whether the value probably names a person. Other values are replaced because nobody knows. */
  readonly isPersonal: boolean;
  /** The decoded text, or a number as written; cut after `MAX_VALUE_UNITS`. */
  readonly from: string;
  readonly to: string;
}

export interface Redaction {
  readonly text: string;
  /** In document order, as many as people read. */
  readonly replaced: readonly Replacement[];
  /** The number of all replacements, also of those that are not listed. */
  readonly count: number;
}

interface Change extends Pick<Replacement, 'what' | 'isPersonal' | 'from' | 'to'> {
  readonly node: number;
  readonly range: Range;
  /** `to` as JSON. */
  readonly source: string;
}

/**
 * Replaces everything that could name a person, in place: the text around it stays. An allow-list
 * decides: numbers outside personal fields, booleans, null and harmless strings (`isHarmless`)
 * stay. Every other string and every metadata key gets a pseudonym of the same kind, and equal
 * texts get equal pseudonyms. So verdict and findings stay the same, but for the metadata keys in
 * pointers.
 * @param keep pointers of values, and of members whose key and value stay. A text that is kept
 *   stays in every field that is not personal, so that identifiers keep agreeing.
 * @returns `null` when the text is unreadable, because then nothing shows what is personal.
 */
export function redact(
  analysis: Analysis,
  keep: ReadonlySet<string> = new Set(),
): Redaction | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const kept = new Set([...keep].map((pointer) => nodeAt(doc, pointer)));
  const changes = findChanges(doc, analysis, kept);
  const places = labelledPointers(
    doc,
    changes.map(({ node }) => node),
    analysis.dataPointer,
  );
  return {
    text: apply(doc.text, changes),
    replaced: places.map((place, i) => {
      const { what, isPersonal, from, to } = changes[i]!;
      return { what, ...place, isPersonal, from: shorten(from, MAX_VALUE_UNITS), to };
    }),
    count: changes.length,
  };
}

function findChanges(doc: JsonDocument, analysis: Analysis, kept: ReadonlySet<number>): Change[] {
  const personal = personalNodes(doc, analysis.form);
  const free = freeKeys(doc, analysis.form);
  const texts = placeTexts(doc, analysis, personal);
  const staying = new Set<string>();
  for (const [node, here] of texts) {
    // The same digits in another field may identify somebody.
    const isAgreeing = isHarmless(here) && !isQuotedNumber(here.text, here.schema);
    if (isAgreeing || kept.has(node)) staying.add(here.text);
  }
  const taken = allTexts(doc);
  const pseudonyms = new Pseudonyms(taken);
  const keyPseudonyms = new Pseudonyms(taken);
  const changes: Change[] = [];
  for (let node = 0; node < doc.positions.count; node++) {
    if (kept.has(node)) continue;
    const key = doc.positions.keyStart[node]! < 0 ? '' : keyOf(doc, node);
    const here = texts.get(node);
    const isPersonal = personal.has(node) || here?.isPersonal === true;
    const change = (what: Change['what'], range: Range, from: string, to: string, source: string) =>
      changes.push({ node, what, isPersonal, range, from, to, source });
    if (free[node] === 1 && key !== '') {
      const to = keyPseudonyms.of(key, 'key');
      change('key', keyRangeOf(doc, node)!, key, to, JSON.stringify(to));
    }
    if (here) {
      if (isHarmless(here) || (!isPersonal && staying.has(here.text))) continue;
      if (!isPersonal && isDesigned(doc, node, free)) continue;
      const to = pseudonyms.of(here.text, nameFor(key, free[node] === 1));
      change('value', rangeOf(doc, node), here.text, to, JSON.stringify(to));
    } else if (isPersonal && kindOf(doc, node) === 'number') {
      const from = sourceOf(doc, node);
      const to = numberLike(from);
      change('value', rangeOf(doc, node), from, to, to);
    }
  }
  return changes;
}

/**
 * Whether a value is the placeholder of its own field, which says no more than the keys above it.
 */
function isDesigned(doc: JsonDocument, node: number, free: Uint8Array): boolean {
  if (!isOwnName(doc, node, '') && !isOwnName(doc, node, '/data')) return false;
  for (let at = node; at > 0; at = doc.positions.parent[at]!) if (free[at] === 1) return false;
  return true;
}

/** Every string value, by node, with what decides about it. */
function placeTexts(
  doc: JsonDocument,
  analysis: Analysis,
  personal: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, PlacedText> {
  const schemas = schemasOf(doc, analysis.form);
  const meant = meantShapes(doc, analysis.form, schemas);
  const texts = new Map<number, PlacedText>();
  for (let node = 0; node < doc.positions.count; node++) {
    if (kindOf(doc, node) !== 'string') continue;
    texts.set(node, {
      text: stringOf(doc, node),
      key: doc.positions.keyStart[node]! < 0 ? '' : keyOf(doc, node),
      schema: schemas[node] ?? meant.get(node) ?? null,
      isPersonal: personal.has(node) || meant.get(node)?.['x-personal'] === true,
    });
  }
  return texts;
}

/**
 * Values under a misspelt key are treated by the schema of the intended key, so that the finding
 * about the misspelt key survives redaction.
 */
function meantShapes(
  doc: JsonDocument,
  form: Form | null,
  schemas: readonly (FieldSchema | null)[],
): ReadonlyMap<number, FieldSchema> {
  const meantAt = new Map<number, FieldSchema>();
  if (form === null) return meantAt;
  for (const { node, holder, meant } of findUndescribed(doc, checkSchema(doc, form))) {
    if (meant === null) continue;
    const schema = propertySchema(schemas[holder] ?? null, meant);
    if (schema) meantAt.set(node, schema);
  }
  return meantAt;
}

function allTexts(doc: JsonDocument): ReadonlySet<string> {
  const all = new Set<string>();
  for (let node = 0; node < doc.positions.count; node++) {
    if (kindOf(doc, node) === 'string') all.add(stringOf(doc, node));
    if (doc.positions.keyStart[node]! >= 0) all.add(keyOf(doc, node));
  }
  return all;
}

/** The name of a pseudonym: the key of a described field. Other keys may be personal. */
function nameFor(key: string, isOpenMap: boolean): string {
  return isOpenMap || !/^[a-z][a-z0-9_]*$/.test(key) ? 'text' : key;
}

/** Every integer of so many digits is a double. */
const MAX_EXACT_DIGITS = 15;
const ROUNDED_DIGITS = 17;

/**
 * A number of about as many digits. A program that reads doubles rounds it if it rounded the
 * original.
 */
function numberLike(source: string): string {
  const sign = source.startsWith('-') ? '-' : '';
  const digits = source.length - sign.length;
  if (isRounded(source)) return sign + '9'.repeat(Math.max(digits, ROUNDED_DIGITS));
  if (/[.eE]/.test(source)) return `${sign}1.5`;
  return `${sign}1${'0'.repeat(Math.min(digits, MAX_EXACT_DIGITS) - 1)}`;
}

function apply(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { range, source } of changes) {
    pieces.push(text.slice(copied, range.start), source);
    copied = range.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
