import type { RedactionLevel } from '../analysis.ts';
import { isCurrencyKey } from '../format/currency.ts';
import { keyOf } from '../read/json-document.ts';
import { describedKeys } from '../recognise/described-keys.ts';
import { propertiesOf } from '../schema/event-schema.ts';
import { isLongIdentifier, vendorPrefixOf } from './allow-list.ts';
import { isPlaceholder, type Noun } from './nouns.ts';
import { isPersonalText, PERSONAL_WORDS, PHONE_WORDS, wordsOf } from './personal-data.ts';
import { capitalWords, runsOf, type PersonWords } from './person-words.ts';
import type { Places } from './places.ts';
import { isSecretText } from './secrets.ts';

/** The way in which programs write names of fields: order_no, homeStore, gift-wrap. */
const FIELD_KEY = /^[_$]?[a-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/;
/** UTF-16 code units of a name of a field. */
const MAX_FIELD_UNITS = 40;
/** In one run, or in groups as in `tel_0664_123_4567`. Fewer in groups may be a month. */
const LONG_DIGITS = /\d{5}|(?:\d[_-]?){7}/;

/** The words in the keys of the schema, which say what a value is and not whose. */
let fieldWords: ReadonlySet<string> | undefined;

function knownWords(): ReadonlySet<string> {
  const words = () => [...describedKeys()].flatMap(wordsOf);
  return (fieldWords ??= new Set([...PERSONAL_WORDS, ...PHONE_WORDS, ...words()]));
}

/**
 * The members whose key is replaced, with the noun for its placeholder. A key that a person chose
 * goes where it holds data: a name, an email address, a phone number, any text that is not written
 * like a name of a field. Where half of the keys of an object go, the others go too, because the
 * object maps data to values; only words of the schema stay. Undescribed keys of a described object
 * stay, because a finding names them, unless they look personal.
 * @param people the words of names.
 * @param going the texts of values that are replaced. A key that repeats one goes too, and so does
 *   a key of words that begin with a capital there, because they may be the words of a name.
 */
export function replacedKeys(
  places: Places,
  level: RedactionLevel,
  people: PersonWords,
  going: ReadonlySet<string>,
): ReadonlyMap<number, Noun> {
  const { doc, schemas, meant, hasFreeKey } = places;
  const { count, parent, keyStart } = doc.positions;
  const replaced = new Map<number, Noun>();
  const capitals = capitalWords(going);
  const isNamed = (key: string) => runsOf(key).every((word) => capitals.has(word));
  /** Keys that stay unless most keys of their object go, and how many more go than stay. */
  const doubtful: number[] = [];
  const surplus = new Map<number, number>();
  const tally = (holder: number, by: number) => {
    surplus.set(holder, (surplus.get(holder) ?? 0) + by);
  };
  for (let node = 1; node < count; node++) {
    if (keyStart[node]! < 0) continue;
    const key = keyOf(doc, node);
    const holder = schemas[parent[node]!] ?? null;
    if (key === '' || isPlaceholder(key, doc)) continue;
    if (hasFreeKey[node] === 0) {
      const isDescribed = holder !== null && propertiesOf(holder).has(key);
      const isName = !meant.has(node) && people.isIn(key);
      if (!isDescribed && (isName || isPersonalText(key))) replaced.set(node, 'key');
    } else if (typeof holder?.additionalProperties === 'object') {
      const noun = keyOf(doc, parent[node]!) === 'campaigns' ? 'Campaign' : 'key';
      const isOfShop = level === 'people' && noun === 'Campaign';
      const isPersonal = isPersonalText(key) || people.isIn(key);
      if (isPersonal || !(isOfShop || isLongIdentifier(key))) replaced.set(node, noun);
    } else if (isCurrencyKey(key) || wordsOf(key).every((word) => knownWords().has(word))) {
      continue;
    } else if (holdsData(key) || people.isIn(key) || going.has(key) || isNamed(key)) {
      replaced.set(node, 'key');
      tally(parent[node]!, 1);
    } else {
      doubtful.push(node);
      tally(parent[node]!, -1);
    }
  }
  for (const node of doubtful) if (surplus.get(parent[node]!)! >= 0) replaced.set(node, 'key');
  return replaced;
}

/** Whether a key is not written like a name of a field. */
function holdsData(key: string): boolean {
  return (
    key.length > MAX_FIELD_UNITS ||
    !FIELD_KEY.test(key) ||
    LONG_DIGITS.test(key) ||
    (vendorPrefixOf(key) !== '' && /\d/.test(key)) ||
    isSecretText(key)
  );
}
