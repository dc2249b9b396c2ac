import type { Form } from '../analysis.ts';
import { describe } from './describe.ts';

/**
 * Describes the field at a JSON Pointer by the schema, in paragraphs; `null` when the schema does
 * not describe it. Rejects when the full schema cannot be fetched.
 */
export async function hoverText(form: Form, pointer: string): Promise<readonly string[] | null> {
  const field = await describe(form, pointer);
  if (!field) return null;
  return [
    field.title === '' ? field.path : `${field.title}: ${field.path}`,
    field.text,
    `Type: ${field.type}`,
    field.values.length > 0 ? `One of ${field.values.join(', ')}` : '',
    field.example === null ? '' : `Example: ${field.example}`,
    field.whenNull === null ? '' : `null: ${field.whenNull}`,
  ].filter((paragraph) => paragraph !== '');
}
