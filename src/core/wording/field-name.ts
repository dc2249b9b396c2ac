import type { Form } from '../analysis.ts';
import { toCode } from '../read/code.ts';
import { partsOf, pathOf } from '../read/pointer.ts';
import { withoutTurning } from './quote.ts';
import { shortenMiddle } from '../read/shorten.ts';

/**
 * UTF-16 code units of a name in a sentence: longer than any real path, while a key can have
 * megabytes.
 */
const MAX_NAME_UNITS = 160;

/**
 * The name of a field in a sentence: its path in the data object, and for the delivery around the
 * data its path from the root.
 * @param parts the pointer's parts, from callers that have them already.
 */
export function nameOf(pointer: string, form: Form, parts = partsOf(pointer)): string {
  if (pointer === '') return form === 'delivery' ? 'The webhook body' : 'The data object';
  if (form === 'delivery' && pointer === '/data') return 'data';
  const isInData = form === 'delivery' && parts[0] === 'data';
  const path = pathOf(isInData ? parts.slice(1) : parts);
  // The start of a path shows where the field is, and its end shows which field it is.
  return withoutTurning(shortenMiddle(path, MAX_NAME_UNITS / 2, MAX_NAME_UNITS / 2));
}

/** The name of a field as code for a message or reason; the whole text has a name in words. */
export function codeOf(pointer: string, form: Form, parts = partsOf(pointer)): string {
  const name = nameOf(pointer, form, parts);
  return pointer === '' ? name : toCode(name, 2 * MAX_NAME_UNITS);
}

/**
 * The name of a value in any JSON text, as code. Of a text that is not an order event, only a
 * finding about a number names the root.
 * @param form `null` when the text is not an order event.
 */
export function codeInAnyJson(pointer: string, form: Form | null): string {
  return form === null && pointer === '' ? 'The number' : codeOf(pointer, form ?? 'data');
}
