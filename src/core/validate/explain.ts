import type { Finding, Form } from '../analysis.ts';
import { kindOf, pointerOf, rangeOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { isIndex, partsOf } from '../read/pointer.ts';
import { schemaAt } from '../schema/event-schema.ts';
import { adviseMinor, areNumbersText, currencyIn, readAmount } from './amount-readings.ts';
import { convertOrder } from './order-in-currency.ts';
import { readDate } from './date-readings.ts';
import { explainDate } from './dates.ts';
import { explainEpoch } from './epoch.ts';
import { expectedPhrase } from './expected.ts';
import { change, literalsOf, offer } from './fixes.ts';
import { toCode } from '../read/code.ts';
import { joinWords } from '../wording/lists.ts';
import { cut, quoteLiteral, quoteValue } from '../wording/quote.ts';
import { adviseId, explainMissing, type FindTwin } from './missing.ts';
import { codeOf } from '../wording/field-name.ts';
import { allowedTypes, type ErrorOf } from './schema-error.ts';
import type { SchemaDefect } from '../schema/check.ts';
import type { UndescribedKey } from './undescribed.ts';
import { explainEnum } from './wrong-enum.ts';
import { wrongShape } from './wrong-shape.ts';
import {
  holderOf,
  typeBeside,
  withoutType,
  type Explanation,
  type WrongValue,
} from './wrong-value.ts';
import * as why from '../wording/reasons.ts';

/**
 * Puts a defect into words.
 * @param defect one of `causesOf`.
 * @param misspelt undescribed keys that were probably meant to be a missing key.
 * @param findTwin see `validate`.
 */
export function explain(
  doc: JsonDocument,
  form: Form,
  { node, error }: SchemaDefect,
  misspelt: readonly UndescribedKey[],
  findTwin: FindTwin,
): Finding {
  if (error.keyword === 'required') {
    const key = error.params.missingProperty;
    const meant = misspelt.find((u) => u.holder === node && u.meant === key);
    return explainMissing(doc, form, node, key, meant, findTwin);
  }
  const pointer = pointerOf(doc, node);
  const parts = partsOf(pointer);
  const name = codeOf(pointer, form, parts);
  const found = quoteValue(doc, node);
  const schema = schemaAt(form, parts);
  const explanation = explainError(
    { doc, form, node, pointer, parts, name, found, schema, findTwin },
    error,
  );
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
      return {
        code: 'format',
        why: why.whyType(value.schema),
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

function explainType(value: WrongValue, error: ErrorOf<'type'>): Explanation {
  const { doc, form, node, pointer, parts, name, found, schema, findTwin } = value;
  const types = allowedTypes(error);
  if (types.length === 1 && types[0] === 'null') return explainSurplus(value);
  const format = schema?.format;
  const epoch = format === undefined ? null : explainEpoch(doc, node, name, format);
  if (epoch) return { code: 'type', why: why.whyType(schema), ...epoch };
  const shape = wrongShape(doc, node, schema, types);
  const currency = currencyIn(doc, form);
  const literals = shape
    ? []
    : literalsOf(doc, node, schema, types, (text) =>
        /^-?\d{1,12}$/.test(text) && areNumbersText(doc)
          ? [Number(text)]
          : readAmount(text, currency, holderOf(doc, parts), parts.at(-1)!),
      );
  const isMoney =
    schema?.['x-unit'] === 'minor' && ['string', 'number'].includes(kindOf(doc, node));
  const isDecimal = isMoney && literals.length === 1 && kindOf(doc, node) === 'number';
  const isOfOrder = parts[form === 'delivery' ? 1 : 0] === 'order';
  const converted = isDecimal && isOfOrder ? convertOrder(doc, form, currency) : null;
  const advice =
    literals.length === 1
      ? ` Write ${quoteLiteral(literals[0]!)}${converted ? ', and convert the other amounts too' : ''}.`
      : isMoney
        ? adviseMinor(stringOf(doc, node), currency, literals)
        : '';
  const isNull = kindOf(doc, node) === 'null';
  const id = isNull && /^(id|code)$/.test(parts.at(-1)!) ? adviseId(pointer, form, findTwin) : null;
  const isWholeData = pointer === (form === 'delivery' ? '/data' : '');
  return {
    code: 'type',
    message: `${name} must be ${expectedPhrase(schema, types)}, but ${shape?.but ?? `it is ${found}.`}${id ? ` ${id.advice}` : advice}`,
    why: isNull && !isWholeData ? whyNotNull(parts) : why.whyType(schema),
    ...offer(
      shape
        ? [shape.fix ?? []].flat()
        : converted
          ? [converted]
          : (id?.literal === undefined ? literals : [id.literal]).map((literal) =>
              change(doc, node, literal),
            ),
    ),
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
  const literals = /^(null)?$/i.test(text)
    ? nulls
    : readDate(text, format).map((date) => JSON.stringify(date));
  // A date that lacks its time or zone is not certain, so the message asks for the missing part.
  const message =
    text !== '' &&
    literals.length > 0 &&
    !/^\d{4}-\d\d-\d\d(?!.*(Z|UTC|GMT|[+-]\d[\d:]*)\s*$)/i.test(text)
      ? `${name} is ${cut(JSON.stringify(text))}. Write ${joinWords(literals.map(quoteLiteral), 'or')}.`
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
