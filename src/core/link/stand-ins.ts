import { vendorPrefixOf } from './stays.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?(?:[ ()./-]{0,2}\d){6,15}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const FIRST_DAY = Date.UTC(1900, 0, 1);
const DAY_MS = 86_400_000;

/**
 * What a stand-in must be like. `instant`: no date for the validator, but the same instant for `Date.parse`,
 * where it is one there; `no-date`: a date for neither; `like`: of the text's own kind.
 */
export type Likeness = 'like' | 'instant' | 'no-date';

/**
 * Gives stand-ins: the same for the same text, another for another, and none that stands in the document
 * anyway, so that what was equal stays equal and what differed keeps differing.
 */
export class StandIns {
  readonly #taken: Set<string>;
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** @param taken every string and key of the document. */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set(taken);
  }

  /** @param name what the stand-in is called where nothing in the text tells: its field's key. */
  of(text: string, name: string, likeness: Likeness): string {
    const known = this.#given.get(text);
    if (known !== undefined) return known;
    const make = makerOf(text, name, likeness);
    const family = make(0);
    let count = this.#counts.get(family) ?? 0;
    let standIn: string;
    do standIn = make(++count);
    while (this.#taken.has(standIn));
    this.#counts.set(family, count);
    this.#taken.add(standIn);
    this.#given.set(text, standIn);
    return standIn;
  }
}

type Maker = (count: number) => string;

function makerOf(text: string, name: string, likeness: Likeness): Maker {
  if (likeness === 'instant') return malformedInstant(text);
  if (likeness === 'no-date') return noDate;
  if (isCalendarDay(text)) return dayNumber;
  if (EMAIL.test(text)) return (count) => `person-${count}@example.com`;
  if (/^https?:/i.test(text)) return (count) => `https://example.com/${count}`;
  if (PHONE.test(text) && !/^\d+$/.test(text)) {
    const sign = text.startsWith('+') ? '+' : '';
    return (count) => `${sign}${10_000_000_000 + count}`;
  }
  if (/^\d+$/.test(text)) return (count) => String(10_000 + count);
  const prefix = vendorPrefixOf(text);
  return (count) => (prefix === '' ? `${name}-${count}` : `${prefix}stand-in-${count}`);
}

function isCalendarDay(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

const dayNumber: Maker = (count) =>
  new Date(FIRST_DAY + count * DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length);

/** Counted in letters: engines take nearly any words with a digit behind them for a date. */
const noDate: Maker = (count) =>
  `not a date ${count.toString().replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`;

/**
 * A text that is no date for the validator may be one for `Date.parse`, which the rules about the order of
 * events use: the instant stays (in a notation that RFC 3339 does not have), and with it their judgement.
 */
function malformedInstant(text: string): Maker {
  const instant = Date.parse(text);
  const iso = Number.isNaN(instant) ? '' : new Date(instant).toISOString();
  if (!/^\d{4}-/.test(iso)) return noDate;
  const written = `${iso.slice(0, 10).replaceAll('-', '/')} ${iso.slice(11, 23)}`;
  // White space makes another text of the same instant.
  return (count) => `${written}${' '.repeat(Math.max(count, 1))}UTC`;
}
