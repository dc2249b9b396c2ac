import type { Finding, Form } from '../analysis.ts';
import { holderRangeOf, keyRangeOf, pointerOf, type JsonDocument } from '../read/json-document.ts';
import { append, partsOf } from '../read/pointer.ts';
import { addNull } from './fixes.ts';
import { cut } from '../wording/quote.ts';
import { nameOf } from '../wording/field-name.ts';
import type { UndescribedKey } from './undescribed.ts';

/** Always present, but mostly as null. */
const NULLABLE_OBJECTS = ['referrer', 'redemption'];

const CUSTOMISED =
  'A payload that was customised in the distribution may have dropped it; then the receiver has to do without.';

/**
 * The finding of a key that an object cannot be without, shown at the object.
 * @param node of the object.
 * @param misspelt the undescribed key beside it that was meant to be this one.
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
  const told = sentences(pointer, key, form, dataPointer);
  const finding = {
    severity: 'error',
    code: 'missing',
    pointer,
    missingKey: key,
    range: holderRangeOf(doc, node),
    message: `${told.message}.`,
    why: `${told.why} ${CUSTOMISED}`,
  } as const;
  if (misspelt) return { ...finding, ...tellMisspelt(doc, told.message, misspelt) };
  const isNullable = pointer === dataPointer && NULLABLE_OBJECTS.includes(key);
  return isNullable ? { ...finding, fix: addNull(doc, node, key) } : finding;
}

/**
 * What else is to be said of a missing key that is there misspelt.
 * @param message what is said of the missing key, without a full stop.
 */
export function tellMisspelt(
  doc: JsonDocument,
  message: string,
  { node, key, meant }: UndescribedKey,
): Pick<Finding, 'message' | 'related' | 'fix'> {
  const range = keyRangeOf(doc, node)!;
  return {
    message: `${message}; it seems to be misspelt as «${cut(key)}».`,
    related: [{ pointer: pointerOf(doc, node), range }],
    fix: { title: `Rename to "${meant}"`, edits: [{ range, text: JSON.stringify(meant) }] },
  };
}

function sentences(
  pointer: string,
  key: string,
  form: Form,
  dataPointer: string,
): { message: string; why: string } {
  const why = 'Documented as always present, and present in every documented order event.';
  if (pointer === dataPointer) {
    const nullable = NULLABLE_OBJECTS.includes(key) ? ', if only as null' : '';
    return { message: `${key} is missing: every order event has it${nullable}`, why };
  }
  if (pointer === '') return { message: `${key} is missing: every delivery has it`, why };
  const name = nameOf(append(pointer, key), form);
  if (key === 'code')
    return {
      message: `${name} is missing: the customer has nothing to type in`,
      why: 'Every voucher that is handed out has its code.',
    };
  const object = partsOf(pointer).at(-1)!.replaceAll('_', ' ');
  return {
    message: `${name} is missing: it says which ${object} this is`,
    why: 'It identifies the object, and no documented example goes without it.',
  };
}
