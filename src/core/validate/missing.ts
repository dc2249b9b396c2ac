import type { Finding, Form } from '../analysis.ts';
import { holderRangeOf, keyRangeOf, pointerOf, type JsonDocument } from '../read/json-document.ts';
import { append, partsOf } from '../read/pointer.ts';
import { addNull } from './fixes.ts';
import { cut } from '../wording/quote.ts';
import { nameOf } from '../wording/field-name.ts';
import type { UndescribedKey } from './undescribed.ts';

/** These objects are always present, but mostly null. */
const NULLABLE_OBJECTS = ['referrer', 'redemption'];

const CUSTOMISED =
  'A payload that was customised in the distribution may have dropped it; then the receiver has to do without.';

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
    message: `${words.message}.`,
    why: `${words.why} ${CUSTOMISED}`,
  } as const;
  if (misspelt) return { ...finding, ...explainMisspelt(doc, words.message, misspelt) };
  const isNullable = pointer === dataPointer && NULLABLE_OBJECTS.includes(key);
  return isNullable ? { ...finding, fix: addNull(doc, node, key) } : finding;
}

/**
 * Adds to the finding of a missing key that a misspelt form of it is present.
 * @param message of the missing key, without a full stop.
 */
export function explainMisspelt(
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
