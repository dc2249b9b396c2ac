import { distance } from 'fastest-levenshtein';
import { toCode } from '../read/code.ts';
import { kindOf, stringOf } from '../read/json-document.ts';
import { addsNoDefect } from '../schema/check.ts';
import { schemaAt, valuesIn } from '../schema/event-schema.ts';
import * as why from '../wording/reasons.ts';
import { listPhrase } from './expected.ts';
import { change, offer, slipOf } from './fixes.ts';
import { allowedValues, type ErrorOf } from './schema-error.ts';
import {
  holderOf,
  typeBeside,
  withoutType,
  type Explanation,
  type WrongValue,
} from './wrong-value.ts';

/** Explains a value outside its enumeration, with the values that may be meant. */
export function explainEnum(
  { doc, form, node, pointer, parts, name, found, schema }: WrongValue,
  error: ErrorOf<'enum'>,
): Explanation {
  const text = stringOf(doc, node);
  const apart = lettersTo(text);
  const allowed = allowedValues(error);
  const meaning = meaningOf(text, allowed);
  const rank = (value: string) => (value === meaning ? -1 : apart(value));
  const nearest = allowed.length < 2 ? allowed : allowed.toSorted((a, b) => rank(a) - rank(b));
  const wanted = listPhrase(nearest);
  const known = schema?.enum ? valuesIn(schema.enum).length : 0;
  // The schema allows fewer values here than in the field elsewhere, so `type` has narrowed them.
  const isNarrowed = allowed.length < known;
  // Another type can make the members beside it wrong.
  const holder = holderOf(doc, parts);
  const holderSchema = schemaAt(form, parts.slice(0, -1));
  const fits = (value: string) => addsNoDefect(holderSchema, holder, parts.at(-1)!, value);
  const slip = slipOf(text, nearest, apart);
  const fitting = () => (slip !== null && fits(slip) ? [slip] : nearest.filter(fits));
  const toFix = (value: string) => change(doc, node, JSON.stringify(value));
  const type = isNarrowed ? typeBeside(doc, node, pointer) : null;
  return {
    code: 'enum',
    message: `${name} must be ${wanted}${type ? ` because \`type\` is ${toCode(type.text)}` : ''}, but it is ${withoutType(found)}.${meaning === undefined || slip !== null ? '' : ` \`${meaning}\` is probably meant.`}`,
    why: type ? why.whyEnumBeside(type.text) : why.WHY_ENUM,
    ...(type ? { related: [type.place] } : {}),
    ...(kindOf(doc, node) === 'string' ? offer(fitting().map(toFix)) : {}),
  };
}

/** Words that other programs use for one value. */
const SYNONYMS = [
  'FULFILLED SHIPPED DELIVERED COMPLETED',
  'CREATED PENDING OPEN NEW',
  'CANCELED REFUNDED VOIDED',
].map((words) => words.split(' '));

/** The allowed value that means the same as a text; `undefined` when none does. */
function meaningOf(text: string, allowed: readonly string[]): string | undefined {
  const words = SYNONYMS.find((words) => words.includes(fold(text.slice(0, MAX_COMPARED_UNITS))));
  return allowed.find((value) => words?.includes(value));
}

/** Letters between a text and a value, whatever their case and separators. */
function lettersTo(text: string): (value: string) => number {
  const folded = fold(text.slice(0, MAX_COMPARED_UNITS));
  return (value) => distance(folded, fold(value));
}

function fold(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '_');
}

/** UTF-16 code units that are compared with an enumeration. A text can have megabytes. */
const MAX_COMPARED_UNITS = 100;
