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
import { append, partsOf } from '../read/pointer.ts';
import { amountFits } from '../amounts/sums.ts';
import { schemaAt, valuesIn, type FieldSchema } from '../schema/event-schema.ts';
import { explainDate } from './dates.ts';
import { explainEpoch } from './epoch.ts';
import { expectedPhrase, listPhrase } from './expected.ts';
import { correctCase, emptyObject, unquote, unwrap } from './fixes.ts';
import { cut, quoteValue } from '../wording/quote.ts';
import { explainMissing } from './missing.ts';
import { nameOf } from '../wording/field-name.ts';
import { allowedTypes, allowedValues, type ErrorOf } from './schema-error.ts';
import type { SchemaDefect } from '../schema/check.ts';
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
  /** The beginning of the sentence: the field and its value. */
  readonly subject: string;
  readonly schema: FieldSchema | null;
}

type Explanation = Pick<Finding, 'code' | 'message' | 'why' | 'related' | 'fix'>;

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
  const subject = `${nameOf(pointer, form, parts)} is ${quoteValue(doc, node)}`;
  const schema = schemaAt(form, parts);
  const explanation = explainError({ doc, form, node, pointer, parts, subject, schema }, error);
  return { severity: 'error', pointer, range: rangeOf(doc, node), ...explanation };
}

function explainError(
  value: WrongValue,
  error: Exclude<SchemaDefect['error'], ErrorOf<'required'>>,
): Explanation {
  const { doc, node, subject } = value;
  switch (error.keyword) {
    case 'type':
      return explainType(value, error);
    case 'enum':
      return explainEnum(value, error);
    case 'format': {
      const { format } = error.params;
      const message = `${subject}: ${explainDate(stringOf(doc, node), format)}.`;
      const reason = format === 'date' ? why.WHY_DATE : why.WHY_TIME;
      return { code: 'format', why: reason, ...(explainEpochAt(value, format) ?? { message }) };
    }
    case 'pattern':
      return {
        code: 'format',
        message: `${subject}; the service sends a time of day such as 12:00.`,
        why: why.WHY_TIME_OF_DAY,
      };
    case 'minimum':
    case 'maximum': {
      const bound = error.keyword === 'minimum' ? 'at least' : 'at most';
      return {
        code: 'range',
        message: `${subject}; the service sends ${bound} ${error.params.limit}.`,
        why: why.WHY_RANGE,
      };
    }
  }
}

function explainEpochAt({ doc, form, node, pointer }: WrongValue, format: string) {
  return explainEpoch(doc, node, nameOf(pointer, form), format);
}

function explainType(value: WrongValue, error: ErrorOf<'type'>): Explanation {
  const { doc, form, node, pointer, parts, subject, schema } = value;
  const types = allowedTypes(error);
  if (types.length === 1 && types[0] === 'null') return explainSurplus(value);
  const format = schema?.format;
  const epoch = format === 'date' || format === 'date-time' ? explainEpochAt(value, format) : null;
  if (epoch) {
    return { code: 'type', why: why.whyType(schema, types.includes('null')), ...epoch };
  }
  const inner = unwrap(doc, node, types);
  const empty = emptyObject(doc, node, schema, types);
  const found = inner
    ? `${subject}, which is JSON inside a string`
    : empty
      ? `${subject}, as PHP writes an empty object`
      : subject;
  const fix =
    inner ??
    empty ??
    unquote(doc, node, pointer, schema, (amount) =>
      amountFits(holderOf(doc, parts), parts.at(-1)!, amount),
    );
  const isNull = kindOf(doc, node) === 'null';
  const isWholeData = pointer === (form === 'delivery' ? '/data' : '');
  return {
    code: 'type',
    message: `${found}; the service sends ${expectedPhrase(schema, types)}.`,
    why: isNull && !isWholeData ? why.WHY_NOT_NULL : why.whyType(schema, types.includes('null')),
    ...(fix ? { fix } : {}),
  };
}

/** Explains a field that must be null, because the `type` beside it belongs to another field. */
function explainSurplus({ doc, form, node, pointer, parts, subject }: WrongValue): Explanation {
  const type = typeBeside(doc, form, node, pointer);
  const key = parts.at(-1)!;
  return {
    code: 'type',
    message: `${subject}, but ${type.name} is ${type.text}; then the service sends null or leaves ${key} out.`,
    why: `Each type has one object of its own, and ${key} belongs to another type. In no documented example do they disagree.`,
    related: [type.place],
  };
}

function explainEnum(
  { doc, form, node, pointer, subject, schema }: WrongValue,
  error: ErrorOf<'enum'>,
): Explanation {
  const allowed = allowedValues(error);
  const fix = correctCase(doc, node, allowed);
  const wanted = listPhrase(nearestFirst(stringOf(doc, node), allowed));
  const known = schema?.enum ? valuesIn(schema.enum).length : 0;
  // The schema allows fewer values here than in the field elsewhere, so `type` has narrowed them.
  const isNarrowed = allowed.length < known;
  const type = isNarrowed ? typeBeside(doc, form, node, pointer) : null;
  return {
    code: 'enum',
    message: type
      ? `${subject}; with ${type.name} ${type.text} the service sends ${wanted}.`
      : `${subject}; the service sends ${wanted}.`,
    why: type ? why.whyEnumBeside(type.text) : why.WHY_ENUM,
    ...(type ? { related: [type.place] } : {}),
    ...(fix ? { fix } : {}),
  };
}

/** The member `type` beside a value, which a condition of the schema needs. */
function typeBeside(
  doc: JsonDocument,
  form: Form,
  node: number,
  pointer: string,
): { name: string; text: string; place: Place } {
  const type = childOf(doc, doc.positions.parent[node]!, 'type');
  const place = append(pointer.slice(0, pointer.lastIndexOf('/')), 'type');
  return {
    name: nameOf(place, form),
    text: cut(stringOf(doc, type)),
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

function nearestFirst(text: string, values: readonly string[]): readonly string[] {
  if (values.length < 2) return values;
  const folded = text.slice(0, MAX_COMPARED_UNITS).toUpperCase();
  const apart = (value: string) => distance(folded, value.toUpperCase());
  return values.toSorted((a, b) => apart(a) - apart(b));
}

/**
 * UTF-16 code units that are compared with the values of an enumeration. A text can have megabytes.
 */
const MAX_COMPARED_UNITS = 100;
