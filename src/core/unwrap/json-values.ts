// Characters are compared by their codes: 34 is ", 44 a comma, 58 a colon, 92 \, 123 {, 125 }, 91
// [, 93 ].

/** Where reading a JSON value ended, in UTF-16 offsets. */
export interface ValueEnd {
  readonly isWhole: boolean;
  /** One after the value; of a broken one, the place to look for the next value from. */
  readonly end: number;
  /** One after the last code unit that was read. */
  readonly reached: number;
}

const SCALAR = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPED = '"\\/bfnrtu';

/**
 * Reads the JSON value at `start`, an object, array or string inside other text. Without recursion,
 * so that any depth is borne. `JSON.parse` has the last word on what it takes for whole.
 */
export function endOfValue(text: string, start: number): ValueEnd {
  /** The closing brackets that are still to come. */
  const closings: number[] = [];
  let at = start;
  let lastString = -1;

  const skipSpace = () => {
    while (text.charCodeAt(at) <= 32) at++;
  };
  const string = (): boolean => {
    lastString = at;
    for (at++; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92) {
        if (!ESCAPED.includes(text.charAt(++at) || 'none')) return false;
      } else if (!(code >= 32)) return false;
    }
    at++;
    return true;
  };
  const key = (): boolean => {
    skipSpace();
    if (text.charCodeAt(at) !== 34 || !string()) return false;
    skipSpace();
    return text.charCodeAt(at++) === 58;
  };
  const broken = (): ValueEnd => {
    // A quote inside a string that was not escaped shifts all strings after it: the last may be
    // none.
    const end = lastString > start ? lastString + 1 : at;
    return { isWhole: false, end: Math.max(end, start + 1), reached: at };
  };

  for (;;) {
    skipSpace();
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) {
      at++;
      skipSpace();
      if (text.charCodeAt(at) !== code + 2) {
        closings.push(code + 2);
        if (code === 123 && !key()) return broken();
        continue;
      }
      at++;
    } else if (code === 34) {
      if (!string()) return broken();
    } else {
      SCALAR.lastIndex = at;
      if (!SCALAR.test(text)) return broken();
      at = SCALAR.lastIndex;
    }
    for (;;) {
      if (closings.length === 0) return { isWhole: true, end: at, reached: at };
      skipSpace();
      const next = text.charCodeAt(at);
      if (next === 44) {
        at++;
        if (closings.at(-1) === 125 && !key()) return broken();
        break;
      }
      if (next !== closings.at(-1)) return broken();
      closings.pop();
      at++;
    }
  }
}
