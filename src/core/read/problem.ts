import { explainSyntax } from './syntax.ts';
import type { Expected, SyntaxProblem } from './syntax-problem.ts';

// Characters are compared by their codes: 34 is ", 44 a comma, 58 a colon, 91 [, 92 \, 93 ], 123 {,
// 125 }, 48 to 57 are digits, and 0xfeff is a byte order mark.

class Unreadable {
  constructor(
    readonly offset: number,
    readonly expected: Expected,
  ) {}
}

/**
 * Finds where a text stops being a JSON text (RFC 8259), strictly. A leading byte order mark is
 * skipped. @returns `null` for a JSON text.
 */
export function findProblem(text: string): SyntaxProblem | null {
  try {
    new Reader(text).run();
    return null;
  } catch (problem) {
    if (problem instanceof Unreadable) return explainSyntax(text, problem.offset, problem.expected);
    throw problem;
  }
}

/** Reads without recursion, because the call stack would limit the depth of a text. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    this.#space();
    if (this.#at >= this.#text.length) throw new Unreadable(this.#at, 'text');
    this.#values();
    this.#space();
    if (this.#at < this.#text.length) throw new Unreadable(this.#at, 'end');
  }

  /** Reads the root value and everything in it. */
  #values(): void {
    /** Whether each holder of the value is an object, from the root on. */
    const holders: boolean[] = [];
    for (;;) {
      // A value, with its key in an object.
      if (holders.at(-1)) {
        this.#string();
        this.#space();
        if (this.#text.charCodeAt(this.#at) !== 58) throw new Unreadable(this.#at, 'colon');
        this.#at++;
        this.#space();
      }
      const code = this.#text.charCodeAt(this.#at);
      if (code === 123 || code === 91) {
        this.#at++;
        this.#space();
        const closing = code + 2;
        if (this.#text.charCodeAt(this.#at) !== closing) {
          holders.push(code === 123);
          if (code === 123) this.#expectQuote('key or end of object');
          continue;
        }
        this.#at++;
      } else this.#scalar(code, holders.length === 0);

      // After a value the ends of its holders follow, or a comma.
      for (;;) {
        const inObject = holders.at(-1);
        if (inObject === undefined) return;
        this.#space();
        const next = this.#text.charCodeAt(this.#at);
        if (next === 44) {
          this.#at++;
          this.#space();
          if (inObject) this.#expectQuote('key');
          break;
        }
        if (next !== (inObject ? 125 : 93))
          throw new Unreadable(
            this.#at,
            inObject ? 'comma or end of object' : 'comma or end of array',
          );
        this.#at++;
        holders.pop();
      }
    }
  }

  #expectQuote(what: Expected): void {
    if (this.#text.charCodeAt(this.#at) !== 34) throw new Unreadable(this.#at, what);
  }

  #scalar(code: number, isRoot: boolean): void {
    if (code === 34) this.#string();
    else if (code === 45 || (code >= 48 && code <= 57)) this.#number(code);
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
      else if (Number.isNaN(code)) throw new Unreadable(begin, 'quote');
      else at++;
    }
    this.#at = at + 1;
  }

  #number(first: number): void {
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
    if (code === 46) {
      at++;
      if (!isDigit(text.charCodeAt(at))) throw new Unreadable(begin, 'digit');
      while (isDigit(text.charCodeAt(at))) at++;
      code = text.charCodeAt(at);
    }
    if (code === 101 || code === 69) {
      at++;
      code = text.charCodeAt(at);
      if (code === 43 || code === 45) at++;
      if (!isDigit(text.charCodeAt(at))) throw new Unreadable(begin, 'digit');
      while (isDigit(text.charCodeAt(at))) at++;
    }
    this.#at = at;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
