import type { Expected } from './syntax-problem.ts';

/** Where a text stops being JSON. */
export interface Break {
  readonly text: string;
  /** UTF-16 offset of the first character that cannot be part of a JSON text. */
  readonly offset: number;
  readonly expected: Expected;
  /** The word, number or single character there; '' at the end of the text. */
  readonly found: string;
  /**
   * The last character before it that is not white space, and its offset; '' and -1 when there is
   * none.
   */
  readonly before: string;
  readonly beforeAt: number;
}

/**
 * A sentence that names the mistake, instead of the tokens that the grammar expects. `from` and
 * `to` are UTF-16 offsets, given where the mistake is in another place.
 */
export interface Hint {
  readonly message: string;
  readonly from?: number;
  readonly to?: number;
}

/** How far a hint looks ahead, in UTF-16 code units. */
const AHEAD = 200;

const OTHER_WORDS: Readonly<Record<string, string>> = {
  none: 'null',
  nil: 'null',
  nul: 'null',
  null: 'null',
  undefined: 'null',
  true: 'true',
  tru: 'true',
  false: 'false',
  fals: 'false',
};

const CONTROLS: Readonly<Record<string, string>> = { '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/**
 * The mistakes that people and services make. The first that knows a text explains it, so the more
 * specific ones come first; each gives `null` for a text that it does not know.
 */
export const HINTS: readonly ((at: Break) => Hint | string | null)[] = [
  template,
  preamble,
  ({ text, offset }) =>
    text.startsWith('[object ', offset - 1)
      ? '«[object Object]» stands in place of the data: a program has to write it with JSON.stringify.'
      : null,
  ({ text, offset, expected }) =>
    /^\\["nrt]/.test(text.slice(offset, offset + 2)) && !isInString(expected)
      ? 'This is written as inside another string: every \\" stands for a quote and every \\n for a new line. Paste what the string stands for.'
      : null,
  ({ text, offset, expected }) =>
    /^&(quot|#34|#x22);/.test(text.slice(offset, offset + 6)) && !isInString(expected)
      ? 'The quotes are written as HTML writes them: copy the text as the page shows it.'
      : null,
  comma,
  ({ text, offset }) =>
    text.startsWith('```', offset)
      ? 'The marks ``` of a code block stand around the JSON: remove the lines that have them.'
      : null,
  ({ found, expected }) =>
    !isInString(expected) && /^['"`´‘’‚“”„«»‹›]$/.test(found) && found !== '"'
      ? `JSON quotes keys and strings with straight double quotes ("…"), not with ${found}.`
      : null,
  ({ text, expected }) => {
    if (expected !== 'document' || !/^\s*(https?:\/\/\S+|#[a-z]\d\.\S+)\s*$/.test(text))
      return null;
    return /#[a-z]\d\./.test(text)
      ? 'This is a link, not a payload: open it in the address bar.'
      : 'This is an address, not a payload: paste the body that is sent to it.';
  },
  ({ text, offset, expected }) =>
    !isInString(expected) && /^(\/[/*]|#)/.test(text.slice(offset, offset + 2))
      ? 'A comment stands here, but JSON has none: remove it.'
      : null,
  ({ found, expected }) =>
    !isInString(expected) && /^(\.{2,}|…)/.test(found)
      ? 'Something was left out here (…): paste the whole text.'
      : null,
  ({ text, offset, expected, found }) =>
    !isInString(expected) &&
    /^[-+]$/.test(found) &&
    (offset === 0 || text[offset - 1] === '\n') &&
    /\n[-+]\s*["{}[\]]/.test(text.slice(offset, offset + AHEAD))
      ? 'The marks of a comparison (- and +) stand before the lines: paste the text without them.'
      : null,
  word,
  ({ expected, found }) =>
    /^key/.test(expected) && /^[\p{L}_$]/u.test(found)
      ? `The key «${found}» needs double quotes around it.`
      : null,
  number,
  quote,
  bracket,
  ({ expected, found }) => {
    if (expected !== 'colon') return null;
    if (/^[,}\]]$/.test(found))
      return 'The key before this has no value: a colon and a value are missing.';
    return found === '=' ? 'A colon belongs between a key and its value, not «=».' : null;
  },
  ({ expected, found }) =>
    /^comma/.test(expected) && found === ';'
      ? 'Members are separated by commas, not by «;».'
      : null,
];

/** Whether the mistake is inside a string. */
export function isInString(expected: Expected): boolean {
  return expected === 'quote' || expected === 'escape' || expected === 'escaped control';
}

function template({ text, offset, expected, before, beforeAt }: Break): Hint | string | null {
  if (isInString(expected)) return null;
  const isOpened = before === '{' && beforeAt === offset - 1;
  const isDoubled = isOpened && text[offset] === '{';
  const from = isDoubled || (isOpened && text[offset] === '%') ? beforeAt : offset;
  const opening = /^(\{\{(?!\s*")|\{%|\$\{|<%)/.exec(text.slice(from, from + AHEAD))?.[0];
  if (!opening) return isDoubled ? 'A second { stands where a key belongs: remove one.' : null;
  const ending = { '{{': '}}', '{%': '%}', '${': '}', '<%': '%>' }[opening]!;
  const end = text.slice(from, from + AHEAD).indexOf(ending);
  const to = from + (end < 0 ? opening.length : end + ending.length);
  const message =
    'A template placeholder stands here: this is the design of a payload. Paste a body that the service has sent.';
  return { message, from, to };
}

function comma({ found, before, beforeAt, expected }: Break): Hint | string | null {
  if (isInString(expected)) return null;
  if ((found === '}' || found === ']') && before === ',')
    return {
      message: `A comma stands before «${found}» with nothing after it: remove the comma.`,
      from: beforeAt,
      to: beforeAt + 1,
    };
  if (/^[,}\]]$/.test(found) && before === ':') return 'The value after the colon is missing.';
  if (found !== ',') return null;
  if (before === ',') return 'Two commas stand here with nothing between them: remove one.';
  return before === '{' || before === '['
    ? `A comma stands right after «${before}»: remove it.`
    : null;
}

/**
 * Text before the payload, such as a log line or a status, which may itself begin like a number or
 * a list.
 */
function preamble({ text, offset, expected, found }: Break): string | null {
  const before = text.slice(0, offset);
  if (/^\s*1\s*[:|.)]?\s*[{[][^\n]*\n\s*2\b/.test(text.slice(0, AHEAD)) && before.length < AHEAD)
    return 'The numbers of the lines were copied with the text: paste it without them.';
  if (expected === 'end' && /^\s*"[{[]\s*""/.test(text.slice(0, AHEAD)))
    return 'Every double quote is doubled, as in a cell of a table (CSV): paste what the cell holds.';
  if (expected === 'document' || /[{"]/.test(before)) return null;
  // A second value may be there on purpose, but nobody writes a number before an object.
  if (/^[{["]/.test(found) && (expected !== 'end' || !/^\s*\d+\s*$/.test(before))) return null;
  const between = /^[^{"]*(?=\{\s*["}])/.exec(text.slice(offset, offset + AHEAD));
  // After a comma the text may be a list that continues.
  if (!between || /,(?!\d)/.test(before + between[0])) return null;
  return 'Something stands before the JSON: remove everything before the first {.';
}

function word({ text, offset, expected, found }: Break): string | null {
  if (!['value', 'document', 'digit'].includes(expected)) return null;
  if (/^-?(NaN|Infinity)$/.test(found))
    return `«${found}» is no number of JSON: write null where there is no number.`;
  const meant = OTHER_WORDS[found.toLowerCase()];
  if (meant !== undefined) return `«${found}» is no value of JSON: write ${meant}.`;
  if (expected !== 'value' || !/^[\p{L}_$]/u.test(found)) return null;
  const after = text.slice(offset + found.length, offset + found.length + AHEAD);
  if (/^"\s*[,}\]]/.test(after))
    return `A double quote is missing before «${found}»: a text needs one at both ends.`;
  return /^["'(]/.test(after)
    ? `«${found}» is no value of JSON: a program has printed its own notation.`
    : `«${found}» is no value of JSON: a text needs double quotes around it.`;
}

function number({ text, offset, expected, found }: Break): Hint | string | null {
  if (expected === 'no leading zero')
    return `The number «${found}» begins with a zero: write it without, or as a string.`;
  if (expected === 'digit')
    return /^-{4,}\w/.test(found)
      ? 'This looks like a form of several parts: paste the part that begins with {.'
      : /^---/.test(found)
        ? 'This looks like YAML, not JSON.'
        : `The number «${found}» is not finished: a digit is missing.`;
  if (expected === 'value' && /^\.\d/.test(found))
    return `A number needs a digit before its point: write 0${found}.`;
  if (expected === 'value' && /^\+[\d.]/.test(found))
    return 'A number has no plus sign in JSON: remove it.';
  if (
    /^key/.test(expected) &&
    /^\d+(\.\d+)?$/.test(found) &&
    /\d,$/.test(text.slice(Math.max(0, offset - 2), offset)) &&
    !/^\s*:/.test(text.slice(offset + found.length, offset + found.length + AHEAD))
  )
    return 'A comma inside a number separates members in JSON: write the number without it.';
  if (!/^comma/.test(expected) || !/^[\p{L}\p{N}_.+-]/u.test(found)) return null;
  const start = /-?\d[\d.]*$/.exec(text.slice(Math.max(0, offset - AHEAD), offset));
  if (!start) return null;
  return {
    message: `«${start[0]}${found}» is no number of JSON: write decimal digits, or double quotes around a text.`,
    from: offset - start[0].length,
    to: offset + found.length,
  };
}

function quote({ text, offset, expected, found, before, beforeAt }: Break): Hint | string | null {
  if (expected === 'quote')
    return offset < text.length && /[\n\r]/.test(text[offset]!)
      ? 'The string on this line is not closed: a double quote is missing, or a line break inside the string has to be written as \\n.'
      : 'The string that begins here is never closed: a double quote is missing, or the text is cut off.';
  if (expected === 'escaped control') {
    const written = CONTROLS[found] ?? `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `An invisible character stands inside a string: write it as ${written}.`;
  }
  if (expected === 'escape')
    return text[offset + 1] === 'u'
      ? { message: 'Four hexadecimal digits belong after \\u.', from: offset, to: offset + 2 }
      : {
          message: `«${text.slice(offset, offset + 2)}» is no escape of JSON: remove the backslash, or write two where one is meant.`,
          from: offset,
          to: Math.min(text.length, offset + 2),
        };
  if (expected === 'colon' && /:\s*"$/.test(text.slice(Math.max(0, beforeAt - AHEAD), offset)))
    return 'The key before this has no end: a double quote is missing before its colon.';
  if (!/^comma/.test(expected)) return null;
  const isTouching = before === '"' && beforeAt === offset - 1;
  if (isTouching && found === '"' && /^"\s*[,}\]]/.test(text.slice(offset, offset + AHEAD)))
    return 'One double quote too many: remove it, or write \\" where it belongs to the string.';
  if (isTouching && /^[\p{L}\p{N}_$\\]/u.test(found))
    return 'The string before this has ended: a double quote is missing before, or one inside the string has to be written as \\".';
  if (found === '"') return 'A comma is missing before this «"».';
  return found === '{' || found === '[' ? `A comma is missing before this «${found}».` : null;
}

function bracket({ text, offset, expected, found }: Break): string | null {
  if (found === '}' && expected === 'comma or end of array')
    return 'A list is still open here: ] is missing before this «}».';
  if (found === ']' && expected === 'comma or end of object')
    return 'An object is still open here: } is missing before this «]».';
  if (expected === 'document') return beginning(text.slice(offset, offset + AHEAD), found);
  if (expected !== 'end') return null;
  if (found === '}' || found === ']')
    return `One «${found}» too many: remove it, or one before it that closes too early.`;
  if (found === ':')
    return 'The text begins with a key: the { before it, and the } at its end, are missing.';
  if (/^[,;]?\s*[{[]/.test(text.slice(offset, offset + AHEAD)))
    return 'A second JSON value begins here, where the text has to end: paste one payload at a time.';
  return `The JSON value has ended before this, but «${found}» follows: remove what does not belong to it.`;
}

function beginning(start: string, found: string): string | null {
  if (found === '<')
    return 'This looks like HTML or XML, not JSON: an error page may have been copied instead.';
  // A log line before the JSON may look the same; it has an object after it.
  if (/^(map\[|array\(|[\w.\\]+[({[]\s*[\w"']+\s*=)/.test(start) && !/\{\s*"/.test(start))
    return 'This looks like a program’s own print-out of an object, not JSON: let the program write it as JSON.';
  if (/^[\w.+%[\]-]+=\S*(&|$)/.test(start) && !/^[\w+/-]+={1,2}$/.test(start.trim()))
    return 'This looks like a form (key=value), not JSON.';
  if (/^(ey|ew|Wy|W[wy])[\w+/-]{8,}={0,2}\s*$/.test(start))
    return 'This looks like Base64, not JSON: decode it first, and paste what comes out.';
  if (found === '}' || found === ']')
    return `The text begins with «${found}»: its beginning seems to be cut off.`;
  if (/^[｛［＂]/.test(found))
    return `«${found}» is a full-width character: JSON is written with the plain ones, { [ and ".`;
  if (/^[^{["]*"\s*[,:}\]]/.test(start))
    return 'The text begins in the middle of a payload: its beginning is cut off.';
  if (/[{[]\s*(["{}[\]\d-]|true|false|null)/.test(start))
    return 'Something stands before the JSON: remove everything before the first { or [.';
  return null;
}
