import type { Finding, Form } from '../analysis.ts';
import { holderRangeOf, keyRangeOf, pointerOf, type JsonDocument } from '../read/json-document.ts';
import { append, partsOf } from '../read/pointer.ts';
import { addNull } from './fixes.ts';
import { toCode } from '../read/code.ts';
import { codeOf, nameOf } from '../wording/field-name.ts';
import { WHY_MAYBE_CUSTOM } from '../wording/reasons.ts';
import type { UndescribedKey } from './undescribed.ts';

/** UTF-16 code units of a field's name, which is shortened already. */
const MAX_NAME_UNITS = 200;

/** These objects are always present, but mostly null. */
const NULLABLE_OBJECTS = ['referrer', 'redemption'];

/**
 * The finding of a missing key, shown at the object that lacks it.
 * @param node of the object.
 * @param misspelt the undescribed key beside it that was probably meant to be this key.
 */
export function explainMissing(
  doc: JsonDocument,
  form: Form,
  node: number,
  key: string,
  misspelt: UndescribedKey | undefined,
): Finding {
  const pointer = pointerOf(doc, node);
  const dataPointer = form === 'delivery' ? '/data' : '';
  const words = sentences(pointer, key, form, dataPointer);
  const finding = {
    severity: 'error',
    code: 'missing',
    pointer,
    missingKey: key,
    range: holderRangeOf(doc, node),
    message: words.message,
    why: `${words.why} ${WHY_MAYBE_CUSTOM}`,
  } as const;
  if (misspelt)
    return { ...finding, ...explainMisspelt(doc, nameOf(append(pointer, key), form), misspelt) };
  const isNullable = pointer === dataPointer && NULLABLE_OBJECTS.includes(key);
  return isNullable ? { ...finding, fix: addNull(doc, node, key) } : finding;
}

/**
 * Adds to the finding of a missing key that a misspelt form of it is present, which is its place.
 * @param name of the missing field.
 */
export function explainMisspelt(
  doc: JsonDocument,
  name: string,
  { node, key, meant }: UndescribedKey,
): Pick<Finding, 'message' | 'range' | 'fix'> {
  const range = keyRangeOf(doc, node)!;
  return {
    message: `${toCode(name, MAX_NAME_UNITS)} is missing. Rename ${toCode(key)} to \`${meant}\`.`,
    range,
    fix: { title: `Rename to "${meant}"`, edits: [{ range, text: JSON.stringify(meant) }] },
  };
}

function sentences(
  pointer: string,
  key: string,
  form: Form,
  dataPointer: string,
): { message: string; why: string } {
  const name = codeOf(append(pointer, key), form);
  if (pointer === dataPointer) {
    const message = NULLABLE_OBJECTS.includes(key)
      ? `${name} is missing. Add the key, with \`null\` as its value.`
      : `${name} is missing. Every order event has this object, with at least its \`id\`.`;
    return { message, why: 'Voucherify’s event reference documents this field as always present.' };
  }
  if (pointer === '') {
    return {
      message: `${name} is missing. Every webhook body needs this object.`,
      why: 'Every documented webhook has its objects in this field.',
    };
  }
  if (key === 'code') {
    return {
      message: `${name} is missing. The customer needs the code to use the voucher.`,
      why: 'Every documented published voucher has a code.',
    };
  }
  const object = partsOf(pointer).at(-1)!.replaceAll('_', ' ');
  return {
    message: `${name} is missing. Without the ID, a receiver cannot tell which ${object} this is.`,
    why: 'The field identifies its object, and every documented example has it.',
  };
}
