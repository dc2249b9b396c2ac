import { tokensOf, type Token } from '../../read/tokens.ts';

/**
 * Constants of Ruby, PHP and other languages that the repair library reads as text. JSON has no
 * number for `NaN` and `Infinity`, which Python writes without a warning.
 */
const CONSTANTS: Readonly<Record<string, string>> = {
  nil: 'null',
  null: 'null',
  undefined: 'null',
  nan: 'null',
  infinity: 'null',
  '-infinity': 'null',
  true: 'true',
  false: 'false',
};

/** Signs of a notation that the library does not read. Other texts go to the library unchanged. */
const FOREIGN =
  /=>|\b(?:nil|NULL|Null|TRUE|FALSE|undefined|[Nn]a[Nn]|Infinity)\b|^\s*#|[„«]|"\s*=|\[\s*"[^"\n]*"\s*:|\b(?:Object|Array) [{[]/m;

/** An open bracket of the source text. */
interface Level {
  /** The bracket that closes the level in JSON. */
  readonly closing: '}' | ']' | ')';
  /** True while the next value may be the index of a PHP list (`0 =>`), which JSON leaves out. */
  readonly isList: boolean;
}

/**
 * Rewrites the notations of Ruby (`"a" => nil`, `:a => 1`), PHP (`array ('a' => NULL)`, `['a' => 1]`)
 * and Swift (`["a": nil]`), German and French quotes, and comments that begin with #, as JavaScript,
 * which the repair library reads. Other strings stay unchanged.
 * @returns the same text when it has none of these.
 */
export function translate(text: string): string {
  if (!FOREIGN.test(text)) return text;
  // Comments that begin with # are dropped here; the library knows the others.
  const tokens = tokensOf(text).filter(
    ({ kind, start }) => kind !== 'comment' || text[start] !== '#',
  );
  const pieces: string[] = [];
  const levels: Level[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const source = text.slice(token.start, token.end);
    const opening = openingAt(text, tokens, i);
    if (opening) {
      levels.push(opening.level);
      pieces.push(opening.written);
      i = opening.last;
    } else if (isArrow(text, token)) {
      pieces.push(':');
      i++;
    } else if (source === '=' && tokens[lastSolid(tokens, i)]?.kind === 'string') {
      pieces.push(':');
    } else if (isClassName(text, tokens, i)) {
      i++;
    } else if (token.kind === 'mark' && '}])'.includes(source)) {
      pieces.push(levels.pop()?.closing ?? source);
    } else if (token.kind === 'word' && CONSTANTS[source.toLowerCase()] !== undefined) {
      pieces.push(isFollowedByColon(text, tokens, i) ? source : CONSTANTS[source.toLowerCase()]!);
    } else if (levels.at(-1)?.isList && isIndexed(text, tokens, i)) {
      i = arrowAfter(text, tokens, i) + 1;
    } else if (source === ':' && isSymbol(text, tokens, i)) {
      const name = tokens[++i]!;
      pieces.push(JSON.stringify(text.slice(name.start, name.end)));
    } else if (token.kind === 'string' && '„«'.includes(source[0]!)) {
      pieces.push(JSON.stringify(source.slice(1, token.isClosed ? -1 : undefined)));
    } else pieces.push(source);
  }
  return pieces.join('');
}

/** An opening bracket with the words that PHP writes before it; `null` when none opens here. */
function openingAt(
  text: string,
  tokens: readonly Token[],
  index: number,
): { level: Level; written: string; last: number } | null {
  const source = sourceAt(text, tokens, index);
  if (source === '{') return { level: { closing: '}', isList: false }, written: '{', last: index };
  if (source === '%' && sourceAt(text, tokens, index + 1) === '{') {
    return { level: { closing: '}', isList: false }, written: '{', last: index + 1 };
  }
  const isArray = source.toLowerCase() === 'array';
  const bracket = isArray ? nextSolid(tokens, index) : index;
  if (sourceAt(text, tokens, bracket) !== (isArray ? '(' : '[')) {
    if (source !== '(') return null;
    // A cast such as (object) disappears. Other round brackets stay for the library.
    const close = index + 2;
    if (sourceAt(text, tokens, close) === ')' && sourceAt(text, tokens, index + 1) === 'object') {
      const next = openingAt(text, tokens, nextSolid(tokens, close));
      if (next) return next;
    }
    return { level: { closing: ')', isList: false }, written: '(', last: index };
  }
  const first = nextSolid(tokens, bracket);
  const arrow = arrowAfter(text, tokens, first);
  const isColon = tokens[first]?.kind === 'string' && isFollowedByColon(text, tokens, first);
  const isKeyed = isColon || (arrow >= 0 && !isInteger(sourceAt(text, tokens, first)));
  const level: Level = isKeyed
    ? { closing: '}', isList: false }
    : { closing: ']', isList: arrow >= 0 };
  return { level, written: isKeyed ? '{' : '[', last: bracket };
}

/** Whether the name of a class is before a bracket, as consoles and test runners print it. */
function isClassName(text: string, tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:Object|Array)$/.test(sourceAt(text, tokens, index)) &&
    sourceAt(text, tokens, index + 1) === ' ' &&
    /^[{[]$/.test(sourceAt(text, tokens, index + 2))
  );
}

function isArrow(text: string, token: Token | undefined): boolean {
  return token !== undefined && text.startsWith('=>', token.start) && token.kind === 'mark';
}

/** The index of the first token of `=>` behind a value; -1 when something else follows. */
function arrowAfter(text: string, tokens: readonly Token[], index: number): number {
  const next = nextSolid(tokens, index);
  return isArrow(text, tokens[next]) ? next : -1;
}

function isIndexed(text: string, tokens: readonly Token[], index: number): boolean {
  return isInteger(sourceAt(text, tokens, index)) && arrowAfter(text, tokens, index) >= 0;
}

/** Whether `:name` is here where a key or value begins. Elsewhere the colon follows a key. */
function isSymbol(text: string, tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.kind !== 'word') return false;
  const before = lastSolid(tokens, index);
  return before >= 0 && /^[{[,>(:]$/.test(sourceAt(text, tokens, before));
}

function isFollowedByColon(text: string, tokens: readonly Token[], index: number): boolean {
  return sourceAt(text, tokens, nextSolid(tokens, index)) === ':';
}

function isInteger(source: string): boolean {
  return /^\d+$/.test(source);
}

function lastSolid(tokens: readonly Token[], index: number): number {
  let last = index - 1;
  while (tokens[last]?.kind === 'space') last--;
  return last;
}

function nextSolid(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  while (tokens[next]?.kind === 'space') next++;
  return next;
}

function sourceAt(text: string, tokens: readonly Token[], index: number): string {
  const token = tokens[index];
  return token ? text.slice(token.start, token.end) : '';
}
