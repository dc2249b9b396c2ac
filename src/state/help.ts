import { describe } from '../core/index.ts';
import type { Analyser } from '../platform/analyser.ts';
import type { Session } from './session.svelte.ts';

/**
 * What the editor asks while someone points or types, answered from the schema: hovers of the text once it is judged,
 * completions of the text given. Offsets are UTF-16.
 */
export function createHelp(session: Session, analyser: Analyser) {
  return {
    /** What the schema says of the field at an offset, a paragraph an entry; `null` where it says nothing. */
    async hover(offset: number): Promise<readonly string[] | null> {
      const { text } = session;
      await session.understood();
      if (text !== session.text) return null;
      const form = session.analysis?.form;
      if (!form) return null;
      const pointer = await analyser.pointerAround(offset);
      const field = pointer === null ? null : await describe(form, pointer);
      if (!field) return null;
      return [
        field.title === '' ? field.path : `${field.title}: ${field.path}`,
        field.text,
        `Type: ${field.type}`,
        field.values.length > 0 ? `One of ${field.values.join(', ')}` : '',
        field.example === null ? '' : `Example: ${field.example}`,
        field.whenNull === null ? '' : `null: ${field.whenNull}`,
      ].filter((paragraph) => paragraph !== '');
    },
    complete: (text: string, offset: number) =>
      analyser.complete(text, offset, session.analysis?.form ?? null),
  };
}
