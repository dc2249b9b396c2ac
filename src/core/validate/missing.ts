import type { Finding, Form } from '../analysis.ts';
import { holderRangeOf, keyRangeOf, pointerOf, type JsonDocument } from '../read/json-document.ts';
import { append, partsOf } from '../read/pointer.ts';
import { addMember, rename } from './fixes.ts';
import { toCode } from '../read/code.ts';
import { schemaAt } from '../schema/event-schema.ts';
import { codeOf } from '../wording/field-name.ts';
import { listValues } from '../wording/lists.ts';
import { cut } from '../wording/quote.ts';
import { WHY_MAYBE_CUSTOM } from '../wording/reasons.ts';
import type { UndescribedKey } from './undescribed.ts';

/** Finds the field that always has the same ID as the field at a pointer, where there is one. */
export type FindTwin = (pointer: string) => { pointer: string; value: string } | null;

/** These objects are always present, but mostly null. */
const NULLABLE_OBJECTS = ['referrer', 'redemption'];

/**
 * The finding of a missing key, shown at the object that lacks it.
 * @param node of the object.
 * @param misspelt the undescribed key beside it that was probably meant to be this key.
 * @param findTwin see `validate`.
 */
export function explainMissing(
  doc: JsonDocument,
  form: Form,
  node: number,
  key: string,
  misspelt: UndescribedKey | undefined,
  findTwin: FindTwin,
): Finding {
  const pointer = pointerOf(doc, node);
  const field = append(pointer, key);
  const name = codeOf(field, form);
  const { advice, why, literal = null } = repairOf(pointer, key, form, findTwin);
  const finding = {
    severity: 'error',
    code: 'missing',
    pointer,
    missingKey: key,
    range: holderRangeOf(doc, node),
    message: `${name} is missing. ${advice}`,
    why: `${why} ${WHY_MAYBE_CUSTOM}`,
  } as const;
  if (misspelt) return { ...finding, ...explainMisspelt(doc, name, misspelt) };
  return literal === null ? finding : { ...finding, fix: addMember(doc, node, key, literal) };
}

/**
 * Adds to the finding of a missing key that a misspelt form of it is present, which is its place.
 * @param name of the missing field, as code.
 */
export function explainMisspelt(
  doc: JsonDocument,
  name: string,
  { node, key, meant }: UndescribedKey,
): Pick<Finding, 'message' | 'range' | 'fix'> {
  const range = keyRangeOf(doc, node)!;
  return {
    message: `${name} is missing. Rename ${toCode(key)} to \`${meant}\`.`,
    range,
    fix: rename(range, meant!),
  };
}

/** What to do about a missing or empty field. */
interface Advice {
  readonly advice: string;
  /** The field's value in JSON, where it is certain. */
  readonly literal?: string;
}

function repairOf(
  pointer: string,
  key: string,
  form: Form,
  findTwin: FindTwin,
): Advice & { readonly why: string } {
  const isDelivery = form === 'delivery';
  if (pointer === (isDelivery ? '/data' : '')) {
    const why = 'Voucherify’s event reference documents this field as always present.';
    const place = isDelivery ? ' inside `data`' : '';
    return NULLABLE_OBJECTS.includes(key)
      ? { advice: `Add the key${place}, with \`null\` as its value.`, why, literal: 'null' }
      : { advice: `Add the object${place}, with at least its \`id\`.`, why };
  }
  if (pointer === '') {
    return {
      advice: 'Every webhook body needs this object.',
      why: 'Every documented webhook has its objects in this field.',
    };
  }
  return {
    ...adviseId(append(pointer, key), form, findTwin),
    why: 'The field identifies its object, and every documented example has it.',
  };
}

/** Where the ID or code of an object is found. @param pointer of the field that should have it. */
export function adviseId(pointer: string, form: Form, findTwin: FindTwin): Advice {
  const twin = findTwin(pointer);
  if (twin) {
    const literal = JSON.stringify(twin.value);
    return { advice: `Write ${cut(literal)}, as in ${codeOf(twin.pointer, form)}.`, literal };
  }
  const parts = partsOf(pointer);
  const prefixes = schemaAt(form, parts)?.['x-prefix'];
  return {
    advice: prefixes
      ? `Copy the ID from Voucherify, where it usually begins with ${listValues(prefixes)}.`
      : `Copy the ${parts.at(-1)!} from Voucherify.`,
  };
}
