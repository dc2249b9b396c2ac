import type { Form } from '../analysis.ts';
import { partsOf } from '../read/pointer.ts';
import { schemaAt } from './event-schema.ts';

/** Whether the field at a JSON Pointer is described as an amount of money in minor units. */
export function isAmount(form: Form | null, pointer: string): boolean {
  return form !== null && schemaAt(form, partsOf(pointer))?.['x-unit'] === 'minor';
}
