import { unescapeBackslashes } from './escapes.ts';
import { mayHoldPayload } from './payload.ts';
import { peel, type Peel } from './peel.ts';
import { surroundingsOf } from './surroundings.ts';

/** A quote of a program, a shell or a database before JSON; JSON has no such quotes. */
const OPENING = /(['`])(?=\s*[{[])/g;

/**
 * JSON in single quotes or backticks, as programs, shells and databases write it, alone or inside
 * other text.
 */
export function peelQuoted(text: string): Peel[] {
  const peels: Peel[] = [];
  const surroundings = surroundingsOf(text);
  let from = 0;
  OPENING.lastIndex = 0;
  for (let match; (match = OPENING.exec(text));) {
    const quote = match[1]!;
    const start = match.index + 1;
    const end = endOfQuoted(text, start, quote);
    if (end < 0) break;
    if (mayHoldPayload(text.slice(start, end))) {
      const { kind, label } = surroundings(from, start, end);
      peels.push(peel(kind, label, start, end, unquote(text.slice(start, end), quote)));
    }
    OPENING.lastIndex = from = end + 1;
  }
  return peels;
}

/** A single quote inside single quotes, as shells write it. */
const SHELL_QUOTE = `'\\''`;

/**
 * The offset of the closing quote; -1 where there is none. A doubled quote and one behind a
 * backslash do not close.
 */
function endOfQuoted(text: string, start: number, quote: string): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (quote === "'" && text.startsWith(SHELL_QUOTE, at)) at += SHELL_QUOTE.length - 1;
    else if (text[at] === quote) {
      if (quote === '`' || text[at + 1] !== quote) return at;
      at++;
    }
  }
  return -1;
}

/**
 * The text inside quotes. JSON's own escapes are single backslashes. If all are doubled or a quote
 * is escaped, a program has escaped the whole text.
 */
function unquote(quoted: string, quote: string): string {
  if (quote === "'" && quoted.includes(SHELL_QUOTE)) return quoted.replaceAll(SHELL_QUOTE, "'");
  const undoubled = quote === "'" ? quoted.replaceAll("''", "'") : quoted;
  if (!quoted.includes('\\')) return undoubled;
  // Between brackets JSON has no escapes.
  const isEscaped =
    /\\['`x$]|^\s*[{[]\s{0,9}\\[nrt]/.test(quoted) || !/(?<!\\)(?:\\\\)*\\(?!\\)/.test(quoted);
  return isEscaped ? unescapeBackslashes(undoubled) : undoubled;
}
