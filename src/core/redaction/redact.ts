import type { Analysis, RedactionLevel } from '../analysis.ts';
import { isOwnName } from '../recognise/placeholders.ts';
import { documentOf } from '../documents.ts';
import { MAX_VALUE_UNITS } from '../limits.ts';
import { keyOf, kindOf, nodeAt, stringOf, type JsonDocument } from '../read/json-document.ts';
import { shorten } from '../read/shorten.ts';
import { toChanges, type Change, type ReplacedText } from './changes.ts';
import { fateOf, numberGoes, type Fate } from './fates.ts';
import { labelledPointers } from './labelled-pointers.ts';
import { isPlaceholder } from './nouns.ts';
import { isEmail, isNameKey, personalNodes } from './personal-data.ts';
import { PersonWords } from './person-words.ts';
import { findPlaces, type Places } from './places.ts';
import { replacedKeys } from './replaced-keys.ts';

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

/**
 * Replaces everything that could name a person, in place: the text around it stays. An allow-list
 * decides: amounts, booleans, null, dates, Voucherify's words and identifiers stay, and the names
 * that the level leaves. No text of metadata stays, and no number of more than four digits or with a
 * fraction. Equal texts get equal placeholders of the same kind. So verdict and findings stay the
 * same, but for replaced keys in pointers. Redacting twice changes nothing more.
 * @param keep pointers of values, and of members whose key and value stay. A text that is kept
 *   stays in every field that is neither personal nor metadata, so that identifiers keep agreeing.
 * @returns `null` when the text is unreadable, because then nothing shows what is personal.
 */
export function redact(
  analysis: Analysis,
  keep: ReadonlySet<string> = new Set(),
  level: RedactionLevel = 'all',
): Redaction | null {
  const doc = documentOf(analysis);
  if (!doc) return null;
  const kept = new Set([...keep].map((pointer) => nodeAt(doc, pointer)));
  const changes = findChanges(findPlaces(doc, analysis.form), level, kept);
  const nodes = changes.map(({ node }) => node);
  const places = labelledPointers(doc, nodes, analysis.dataPointer);
  return {
    text: apply(doc.text, changes),
    replaced: places.map((place, i) => {
      const { what, isPersonal, from, to } = changes[i]!;
      return { what, ...place, isPersonal, from: shorten(from, MAX_VALUE_UNITS), to };
    }),
    count: changes.length,
  };
}

function findChanges(places: Places, level: RedactionLevel, kept: ReadonlySet<number>): Change[] {
  const { doc, schemas, meant } = places;
  const { count, keyStart } = doc.positions;
  const personal = new Set(personalNodes(doc, places.form).keys());
  for (const node of meant) if (schemas[node]?.['x-personal'] === true) personal.add(node);
  const people = wordsOfPeople(places, personal);

  const staying = new Set<string>();
  const candidates: (ReplacedText & { readonly fate: Fate })[] = [];
  const numbers: number[] = [];
  for (let node = 0; node < count; node++) {
    const isPersonal = personal.has(node);
    if (kindOf(doc, node) !== 'string') {
      if (!kept.has(node) && numberGoes(places, node, isPersonal)) numbers.push(node);
      continue;
    }
    const text = stringOf(doc, node);
    const key = keyStart[node]! < 0 ? '' : keyOf(doc, node);
    const placed = { text, key, schema: schemas[node] ?? null };
    const fate = kept.has(node) ? 'stays' : fateOf(places, node, placed, isPersonal, level, people);
    if (fate === 'stays') staying.add(text);
    else if (fate !== 'stays-here') candidates.push({ node, text, fate });
  }
  const going = candidates.filter(({ text, fate }) => fate === 'goes' || !staying.has(text));
  const goingTexts = new Set(going.map(({ text }) => text));
  const keys = new Map(replacedKeys(places, level, people, goingTexts));
  for (const node of kept) keys.delete(node);
  const texts = going.filter(({ node }) => personal.has(node) || !isDesigned(doc, node, keys));
  return toChanges(places, { personal, texts, numbers, keys });
}

/**
 * Whether a value is the placeholder of its own field, which says no more than the keys above it.
 */
function isDesigned(doc: JsonDocument, node: number, keys: ReadonlyMap<number, unknown>): boolean {
  if (!isOwnName(doc, node, '') && !isOwnName(doc, node, '/data')) return false;
  for (let at = node; at > 0; at = doc.positions.parent[at]!) if (keys.has(at)) return false;
  return true;
}

/** The words of all names and email addresses, and the digits of all personal numbers. */
function wordsOfPeople({ doc, schemas }: Places, personal: ReadonlySet<number>): PersonWords {
  const people = new PersonWords();
  for (const node of personal) {
    const kind = kindOf(doc, node);
    const text = stringOf(doc, node);
    if ((kind !== 'string' && kind !== 'number') || isPlaceholder(text, doc)) continue;
    if (schemas[node]?.format === 'date') continue;
    people.addDigits(text);
    const isName = doc.positions.keyStart[node]! >= 0 && isNameKey(keyOf(doc, node));
    if (isName || isEmail(text)) people.add(text);
  }
  return people;
}

function apply(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let copied = 0;
  for (const { range, to } of changes) {
    const isString = text[range.start] === '"';
    pieces.push(text.slice(copied, range.start), isString ? JSON.stringify(to) : to);
    copied = range.end;
  }
  pieces.push(text.slice(copied));
  return pieces.join('');
}
