import { tokensOf, type Token } from '../../read/tokens.ts';

const OPENING = '{[(';
const CLOSING = '}])';
const LITERAL = /^(true|false|null|True|False|None)$/;

/**
 * Drops the unfinished member or element at the end of a text that was cut off. The end of a cut
 * string or number is unknown: `57` may have been 5760, and a shorter value would be untrue.
 * @returns the same text when it ends with a bracket or a whole value.
 */
export function dropCutEnd(text: string): string {
  const trimmed = text.trimEnd();
  if (trimmed === '' || CLOSING.includes(trimmed.at(-1)!)) return text;
  const tokens = tokensOf(trimmed).filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  let depth = 0;
  /** Offset behind the last bracket or before the last comma. The text before it is whole. */
  let whole = 0;
  let isValue = false;
  for (const token of tokens) {
    const source = trimmed.slice(token.start, token.end);
    if (token.kind !== 'mark') continue;
    if (OPENING.includes(source)) {
      depth++;
      whole = token.end;
      isValue = false;
    } else if (CLOSING.includes(source)) {
      depth--;
      whole = token.end;
    } else if (source === ',') {
      whole = token.start;
      isValue = false;
    } else if (source === ':') isValue = true;
  }
  if (depth <= 0) return text;
  return isValue && isWhole(trimmed, tokens.at(-1)!) ? text : trimmed.slice(0, whole);
}

function isWhole(text: string, last: Token): boolean {
  if (last.kind === 'string') return last.isClosed;
  return last.kind === 'word' && LITERAL.test(text.slice(last.start, last.end));
}
