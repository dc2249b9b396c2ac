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
import { shorten } from '../wording/shorten.ts';
import { freeKeys } from './free-keys.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { isQuotedNumber, isHarmless, type PlacedText } from './allow-list.ts';
import { labelledPointers } from './labelled-pointers.ts';

/** One thing that redaction takes out. A member whose key and value both go has two, with the same pointer. */
export interface Replacement {
  readonly what: 'key' | 'value';
  /** Of the value, or of the member whose key it is; in the text before. */
  readonly pointer: string;
  /** Its path as people write it, below the data object. */
  readonly label: string;
  /** Whether it names a person or leads to one, as far as can be told; the rest goes since that cannot be told. */
  readonly isPersonal: boolean;
  /** Decoded, of a number as it is written; cut after `MAX_VALUE_UNITS`. */
  readonly from: string;
  readonly to: string;
}

export interface Redaction {
  readonly text: string;
  /** In document order, as many as anyone reads. */
  readonly replaced: readonly Replacement[];
  /** Of all, also of those not listed. */
  readonly count: number;
}

interface Change extends Pick<Replacement, 'what' | 'isPersonal' | 'from' | 'to'> {
  readonly node: number;
  readonly range: Range;
  /** `to` as JSON. */
  readonly source: string;
}

/**
 * Takes out everything that could name a person, in place: the text around it stays. An allow-list: numbers
 * (but for those at personal places), booleans, null, and of strings what `stays` names; every other string and
 * every metadata key becomes a stand-in of the same kind, equal where the originals were equal. So verdict and
 * findings stay what they are, but for the names of metadata keys in their pointers.
 * @param keep pointers of values, and of members whose key and value shall stay. A text that is kept stays
 * wherever it stands, but for personal places, so that identifiers keep agreeing.
 * @returns `null` when the text is unreadable: then nothing tells what in it is personal.
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
    // The same digits elsewhere may be anybody's.
    const isAgreeing = isHarmless(here) && !isQuotedNumber(here.text, here.schema);
    if (isAgreeing || kept.has(node)) staying.add(here.text);
  }
  const taken = allTexts(doc);
  const standIns = new Pseudonyms(taken);
  const keyStandIns = new Pseudonyms(taken);
  const changes: Change[] = [];
  for (let node = 0; node < doc.positions.count; node++) {
    if (kept.has(node)) continue;
    const key = doc.positions.keyStart[node]! < 0 ? '' : keyOf(doc, node);
    const here = texts.get(node);
    const isPersonal = personal.has(node) || here?.isPersonal === true;
    const change = (what: Change['what'], range: Range, from: string, to: string, source: string) =>
      changes.push({ node, what, isPersonal, range, from, to, source });
    if (free[node] === 1 && key !== '') {
      const to = keyStandIns.of(key, 'key');
      change('key', keyRangeOf(doc, node)!, key, to, JSON.stringify(to));
    }
    if (here) {
      if (isHarmless(here) || (!isPersonal && staying.has(here.text))) continue;
      if (!isPersonal && isDesigned(doc, node, free)) continue;
      const to = standIns.of(here.text, nameFor(key, free[node] === 1));
      change('value', rangeOf(doc, node), here.text, to, JSON.stringify(to));
    } else if (isPersonal && kindOf(doc, node) === 'number') {
      const from = sourceOf(doc, node);
      const to = numberLike(from);
      change('value', rangeOf(doc, node), from, to, to);
    }
  }
  return changes;
}

/** Whether a value is its own name, as a design has it: that says no more than the keys on the way, which stay here. */
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

/** Of values under a misspelt key what the schema says of the key that was meant: by it the finding knows the key again. */
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

/** What a stand-in is called: after its field where that is described, since other keys may be personal. */
function nameFor(key: string, isOpenMap: boolean): string {
  return isOpenMap || !/^[a-z][a-z0-9_]*$/.test(key) ? 'text' : key;
}

/** The longest integers that a double always holds. */
const MAX_EXACT_DIGITS = 15;
const ROUNDED_DIGITS = 17;

/** A number of about as many digits, which a program that reads doubles rounds if it rounded the one before. */
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
