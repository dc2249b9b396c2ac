import { isInString, type Explainer, type Hint } from './break.ts';

const MISSING = 'The beginning of the payload is missing. Copy it again from its first `{`.';

/** UTF-16 code units that show whether a text begins in the middle of a payload. */
const START_UNITS = 400;

/** A text that begins in the middle of a payload, wherever it was cut. */
export const cutHead: Explainer = (at) => {
  const { text, offset, expected, found } = at;
  if (expected === 'document' && (found === '}' || found === ']')) return MISSING;
  if (isInString(at) || !isBehindWhole(at.expected)) return null;
  const start = text.slice(0, START_UNITS).trimStart();
  if (/^[{[]/.test(start)) {
    // An inner value was whole. Its holder goes on behind it, unless only a bracket is too many.
    const rest = text.slice(offset, offset + START_UNITS);
    const closers = /^[\s}\]]*/.exec(rest)![0];
    if (!/^,\s*("[^"\n]{0,80}"\s*:|[{[])/.test(rest.slice(closers.length))) return null;
    return surplusClosers(text) > (closers === '' ? 0 : 1) ? cutBefore(offset) : null;
  }
  const isMiddle =
    /^[^{[]{0,300}?"\s*[,:}\]]|^"[^"\n]{0,300}"\s*[,:}\]]|^[^{["]{0,40}[,:}\]]\s*[{["]/.test(start);
  return isMiddle && surplusClosers(text) > 0 ? cutBefore(offset) : null;
};

function cutBefore(offset: number): Hint | string {
  return offset === 0 ? MISSING : { message: MISSING, from: 0, to: offset };
}

/** A cut head leaves a scalar, a fragment or a whole inner value before the first mistake. */
function isBehindWhole(expected: string): boolean {
  return ['document', 'end', 'digit', 'value', 'no leading zero'].includes(expected);
}

/** How many more brackets close than open. Those inside strings nearly always come in pairs. */
function surplusClosers(text: string): number {
  let surplus = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) surplus--;
    else if (code === 125 || code === 93) surplus++;
  }
  return surplus;
}
