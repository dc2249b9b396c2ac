import { vendorPrefixOf } from './allow-list.ts';

/** A shorter word of a name may be a part of any text. */
const MIN_WORD = 3;
/** A word inside a longer one must be so long, because “art” is a part of “party”. */
const MIN_PART = 4;
const MAX_PART = 24;
/** Digits of a phone number or another number of a person. */
const MIN_DIGITS = 6;
/** Words of names and addresses that name nobody. */
const COMMON = new Set(
  'and the for von van der den del los las customer example test info mail office sales shop'.split(
    ' ',
  ),
);

/** The words of the names in a document. They also lead to a person in codes and identifiers. */
export class PersonWords {
  readonly #words = new Set<string>();
  /** For the first letters of each long word, the lengths of these words. */
  readonly #lengths = new Map<string, Set<number>>();

  /**
   * Adds the words of a name or of an email address before its @, also two of them as one, and one
   * of them with the first letter of the other.
   */
  add(name: string): void {
    const words = runsOf(name.split('@', 1)[0]!);
    words.forEach((word, at) => {
      this.#add(word);
      const next = words[at + 1] ?? '';
      if (next === '') return;
      for (const both of [word + next, next + word, word[0] + next, word + next[0]]) {
        this.#add(both);
      }
    });
  }

  /** Adds all digits of a phone number or another number of a person as one word. */
  addDigits(text: string): void {
    const digits = text.replace(/\D/g, '');
    if (digits.length >= MIN_DIGITS && digits.length <= MAX_PART) this.#words.add(digits);
  }

  #add(word: string): void {
    if (word.length < MIN_WORD || word.length > MAX_PART || COMMON.has(word)) return;
    this.#words.add(word);
    if (word.length < MIN_PART) return;
    const start = word.slice(0, MIN_PART);
    const lengths = this.#lengths.get(start);
    if (lengths) lengths.add(word.length);
    else this.#lengths.set(start, new Set([word.length]));
  }

  /** Whether a text holds one of the words. */
  isIn(text: string): boolean {
    if (this.#words.size === 0) return false;
    return runsOf(text).some((run) => this.#words.has(run) || this.#isPartOf(run));
  }

  #isPartOf(run: string): boolean {
    for (let at = 0; at + MIN_PART <= run.length; at++) {
      const lengths = this.#lengths.get(run.slice(at, at + MIN_PART));
      for (const length of lengths ?? []) {
        if (this.#words.has(run.slice(at, at + length))) return true;
      }
    }
    return false;
  }
}

/** The words of texts that begin with a capital, as names do, in lower case without accents. */
export function capitalWords(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of withoutAccents(text).matchAll(CAPITAL_WORD)) words.add(word.toLowerCase());
  }
  return words;
}

const CAPITAL_WORD = /(?<!\p{L})\p{Lu}\p{Ll}+(?!\p{L})/gu;

/** The runs of letters and of digits behind a vendor's prefix, in lower case without accents. */
export function runsOf(text: string): readonly string[] {
  const rest = text.slice(vendorPrefixOf(text).length);
  return (
    withoutAccents(rest)
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
