import type { Form } from '../analysis.ts';
import { joinWords } from '../wording/lists.ts';
import { describe } from './describe.ts';

/**
 * Describes the field at a JSON Pointer by the schema, in paragraphs with code between backticks;
 * `null` when the schema does not describe it. Rejects when the full schema cannot be fetched.
 */
export async function hoverText(form: Form, pointer: string): Promise<readonly string[] | null> {
  const field = await describe(form, pointer);
  if (!field) return null;
  return [
    field.title === '' ? field.path : `${field.title}: ${field.path}`,
    field.text,
    `Type: ${field.type}`,
    field.values.length > 0 ? `Values: ${joinWords(field.values, 'or')}` : '',
    field.example === null ? '' : `Example: ${field.example}`,
    field.whenNull === null ? '' : `If \`null\`: ${field.whenNull}`,
  ].filter((paragraph) => paragraph !== '');
}
