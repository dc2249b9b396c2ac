import { isInString, type Explainer, type Hint } from './break.ts';

/** Kinds of character that a sentence names. */
const MAX_NAMED_KINDS = 3;
/** The same where each is explained too. */
const MAX_EXPLAINED_KINDS = 2;

/**
 * Invisible characters and characters that look like a space, but for the four that JSON allows.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff]/;

/** Whether a sentence has to name a character by its code point. */
export function isInvisible(character: string): boolean {
  // An astral character has two code units, a lone surrogate has one.
  return character.length === 1 && INVISIBLE.test(character);
}

/** The invisible characters that people meet, by their names. */
const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a non-breaking space',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u2028': 'a line separator',
  '\u2060': 'a word joiner',
  '\u3000': 'a wide space',
  '\ufeff': 'a byte order mark',
};

/** A character as its code point, with its name where people know it. */
function withName(character: string): string {
  const name = NAMES[character];
  return name === undefined ? toCodePoint(character) : `${toCodePoint(character)} (${name})`;
}

/** "U+00A0", as Unicode names a code point. */
export function toCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** No-break spaces and the like, as chat programs and web pages put them in place of spaces. */
export const invisible: Explainer = (at) => {
  if (isInString(at) || !isInvisible(at.found)) return null;
  const { count, kinds } = countOutsideStrings(at.text, isInvisible);
  if (count > 1) {
    const named = listKinds(kinds.map(withName), MAX_EXPLAINED_KINDS);
    return `Replace ${grouped(count)} invisible characters with spaces: ${named}. JSON does not allow them outside strings.`;
  }
  const why =
    kinds[0] === '\ufeff'
      ? 'Some programs put it at the start of a file.'
      : 'JSON does not allow it outside strings.';
  return `Replace the invisible character ${withName(kinds[0]!)} with a space. ${why}`;
};

const CURLY = /[“”„‟«»‹›‘’‚‛]/;

/** The quotes of text programs, which they put in place of straight ones. */
export const curlyQuotes: Explainer = (at): Hint | string | null => {
  if (isInString(at) || !CURLY.test(at.found)) return null;
  const { count, kinds } = countOutsideStrings(at.text, (unit) => CURLY.test(unit));
  const named = listKinds(kinds.map((kind) => `\`${kind}\``));
  return count > 1
    ? `${grouped(count)} quotes are curly (${named}). Use straight quotes (\`"\`) around keys and strings.`
    : `${named} is a curly quote. Use the straight quote \`"\`.`;
};

/** Punctuation of Chinese and Japanese keyboards. */
export const fullWidth: Explainer = (at) =>
  !isInString(at) && /^[｛［｝］＂：，]$/.test(at.found)
    ? `\`${at.found}\` is a full-width character. Use the plain \`${at.found.normalize('NFKC')}\`.`
    : null;

/** Counts UTF-16 code units outside strings in straight quotes, and lists their kinds in order. */
function countOutsideStrings(text: string, isCounted: (unit: string) => boolean) {
  const kinds = new Set<string>();
  let count = 0;
  let isInside = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '"') isInside = !isInside;
    else if (isInside) {
      if (unit === '\\') at++;
      // A string that is still open at the end of the line lacks its quote.
      else if (unit === '\n') isInside = false;
    } else if (text.codePointAt(at)! > 0xffff) at++;
    else if (unit > '~' || unit < ' ') {
      if (!isCounted(unit)) continue;
      count++;
      kinds.add(unit);
    }
  }
  return { count, kinds: [...kinds] };
}

function listKinds(kinds: readonly string[], most = MAX_NAMED_KINDS): string {
  const named = kinds.slice(0, most);
  const more = kinds.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

/** Groups the digits of a count: 7,500. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
