import { isInString, type Explainer, type Hint } from './break.ts';

const MISSING = 'The beginning of the payload is missing. Copy it again from its first `{`.';

const BOTH_MISSING =
  'The beginning and the end of the payload are missing. Copy the whole payload again.';

/** A text that begins inside an object: in a string or key, or with a key. */
const MEMBER =
  /^(?:"?[^"{}[\]\n:]{0,300}"\s*(?::|,\s*"[^"\n]{0,80}"\s*:)|[\w.+-]{0,40}\s*[,}\]][\s}\],]{0,80}"[^"\n]{0,80}"\s*:)/;

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
    const { least, last } = depthsOf(text);
    return -least > (closers === '' ? 0 : 1) ? cutBefore(offset, last > least) : null;
  }
  const isMiddle =
    /^[^{[]{0,300}?"\s*[,:}\]]|^"[^"\n]{0,300}"\s*[,:}\]]|^[^{["]{0,40}[,:}\]]\s*[{["]/.test(start);
  if (!isMiddle) return null;
  const { least, last } = depthsOf(text);
  if (least < 0) return cutBefore(offset, last > least);
  return last > 0 && MEMBER.test(start) ? cutBefore(offset, true) : null;
};

function cutBefore(offset: number, isEndMissing: boolean): Hint | string {
  const message = isEndMissing ? BOTH_MISSING : MISSING;
  return offset === 0 ? message : { message, from: 0, to: offset };
}

/** A cut head leaves a scalar, a fragment or a whole inner value before the first mistake. */
function isBehindWhole(expected: string): boolean {
  return ['document', 'end', 'digit', 'value', 'no leading zero'].includes(expected);
}

/**
 * How many more brackets are open than at the beginning: the least at any place, and at the end.
 * Those inside strings nearly always come in pairs.
 */
function depthsOf(text: string): { least: number; last: number } {
  let last = 0;
  let least = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) last++;
    else if (code === 125 || code === 93) least = Math.min(least, --last);
  }
  return { least, last };
}
