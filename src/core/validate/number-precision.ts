import type { Finding, Form } from '../analysis.ts';
import { takeFindings, type LimitedFindings } from '../wording/finding-limit.ts';
import { pointerOf, rangeOf, sourceOf, type JsonDocument } from '../read/json-document.ts';
import { codeInAnyJson } from '../wording/field-name.ts';
import { cut } from '../wording/quote.ts';

/** A notice for each number that a double cannot hold as written (IEEE 754, RFC 8259 section 6). */
export function checkNumberPrecision(doc: JsonDocument, form: Form | null): LimitedFindings {
  const rounded = doc.unusualNumbers.filter((node) => isRounded(sourceOf(doc, node)));
  return takeFindings(rounded, (node): Finding => {
    const pointer = pointerOf(doc, node);
    const source = sourceOf(doc, node);
    return {
      severity: 'notice',
      code: 'number-precision',
      pointer,
      range: rangeOf(doc, node),
      message: `${codeInAnyJson(pointer, form)} is ${cut(source)}, but most programs read it as ${Number(source)}.`,
      why: 'Most JSON parsers are exact only up to 9,007,199,254,740,991. This page shows the number as written.',
    };
  });
}

/** Whether the double nearest to a JSON number differs from it in any written digit. */
export function isRounded(source: string): boolean {
  const value = Number(source);
  if (!Number.isFinite(value)) return true;
  // Nearly every program writes a number like this.
  if (String(value) === source) return false;
  return digitsOf(source) !== digitsOf(String(value)) && digitsOf(source) !== exactInteger(value);
}

function exactInteger(value: number): string | null {
  return Number.isInteger(value) ? digitsOf(BigInt(value).toString()) : null;
}

/** A number's digits and scale, the same for every notation: “1.50e3” and “1500” are equal. */
function digitsOf(source: string): string {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(source)!;
  const all = (whole! + fraction).replace(/^0+/, '');
  let end = all.length;
  // A loop, because a regular expression would start again at each of the zeros.
  while (all.endsWith('0', end)) end--;
  const digits = all.slice(0, end);
  if (digits === '') return '0';
  const scale = Number(exponent) - fraction.length + (all.length - digits.length);
  return `${sign}${digits}e${scale}`;
}
