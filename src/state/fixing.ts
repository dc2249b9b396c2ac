import { fixWords, mergeFixes, type Edit, type Fix, type Range } from '../core/index.ts';
import type { Messages } from './messages.svelte.ts';
import type { Session } from './session.svelte.ts';

/** The editor as a fix needs it. Ranges are UTF-16 offsets into its text. */
export interface FixableEditor {
  apply(edits: readonly Edit[]): void;
  replaceAll(text: string): void;
  /** Scrolls to places and lights them for a moment. The focus stays where it is. */
  flash(ranges: readonly Range[]): void;
}

/**
 * Applies fixes of the newest analysis as one step, shows the changed places and says what has
 * changed, with an undo. Resolves when the changed text is analysed.
 */
export async function applyFixes(
  fixes: readonly Fix[],
  editor: FixableEditor,
  session: Session,
  messages: Messages,
): Promise<void> {
  const { analysis, text: before } = session;
  if (!analysis) return;
  const edits = mergeFixes(fixes).flatMap(({ range, text }) => {
    const place = session.placeOf(range);
    return place ? [{ range: place, text }] : [];
  });
  if (edits.length === 0) return;
  editor.apply(edits);
  editor.flash(placesAfter(edits));
  const { revision } = session;
  messages.confirm(fixWords(analysis, fixes), {
    label: 'Undo',
    run() {
      if (revision !== session.revision) return;
      editor.replaceAll(before);
      editor.flash(edits.map(({ range }) => range));
    },
  });
  await session.settled();
}

/** Where the edits' texts are after all of them were applied. */
function placesAfter(edits: readonly Edit[]): Range[] {
  let shift = 0;
  return edits.map(({ range, text }) => {
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { start, end: start + text.length };
  });
}
