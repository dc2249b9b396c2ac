import { toCode } from '../code.ts';
import { headOf } from '../shorten.ts';
import { AHEAD, isInString, restOf, type Explainer } from './break.ts';

/** The place where JSON begins within other text, whose own brackets do not match. */
const BEGINNING = /[{[](?=\s*(["{}[\]]|-?\d+\s*[,\]]|(true|false|null)\b))/g;

/** UTF-16 code units of the payload's beginning that a sentence quotes. */
const QUOTED_UNITS = 12;

/** The offset of the next beginning of JSON; -1 when none is near. */
function beginningAfter(text: string, from: number): number {
  BEGINNING.lastIndex = 0;
  return BEGINNING.exec(text.slice(from, from + AHEAD)) ? from + BEGINNING.lastIndex - 1 : -1;
}

/** The advice for text before the JSON, which may have brackets of its own. */
function removeBefore(text: string, start: number): string {
  const isFirst = !/[{[]/.test(text.slice(0, start));
  const beginning = headOf(text.slice(start, start + AHEAD).replace(/\s+/g, ' '), QUOTED_UNITS);
  const place = isFirst ? `the first \`${text[start]}\`` : toCode(beginning);
  return `Remove everything before ${place}.`;
}

/**
 * Text before the payload, such as a log line or a status. It may begin like a number or a list.
 */
export const preamble: Explainer = ({ text, offset, expected, found }) => {
  const before = text.slice(0, offset);
  if (/^\s*1\s*[:|.)]?\s*[{[][^\n]*\n\s*2\b/.test(text.slice(0, AHEAD)) && before.length < AHEAD)
    return 'The line numbers were copied too. Use the payload without them.';
  if (expected === 'end' && /^\s*"[{[]\s*""/.test(text.slice(0, AHEAD)))
    return 'This looks like a CSV cell, because every double quote is doubled. Copy the content of the cell instead.';
  if (expected === 'document' || /[{"]/.test(before)) return null;
  // A second value may be intended, but nobody writes a number before an object.
  if (/^[{["]/.test(found) && (expected !== 'end' || !/^\s*\d+\s*$/.test(before))) return null;
  const start = beginningAfter(text, offset);
  const between = text.slice(offset, Math.max(start, offset));
  // After a comma the text may be a list that continues.
  if (text[start] !== '{' || between.includes('"') || /,(?!\d)/.test(before + between)) return null;
  return removeBefore(text, start);
};

/** A payload that was copied with the escapes of the text around it. */
export const enclosed: Explainer = (at) => {
  const rest = restOf(at);
  if (isInString(at)) return null;
  if (/^\\["nrt]/.test(rest))
    return 'This JSON was copied out of a string, so its quotes have backslashes. Write `"` in place of each `\\"`.';
  if (/^&(quot|#34|#x22);/.test(rest))
    return 'The quotes are HTML entities (`&quot;`). Copy the text as the browser shows it, not from the source of the page.';
  if (rest.startsWith('```')) return 'Remove the lines of three backticks around the JSON.';
  return null;
};

/** A quote of a program around the whole text. */
export const quotedWhole: Explainer = ({ text, offset, expected, found }) => {
  if (expected !== 'document' || !/^['`]$/.test(found)) return null;
  const whole = text.slice(offset, offset + AHEAD);
  return /^['`]\s*[{[]/.test(whole) && text.trimEnd().endsWith(found)
    ? `The whole payload is in quotes. Remove ${found === '`' ? 'the backticks' : toCode(found)} at both ends.`
    : null;
};

/** A link of this page, or an address. */
export const address: Explainer = ({ text, expected }) => {
  if (expected !== 'document') return null;
  if (/^\s*<?(https?:\/\/[^\s#]+)?#[a-z]\d\.\S/.test(text.slice(0, AHEAD)))
    return 'This is a share link, not a payload. Open the link in a new tab.';
  return /^\s*https?:\/\/\S+\s*$/.test(text.slice(0, 10_000))
    ? 'This is a URL, not a payload. Use the webhook body that is sent to this URL.'
    : null;
};

/** The marks of a comparison before each line. */
export const diffMarks: Explainer = (at) => {
  const { text, offset, found } = at;
  return !isInString(at) &&
    /^[-+]$/.test(found) &&
    (offset === 0 || text[offset - 1] === '\n') &&
    /\n[-+]\s*["{}[\]]/.test(restOf(at))
    ? 'This is a comparison of two versions (a diff). Delete the lines that begin with `-`, then remove the `+` from the others.'
    : null;
};

/** A text that does not begin like JSON. */
export const beginning: Explainer = (at) => {
  const { text, offset, expected, found } = at;
  if (expected !== 'document') return null;
  const start = restOf(at);
  if (found === '<')
    return 'This looks like HTML or XML, such as an error page. Use the JSON body of the webhook.';
  // A log line before the JSON may look the same; it has an object after it.
  if (/^(map\[|array\(|[\w.\\]+\s?[({[]\s*[\w"']+\s*=)/.test(start) && !/\{\s*"/.test(start))
    return 'This looks like an object as a program prints it, not JSON. Log the object as JSON.';
  if (/^[\w.+%[\]-]+=\S*(&|$)/.test(start) && !/^[\w+/-]+={1,2}$/.test(start.trim()))
    return 'This looks like form data (`key=value`), not JSON. Use the JSON body.';
  if (/^(ey|ew|Wy|W[wy])[\w+/-]{8,}={0,2}\s*$/.test(start))
    return 'This looks like Base64, not JSON. Decode the text and use the result.';
  if (/^[\w-]+:[ \t]*\r?\n[ \t]+(- )?[\w-]+:/.test(start))
    return 'This looks like YAML, not JSON. Use the JSON body.';
  const json = beginningAfter(text, offset);
  return json < 0 ? null : removeBefore(text, json);
};
