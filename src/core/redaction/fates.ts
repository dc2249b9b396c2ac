import { REDACTION_LEVELS, type RedactionLevel } from '../analysis.ts';
import { kindOf, sourceOf, stringOf } from '../read/json-document.ts';
import {
  isCurrencyOf,
  isDatePlace,
  isHarmlessWord,
  isNumberPlace,
  isQuotedNumber,
  isVendorIdentifier,
  type PlacedText,
} from './allow-list.ts';
import { isPlaceholder, nameText, type Named } from './nouns.ts';
import { isCount } from './number-shape.ts';
import { isPersonalText } from './personal-data.ts';
import type { PersonWords } from './person-words.ts';
import type { Places } from './places.ts';
import { isSecretText } from './secrets.ts';

/**
 * What happens to a text.
 * - `stays`: the same text stays in all other places too, so that identifiers keep agreeing. Only
 *   metadata, personal places and secrets are not trusted even then.
 * - `stays-here`: in another place the same text may identify somebody.
 * - `goes`.
 * - `goes-alone`: it goes, unless the same text stays elsewhere.
 */
export type Fate = 'stays' | 'stays-here' | 'goes' | 'goes-alone';

/** A postcode and the year of a birth have four digits. */
const MIN_PERSONAL_UNITS = 4;
/** UTF-16 code units of a name or code of the shop. A longer text is free text. */
const MAX_NAME_UNITS = 200;

/** Decides about a text. @param isPersonal whether the place, its key or the text is personal. */
export function fateOf(
  places: Places,
  node: number,
  placed: PlacedText,
  isPersonal: boolean,
  level: RedactionLevel,
  people: PersonWords,
): Fate {
  const { text, key, schema } = placed;
  if (text.trim() === '') return 'stays-here';
  if (isPlaceholder(text, places.doc)) return 'stays';
  if (isPersonal || places.isSecret[node] === 1) return 'goes';
  if (places.isMetadata[node] === 1) {
    const isKnown = isCurrencyOf(key, text) || schema?.enum?.includes(text);
    return isKnown ? 'stays-here' : 'goes';
  }
  if (isQuotedNumber(text, schema)) return 'stays-here';
  if (isHarmlessWord(placed)) return 'stays';
  if (isSecretText(text) || people.isIn(text)) return 'goes';
  if (isVendorIdentifier(text, schema)) return 'stays';
  if (text.length > MAX_NAME_UNITS || isPersonalText(text)) return 'goes-alone';
  if (replaces(level, nameOf(places, node).level)) return 'goes-alone';
  // A category may have the name of a product, which goes at the level `shop`.
  return level === 'people' ? 'stays' : 'stays-here';
}

/** Whether a level replaces what is first replaced at another. */
function replaces(level: RedactionLevel, first: RedactionLevel): boolean {
  return REDACTION_LEVELS.indexOf(level) >= REDACTION_LEVELS.indexOf(first);
}

/** What a text is, for its placeholder. */
export function nameOf({ doc, schemas, isSecret }: Places, node: number): Named {
  if (isSecret[node] === 1 || isSecretText(stringOf(doc, node))) {
    return { noun: 'secret', level: 'people' };
  }
  return nameText(doc, node, schemas);
}

/**
 * Whether a number goes: in a personal field, as a secret, and any but a count in metadata or where
 * the schema wants no number. Amounts, and dates as numbers, stay.
 */
export function numberGoes(places: Places, node: number, isPersonal: boolean): boolean {
  const { doc, schemas, isMetadata, isSecret } = places;
  if (kindOf(doc, node) !== 'number') return false;
  const schema = schemas[node] ?? null;
  const source = sourceOf(doc, node);
  if (isPersonal && (schema || source.length >= MIN_PERSONAL_UNITS)) return true;
  if (isSecret[node] === 1) return true;
  const isTrusted = isMetadata[node] === 0 && (isNumberPlace(schema) || isDatePlace(schema));
  return !isTrusted && !isCount(source);
}
