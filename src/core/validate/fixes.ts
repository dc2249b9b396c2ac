import type { Edit, Finding, Fix, Range } from '../analysis.ts';
import {
  childrenOf,
  keyRangeOf,
  kindOf,
  pointerOf,
  rangeOf,
  sourceOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { cut } from '../wording/quote.ts';
import { allowsNumbers, typesOf, type FieldSchema } from '../schema/event-schema.ts';

/**
 * Adds the last member of an object, with the white space of the member before it.
 * @param object node of an object. @param literal the member's value in JSON.
 */
export function addMember(doc: JsonDocument, object: number, key: string, literal: string): Fix {
  const quoted = JSON.stringify(key);
  const last = childrenOf(doc, object).at(-1);
  let edit: Edit;
  if (last === undefined) {
    const { end } = rangeOf(doc, object);
    edit = { range: { start: end - 1, end: end - 1 }, text: `${quoted}: ${literal}` };
  } else {
    const { start, end } = rangeOf(doc, last);
    const colon = doc.text.slice(keyRangeOf(doc, last)!.end, start);
    edit = {
      range: { start: end, end },
      text: `,${spaceBefore(doc, last)}${quoted}${colon}${literal}`,
    };
  }
  return { title: `Add "${key}": ${cut(literal)}`, edits: [edit] };
}

/** The white space between a member's key and the comma or brace before it. */
function spaceBefore(doc: JsonDocument, member: number): string {
  const { start } = keyRangeOf(doc, member)!;
  let from = start;
  while (/\s/.test(doc.text[from - 1]!)) from--;
  return doc.text.slice(from, start);
}

/** Replaces a value. @param literal in JSON. */
export function change(doc: JsonDocument, node: number, literal: string): Fix {
  const edits = [{ range: rangeOf(doc, node), text: literal }];
  return { title: `Change to ${cut(literal)}`, edits };
}

/** Renames a key. @param range of the key with its quotes. */
export function rename(range: Range, key: string): Fix {
  const text = JSON.stringify(key);
  return { title: `Rename to ${text}`, edits: [{ range, text }] };
}

/** More possible repairs than this are no help. */
const MAX_CHOICES = 6;

/** The possible repairs of a finding: one is its fix, a few are choices, more are left out. */
export function offer(fixes: readonly Fix[]): Pick<Finding, 'fix' | 'choices'> {
  if (fixes.length === 1) return { fix: fixes[0]! };
  return fixes.length > 1 && fixes.length <= MAX_CHOICES ? { choices: fixes } : {};
}

const BOOLEAN = /^"?(?:(true|1)|false|0)"?$/i;
const QUOTED_NUMBER = /^"(0|-?[1-9]\d{0,14})(\.\d{1,14})?"$/;

/**
 * The literals that a value of a wrong type was meant to be: a number or `null` without its quotes,
 * a number in quotes where a text belongs, 0 or 1 for `false` or `true`. An amount of money may be
 * in another unit (see `readAmount`).
 * @param types that the schema allows at this place, `null` included.
 */
export function literalsOf(
  doc: JsonDocument,
  node: number,
  schema: FieldSchema | null,
  types: readonly string[],
  readMoney: (text: string) => readonly number[],
): readonly string[] {
  const kind = kindOf(doc, node);
  if (!schema || !['string', 'number', 'boolean'].includes(kind)) return [];
  const source = sourceOf(doc, node);
  if (types.includes('null') && /^"(null)?"$/i.test(source)) return ['null'];
  const wanted = typesOf(schema);
  if (wanted.includes('boolean')) {
    const is = BOOLEAN.exec(source);
    return is ? [String(is[1] !== undefined)] : [];
  }
  if (wanted.includes('string')) {
    const isText = !schema.format && !schema.enum && !schema.pattern;
    return isText && kind === 'number' ? [JSON.stringify(source)] : [];
  }
  if (!allowsNumbers(schema)) return [];
  if (schema['x-unit'] === 'minor') {
    const amounts = readMoney(kind === 'string' ? stringOf(doc, node) : source);
    return amounts.filter((amount) => isAllowed(amount, schema)).map(String);
  }
  const number = schema['x-unit'] === 'percent' ? source.replace(/ ?%"$/, '"') : source;
  const [, whole, fraction = ''] = QUOTED_NUMBER.exec(number) ?? [];
  if (whole === undefined || isUnclear(pointerOf(doc, node), schema)) return [];
  // Counts are integers.
  if (fraction !== '' && !wanted.includes('number')) return [];
  return isAllowed(Number(whole + fraction), schema) ? [whole + fraction] : [];
}

function isAllowed(number: number, schema: FieldSchema): boolean {
  const { enum: values, minimum = -Infinity, maximum = Infinity } = schema;
  return number >= minimum && number <= maximum && (values?.includes(number) ?? true);
}

const BALANCE = /\/(amount|balance)$/;

/** Without a unit, an amount or balance is money in one kind of object and points in another. */
function isUnclear(pointer: string, schema: FieldSchema): boolean {
  return schema['x-unit'] === undefined && BALANCE.test(pointer);
}

/**
 * The documented value that a text is a slip of: equal but for its case and separators, one letter
 * apart, or two where the first letter is the same; `null` when none is or two are as near. A
 * missing beginning means something else: `UNPAID` is not `PAID`.
 * @param nearest the allowed values, the nearest first. @param apart letters between two texts.
 */
export function slipOf(
  text: string,
  nearest: readonly string[],
  apart: (value: string) => number,
): string | null {
  const [first, second] = nearest;
  if (first === undefined) return null;
  const letters = apart(first);
  const isSlip =
    letters === 0 ||
    (first.length > 2 &&
      (letters === 1 || (letters === 2 && text[0]?.toUpperCase() === first[0]?.toUpperCase())));
  return isSlip && (second === undefined || apart(second) > letters) ? first : null;
}

/**
 * Removes a member whose key its object has again later. Most programs read the last one anyway.
 * @param earlier node of the member to be removed; at least one member follows it.
 */
export function removeEarlier(doc: JsonDocument, earlier: number): Fix {
  const key = keyRangeOf(doc, earlier)!;
  const following = doc.positions.next[earlier]!;
  // The removed range ends at the next member's key, so the comma between them goes too.
  const end = doc.positions.keyStart[following]!;
  const title = `Remove the first ${cut(doc.text.slice(key.start, key.end))}`;
  return { title, edits: [{ range: { start: key.start, end }, text: '' }] };
}
