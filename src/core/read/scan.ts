import { PlacesBuilder, type Places } from './places.ts';
import { explainSyntax, type Expected } from './syntax.ts';

/** Why a text is no JSON (RFC 8259): where, and what should have stood there. */
export interface SyntaxProblem {
  readonly offset: number;
  /** UTF-16 code units that are wrong, at least 1 unless the text has ended. */
  readonly length: number;
  readonly message: string;
}

/** Two members of one object with the same key: nodes, the later one is the nearest to come after the earlier. */
export interface Duplicate {
  readonly earlier: number;
  readonly later: number;
}

export interface Scan {
  readonly places: Places;
  readonly duplicates: readonly Duplicate[];
  readonly longNumbers: readonly number[];
}

/** Pairwise comparison is fastest for the small objects that payloads are made of; above it a set keeps it linear. */
const MAX_PAIRWISE_KEYS = 24;
/** Every integer of up to 15 digits is a double. */
const MAX_SAFE_DIGITS = 15;

class Unreadable {
  constructor(
    readonly offset: number,
    readonly expected: Expected,
  ) {}
}

/**
 * Finds the place of every value in one pass, without recursion, so that any depth is borne.
 * @param text a JSON text (RFC 8259), strictly; a leading byte order mark is skipped.
 */
export function scan(text: string): Scan | SyntaxProblem {
  try {
    return new Scanner(text).run();
  } catch (problem) {
    if (problem instanceof Unreadable) return explainSyntax(text, problem.offset, problem.expected);
    throw problem;
  }
}

class Scanner {
  readonly #text: string;
  readonly #places: PlacesBuilder;
  readonly #duplicates: Duplicate[] = [];
  readonly #longNumbers: number[] = [];
  #at = 0;
  /** Of the string read last, when it was read as a key. */
  #hash = 0;

  constructor(text: string) {
    this.#text = text;
    this.#places = new PlacesBuilder(text.length);
  }

  run(): Scan {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    this.#space();
    if (this.#at >= this.#text.length) throw new Unreadable(this.#at, 'text');
    this.#values();
    this.#space();
    if (this.#at < this.#text.length) throw new Unreadable(this.#at, 'end');
    const duplicates = this.#duplicates.sort((a, b) => a.later - b.later);
    return { places: this.#places.finish(), duplicates, longNumbers: this.#longNumbers };
  }

  /** Reads the root value and everything in it; `holder` climbs back through the nodes' parents instead of a stack. */
  #values(): void {
    const places = this.#places;
    let holder = -1;
    let inObject = false;
    for (;;) {
      // A value, with its key in an object.
      let keyStart = -1;
      let keyEnd = -1;
      if (inObject) {
        keyStart = this.#at;
        this.#key();
        keyEnd = this.#at;
        this.#space();
        if (this.#text.charCodeAt(this.#at) !== 58) throw new Unreadable(this.#at, 'colon');
        this.#at++;
        this.#space();
      }
      const node = places.open(this.#at, holder, keyStart, keyEnd, this.#hash);
      const code = this.#text.charCodeAt(this.#at);
      if (code === 123 || code === 91) {
        this.#at++;
        this.#space();
        const closing = code + 2;
        if (this.#text.charCodeAt(this.#at) !== closing) {
          holder = node;
          inObject = code === 123;
          if (inObject && this.#text.charCodeAt(this.#at) !== 34)
            throw new Unreadable(this.#at, 'key or end of object');
          continue;
        }
        this.#at++;
      } else this.#scalar(code, node, holder < 0);
      places.close(node, this.#at);

      // What follows it: the end of its holder, as often as it comes, or a comma.
      for (;;) {
        if (holder < 0) return;
        this.#space();
        const next = this.#text.charCodeAt(this.#at);
        if (next === 44) {
          this.#at++;
          this.#space();
          if (inObject && this.#text.charCodeAt(this.#at) !== 34)
            throw new Unreadable(this.#at, 'key');
          break;
        }
        if (next !== (inObject ? 125 : 93))
          throw new Unreadable(
            this.#at,
            inObject ? 'comma or end of object' : 'comma or end of array',
          );
        this.#at++;
        places.close(holder, this.#at);
        if (inObject) this.#findDuplicates(holder);
        holder = places.parent[holder]!;
        inObject = holder >= 0 && this.#text.charCodeAt(places.start[holder]!) === 123;
      }
    }
  }

  #scalar(code: number, node: number, isRoot: boolean): void {
    if (code === 34) this.#string();
    else if (code === 45 || (code >= 48 && code <= 57)) this.#number(code, node);
    else if (code === 116) this.#word('true');
    else if (code === 102) this.#word('false');
    else if (code === 110) this.#word('null');
    else throw new Unreadable(this.#at, isRoot ? 'document' : 'value');
  }

  #space(): void {
    const text = this.#text;
    let at = this.#at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
      at++;
    }
    this.#at = at;
  }

  #word(word: string): void {
    if (!this.#text.startsWith(word, this.#at)) throw new Unreadable(this.#at, 'value');
    this.#at += word.length;
  }

  #key(): void {
    const text = this.#text;
    let hash = 0;
    let at = this.#at + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92 || code < 32 || code !== code) {
        const begin = this.#at;
        this.#string();
        hash = hashOf(JSON.parse(text.slice(begin, this.#at)) as string);
        at = this.#at - 1;
        break;
      }
      hash = (Math.imul(hash, 31) + code) | 0;
      at++;
    }
    this.#at = at + 1;
    this.#hash = hash;
  }

  #string(): void {
    const text = this.#text;
    const begin = this.#at;
    let at = begin + 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92) {
        const escaped = text.charCodeAt(at + 1);
        if (escaped === 117) {
          if (!/^[\dA-Fa-f]{4}$/.test(text.slice(at + 2, at + 6)))
            throw new Unreadable(at, 'escape');
          at += 6;
        } else if (
          // " \ / b f n r t
          escaped === 34 ||
          escaped === 92 ||
          escaped === 47 ||
          escaped === 98 ||
          escaped === 102 ||
          escaped === 110 ||
          escaped === 114 ||
          escaped === 116
        )
          at += 2;
        else throw new Unreadable(at, 'escape');
      } else if (code < 32)
        throw new Unreadable(at, code === 10 || code === 13 ? 'quote' : 'escaped control');
      else if (code !== code) throw new Unreadable(begin, 'quote');
      else at++;
    }
    this.#at = at + 1;
  }

  #number(first: number, node: number): void {
    const text = this.#text;
    const begin = this.#at;
    let at = begin;
    if (first === 45) at++;
    let code = text.charCodeAt(at);
    if (!isDigit(code)) throw new Unreadable(begin, 'digit');
    at++;
    if (code === 48) {
      if (isDigit(text.charCodeAt(at))) throw new Unreadable(begin, 'no leading zero');
    } else while (isDigit(text.charCodeAt(at))) at++;
    code = text.charCodeAt(at);
    let long = at - begin > MAX_SAFE_DIGITS;
    if (code === 46) {
      at++;
      if (!isDigit(text.charCodeAt(at))) throw new Unreadable(begin, 'digit');
      while (isDigit(text.charCodeAt(at))) at++;
      code = text.charCodeAt(at);
      long = at - begin > MAX_SAFE_DIGITS + 1;
    }
    if (code === 101 || code === 69) {
      at++;
      code = text.charCodeAt(at);
      if (code === 43 || code === 45) at++;
      if (!isDigit(text.charCodeAt(at))) throw new Unreadable(begin, 'digit');
      while (isDigit(text.charCodeAt(at))) at++;
      long = true;
    }
    if (long) this.#longNumbers.push(node);
    this.#at = at;
  }

  #findDuplicates(object: number): void {
    const { next, keyHash } = this.#places;
    const last = this.#places.count;
    let members = 0;
    for (let a = object + 1; a < last; a = next[a]!) {
      if (++members > MAX_PAIRWISE_KEYS) return this.#findDuplicatesOfMany(object);
    }
    for (let later = next[object + 1]!; later < last; later = next[later]!) {
      let earlier = -1;
      for (let a = object + 1; a < later; a = next[a]!) {
        if (keyHash[a] === keyHash[later] && this.#decodedKey(a) === this.#decodedKey(later)) {
          earlier = a;
        }
      }
      if (earlier >= 0) this.#duplicates.push({ earlier, later });
    }
  }

  #findDuplicatesOfMany(object: number): void {
    const { next, count } = this.#places;
    const seen = new Map<string, number>();
    for (let later = object + 1; later < count; later = next[later]!) {
      const key = this.#decodedKey(later);
      const earlier = seen.get(key);
      if (earlier !== undefined) this.#duplicates.push({ earlier, later });
      seen.set(key, later);
    }
  }

  #decodedKey(member: number): string {
    const { keyStart, keyEnd } = this.#places;
    return JSON.parse(this.#text.slice(keyStart[member]!, keyEnd[member]!)) as string;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hashOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return hash;
}
