import {
  fixWords,
  mergeFixes,
  type Analysis,
  type Edit,
  type Finding,
  type Fix,
  type Range,
} from '../core/index.ts';
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
 * changed, with an undo. While a changed text is checked, it waits for the same fixes of its
 * findings. Resolves when the changed text is analysed.
 * @param show leads to a place of the text; `null` where the text is in sight
 */
export async function applyFixes(
  fixes: readonly Fix[],
  editor: FixableEditor,
  session: Session,
  messages: Messages,
  show: ((range: Range) => void) | null = null,
): Promise<void> {
  const offered = session.analysis;
  const isStale = !session.isFresh;
  if (isStale) await session.settled();
  const { analysis, text: before } = session;
  if (!offered || !analysis) return;
  const wanted = isStale ? sameFixes(fixes, offered, analysis) : fixes;
  const edits = mergeFixes(wanted).flatMap(({ range, text }) => {
    const place = session.placeOf(range);
    return place ? [{ range: place, text }] : [];
  });
  if (edits.length === 0) return;
  editor.apply(edits);
  const places = placesAfter(edits);
  editor.flash(places);
  const { revision } = session;
  /** Nothing is done once the user has typed again. */
  const unlessTyped = (run: () => void) => () => void (revision === session.revision && run());
  const undo = unlessTyped(() => {
    editor.replaceAll(before);
    editor.flash(edits.map(({ range }) => range));
  });
  messages.confirm(fixWords(analysis, wanted), [
    ...(show ? [{ label: 'Show', run: unlessTyped(() => show(places[0]!)) }] : []),
    { label: 'Undo', run: undo },
  ]);
  await session.settled();
}

/** The fixes that a newer analysis has for the same findings. A finding may be gone. */
function sameFixes(fixes: readonly Fix[], before: Analysis, now: Analysis): Fix[] {
  const fixesOf = ({ fix, choices = [] }: Finding) => (fix ? [fix] : choices);
  return fixes.flatMap((fix) => {
    const finding = before.findings.find((one) => fixesOf(one).includes(fix));
    const same = now.findings.find(
      ({ code, pointer }) => code === finding?.code && pointer === finding.pointer,
    );
    return same ? fixesOf(same).filter(({ title }) => title === fix.title) : [];
  });
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
