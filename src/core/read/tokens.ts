/** A piece of a text that need not be JSON. */
export interface Token {
  /** `word` is a literal, number or unquoted key; `mark` is any other single character. */
  readonly kind: 'string' | 'word' | 'mark' | 'comment' | 'space';
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** UTF-16 offset behind the last code unit. */
  readonly end: number;
  /** False for a string or comment that the end of the text cuts off. */
  readonly isClosed: boolean;
}

/** Opening quotes in JSON and in the notations of programs, each with its closing quote. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '“”',
  '”': '“”',
  '‘': '‘’',
  '’': '‘’',
  '„': '“”',
  '«': '»',
};

const SPACE = /[\s\u200b\u2060\ufeff]/;
const WORD = /[\p{L}\p{N}_$.+-]/u;

/**
 * Splits a text into tokens that cover all of it, in order. The text may be in any notation that
 * quotes its strings, and may end anywhere. Takes linear time.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** The token that begins at an offset. */
export function tokenAt(text: string, start: number): Token {
  const first = text[start]!;
  const ends = QUOTES[first];
  if (ends !== undefined) return stringAt(text, start, ends);
  if (SPACE.test(first)) return run('space', text, start, SPACE);
  const two = text.slice(start, start + 2);
  if (two === '//') return comment(text, start, '\n');
  if (two === '/*') return comment(text, start, '*/');
  if (first === '#' && /(^|\s)$/.test(text.slice(Math.max(0, start - 1), start))) {
    return comment(text, start, '\n');
  }
  if (WORD.test(first)) return run('word', text, start, WORD);
  return { kind: 'mark', start, end: start + 1, isClosed: true };
}

function run(kind: 'space' | 'word', text: string, start: number, units: RegExp): Token {
  let end = start + 1;
  while (end < text.length && units.test(text[end]!)) end++;
  return { kind, start, end, isClosed: true };
}

function comment(text: string, start: number, ending: string): Token {
  const found = text.indexOf(ending, start + 2);
  const isLine = ending === '\n';
  const end = found < 0 ? text.length : isLine ? found : found + ending.length;
  return { kind: 'comment', start, end, isClosed: isLine || found >= 0 };
}

function stringAt(text: string, start: number, ends: string): Token {
  let at = start + 1;
  while (at < text.length && !ends.includes(text[at]!)) at += text[at] === '\\' ? 2 : 1;
  const isClosed = at < text.length;
  return { kind: 'string', start, end: isClosed ? at + 1 : text.length, isClosed };
}
