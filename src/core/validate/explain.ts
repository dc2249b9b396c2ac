import { distance } from 'fastest-levenshtein';
import type { Finding, Form, Place } from '../analysis.ts';
import {
  childOf,
  kindOf,
  pointerOf,
  rangeOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { append, isIndex, partsOf } from '../read/pointer.ts';
import { schemaAt, valuesIn, type FieldSchema } from '../schema/event-schema.ts';
import { adviseMinor, decimalsIn, readAmount } from './amount-readings.ts';
import { readDate } from './date-readings.ts';
import { explainDate } from './dates.ts';
import { explainEpoch } from './epoch.ts';
import { expectedPhrase, listPhrase } from './expected.ts';
import { change, emptyObject, literalsOf, offer, slipOf, unwrap } from './fixes.ts';
import { toCode } from '../read/code.ts';
import { joinWords } from '../wording/lists.ts';
import { cut, quoteLiteral, quoteValue } from '../wording/quote.ts';
import { explainMissing } from './missing.ts';
import { codeOf } from '../wording/field-name.ts';
import { allowedTypes, allowedValues, type ErrorOf } from './schema-error.ts';
import { addsNoDefect, type SchemaDefect } from '../schema/check.ts';
import type { UndescribedKey } from './undescribed.ts';
import * as why from '../wording/reasons.ts';

/** A wrong value with all that a sentence about it needs. */
interface WrongValue {
  readonly doc: JsonDocument;
  readonly form: Form;
  readonly node: number;
  readonly pointer: string;
  /** The parts of the pointer. */
  readonly parts: readonly string[];
  /** The field's name as code. */
  readonly name: string;
  /** The value as a part of a sentence. */
  readonly found: string;
  readonly schema: FieldSchema | null;
}

type Explanation = Pick<Finding, 'code' | 'message' | 'why' | 'related' | 'fix' | 'choices'>;

/**
 * Puts a defect into words.
 * @param defect one of `causesOf`.
 * @param misspelt undescribed keys that were probably meant to be a missing key.
 */
export function explain(
  doc: JsonDocument,
  form: Form,
  { node, error }: SchemaDefect,
  misspelt: readonly UndescribedKey[],
): Finding {
  if (error.keyword === 'required') {
    const key = error.params.missingProperty;
    const meant = misspelt.find((u) => u.holder === node && u.meant === key);
    return explainMissing(doc, form, node, key, meant);
  }
  const pointer = pointerOf(doc, node);
  const parts = partsOf(pointer);
  const name = codeOf(pointer, form, parts);
  const found = quoteValue(doc, node);
  const schema = schemaAt(form, parts);
  const explanation = explainError({ doc, form, node, pointer, parts, name, found, schema }, error);
  return { severity: 'error', pointer, range: rangeOf(doc, node), ...explanation };
}

function explainError(
  value: WrongValue,
  error: Exclude<SchemaDefect['error'], ErrorOf<'required'>>,
): Explanation {
  const { doc, node, name, found } = value;
  switch (error.keyword) {
    case 'type':
      return explainType(value, error);
    case 'enum':
      return explainEnum(value, error);
    case 'format': {
      const { format } = error.params;
      const reason = format === 'date' ? why.WHY_DATE : why.WHY_TIME;
      return {
        code: 'format',
        why: reason,
        ...(explainEpoch(doc, node, name, format) ?? explainText(value, format)),
      };
    }
    case 'pattern':
      return {
        code: 'format',
        message: `${name} must be a 24-hour time such as "09:00", but it is ${withoutType(found)}.`,
        why: why.WHY_TIME_OF_DAY,
      };
    case 'minimum':
    case 'maximum': {
      const bound = error.keyword === 'minimum' ? 'at least' : 'at most';
      return {
        code: 'range',
        message: `${name} must be ${bound} ${error.params.limit}, but it is ${withoutType(found)}.`,
        why: why.WHY_RANGE,
      };
    }
  }
}

/** A value that has the expected type. */
function withoutType(found: string): string {
  return found.replace(/^the (string|number) /, '');
}

function explainType(value: WrongValue, error: ErrorOf<'type'>): Explanation {
  const { doc, form, node, pointer, parts, name, found, schema } = value;
  const types = allowedTypes(error);
  if (types.length === 1 && types[0] === 'null') return explainSurplus(value);
  const format = schema?.format;
  const epoch =
    format === 'date' || format === 'date-time' ? explainEpoch(doc, node, name, format) : null;
  if (epoch) return { code: 'type', why: why.whyType(schema), ...epoch };
  const inner = unwrap(doc, node, types);
  const empty = emptyObject(doc, node, schema, types);
  const but = inner
    ? 'it is a string that contains JSON. Remove its outer quotes and its backslashes.'
    : empty
      ? 'it is `[]`. PHP often writes an empty object as `[]`.'
      : `it is ${found}.`;
  const whole = inner ?? empty;
  const decimals = decimalsIn(doc, form);
  const literals = whole
    ? []
    : literalsOf(doc, node, schema, types, (text) =>
        readAmount(text, decimals, holderOf(doc, parts), parts.at(-1)!),
      );
  const isMoney =
    schema?.['x-unit'] === 'minor' && ['string', 'number'].includes(kindOf(doc, node));
  const advice =
    literals.length === 1
      ? ` Write ${quoteLiteral(literals[0]!)}.`
      : isMoney && literals.length === 0
        ? adviseMinor(stringOf(doc, node), decimals)
        : '';
  const isNull = kindOf(doc, node) === 'null';
  const isWholeData = pointer === (form === 'delivery' ? '/data' : '');
  return {
    code: 'type',
    message: `${name} must be ${expectedPhrase(schema, types)}, but ${but}${advice}`,
    why: isNull && !isWholeData ? whyNotNull(parts) : why.whyType(schema),
    ...offer(whole ? [whole] : literals.map((literal) => change(doc, node, literal))),
  };
}

function whyNotNull(parts: readonly string[]): string {
  return isIndex(parts.at(-1)!) ? why.WHY_NO_NULL_IN_ARRAY : why.WHY_NOT_NULL;
}

/** Explains a text that is not a date, with the dates in another notation that it may be. */
function explainText({ doc, node, name, schema }: WrongValue, format: string) {
  const text = stringOf(doc, node);
  const isNullable = schema?.type?.includes('null') === true;
  const nulls = isNullable ? ['null'] : [];
  const literals = text === '' ? nulls : readDate(text, format).map((date) => JSON.stringify(date));
  // A date that lacks its time or zone is not certain, so the message asks for the missing part.
  const message =
    text !== '' &&
    literals.length > 0 &&
    !/^\d{4}-\d\d-\d\d(?!.*(Z|UTC|GMT|[+-]\d[\d:]*)\s*$)/i.test(text)
      ? `${name} is ${cut(JSON.stringify(text))}. Write ${joinWords(literals, 'or')}.`
      : explainDate(text, format, name, isNullable);
  return { message, ...offer(literals.map((literal) => change(doc, node, literal))) };
}

/** Explains a field that must be null, because the `type` beside it belongs to another field. */
function explainSurplus({ doc, node, pointer, parts, name }: WrongValue): Explanation {
  const type = typeBeside(doc, node, pointer);
  const key = parts.at(-1)!;
  return {
    code: 'type',
    message: `${name} must be \`null\` or left out, because \`type\` is ${toCode(type.text)}.`,
    why: `Each type has its own object, and ${toCode(key)} belongs to another type. No documented example has an object of another type.`,
    related: [type.place],
  };
}

function explainEnum(
  { doc, form, node, pointer, parts, name, found, schema }: WrongValue,
  error: ErrorOf<'enum'>,
): Explanation {
  const text = stringOf(doc, node);
  const apart = lettersTo(text);
  const allowed = allowedValues(error);
  const nearest = allowed.length < 2 ? allowed : allowed.toSorted((a, b) => apart(a) - apart(b));
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
    message: `${name} must be ${wanted}${type ? ` because \`type\` is ${toCode(type.text)}` : ''}, but it is ${withoutType(found)}.`,
    why: type ? why.whyEnumBeside(type.text) : why.WHY_ENUM,
    ...(type ? { related: [type.place] } : {}),
    ...(kindOf(doc, node) === 'string' ? offer(fitting().map(toFix)) : {}),
  };
}

/** The member `type` beside a value, which a condition of the schema needs. */
function typeBeside(
  doc: JsonDocument,
  node: number,
  pointer: string,
): { text: string; place: Place } {
  const type = childOf(doc, doc.positions.parent[node]!, 'type');
  const place = append(pointer.slice(0, pointer.lastIndexOf('/')), 'type');
  return {
    text: stringOf(doc, type),
    place: { pointer: place, range: rangeOf(doc, type) },
  };
}

/** The parsed object or list that holds a value. */
function holderOf(doc: JsonDocument, parts: readonly string[]): object {
  let holder = doc.root as Record<string | number, unknown>;
  for (const part of parts.slice(0, -1)) {
    // Engines are slow when an index is a text.
    holder = holder[Array.isArray(holder) ? Number(part) : part] as typeof holder;
  }
  return holder;
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
