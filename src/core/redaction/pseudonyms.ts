import { instantOf, isDay } from '../schema/calendar.ts';
import { vendorPrefixOf } from './allow-list.ts';
import { numberShape, type NumberShape } from './number-shape.ts';
import { toLetters, type Noun } from './nouns.ts';
import { isEmail } from './personal-data.ts';

const WEB_ADDRESS = /^https?:/i;
const PHONE = /^\+?(?:[ ()./-]{0,2}\d){6,15}$/;
/** A day, existing or not. */
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Placeholders of dates go back from here, so that nobody who lives was born then. */
const LAST_DAY = Date.UTC(1900, 0, 1);
const DAY_MS = 86_400_000;

type Make = (count: number) => string;

/**
 * Gives placeholders. Equal texts get equal ones, different texts get different ones, and none of
 * them is a text that stays in the document. A placeholder has the kind of its text: email address,
 * web address, phone number, number, date, identifier with its prefix. Any other text gets the noun
 * of its place with a letter or number, so that a malformed value stays malformed.
 */
export class Pseudonyms {
  readonly #taken: Set<string>;
  readonly #given = new Map<string, string>();
  readonly #numbers = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @param taken every text and key that stays. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set(taken);
  }

  /**
   * The placeholder of a text.
   * @param person the name of the person whose email address it is, where one is known.
   */
  of(text: string, noun: Noun, person?: string): string {
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    const shape = isFree(noun) ? numberShape(text) : null;
    if (shape) return this.#number(text, shape);
    const [family, make] = familyOf(text, noun);
    const same = person === undefined ? undefined : this.#given.get(person);
    const isOfPerson = family === 'email' && same?.startsWith('Customer ') === true;
    const wanted = isOfPerson ? `${toWord(same)}@example.com` : null;
    const isFreeName = wanted !== null && !this.#taken.has(wanted);
    const pseudonym = isFreeName ? wanted : this.#next(family, make);
    this.#taken.add(pseudonym);
    this.#given.set(text, pseudonym);
    return pseudonym;
  }

  /** The placeholder of a number. @param source the number as JSON writes it. */
  ofNumber(source: string): string {
    return this.#number(source, numberShape(source)!);
  }

  #number(source: string, { name, make }: NumberShape): string {
    const known = this.#numbers.get(source);
    if (known !== undefined) return known;
    const pseudonym = this.#next(name, make);
    this.#taken.add(pseudonym);
    this.#numbers.set(source, pseudonym);
    return pseudonym;
  }

  #next(family: string, make: Make): string {
    // An email address without a name is that of another person.
    const start = family === 'email' ? (this.#counts.get('Customer') ?? 0) : 0;
    let count = this.#counts.get(family) ?? start;
    let pseudonym: string;
    do pseudonym = make(++count);
    while (this.#taken.has(pseudonym));
    this.#counts.set(family, count);
    return pseudonym;
  }
}

/** Texts of one family share one count. */
function familyOf(text: string, noun: Noun): readonly [name: string, make: Make] {
  const prefix = vendorPrefixOf(text);
  if (prefix !== '') return [prefix, (count) => `${prefix}stand-in-${count}`];
  if (WEB_ADDRESS.test(text)) return ['web', (count) => `https://example.com/${count}`];
  if (isEmail(text)) {
    return ['email', (count) => `customer-${toLetters(count).toLowerCase()}@example.com`];
  }
  if (isDay(text)) return ['day', toDay];
  if (instantOf(text) !== null) return ['instant', (count) => `${toDay(count)}T00:00:00Z`];
  if (noun === 'phone' || (isFree(noun) && PHONE.test(text) && !DAY.test(text))) {
    return ['phone', (count) => `+${10_000_000_000 + count}`];
  }
  // JavaScript reads more texts as numbers than JSON has.
  if (isFree(noun) && text.trim() !== '' && !Number.isNaN(Number(text))) {
    const { name, make } = numberShape('10000')!;
    return [name, make];
  }
  return [noun, (count) => worded(noun, count)];
}

/** Whether nothing but the text itself says what it is. */
function isFree(noun: Noun): boolean {
  return noun === 'Text' || noun === 'key';
}

function worded(noun: Noun, count: number): string {
  if (noun === 'Customer') return `Customer ${toLetters(count)}`;
  return /^(?:[a-z]|CODE)/.test(noun) ? `${noun}-${count}` : `${noun} ${count}`;
}

function toWord(name: string): string {
  return name.toLowerCase().replace(' ', '-');
}

function toDay(count: number): string {
  return new Date(LAST_DAY - count * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);
}
