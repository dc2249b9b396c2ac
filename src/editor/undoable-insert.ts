/**
 * The largest text for the browser's own undo, in UTF-16 units. Chromium's time for an insertion
 * grows with the square of its lines: 100,000 units of JSON took 1.4 seconds, 900,000 two minutes.
 * A deletion of a million took 40 milliseconds.
 */
const MAX_INSERTED_UNITS = 20_000;
const MAX_DELETED_UNITS = 1_000_000;

/**
 * Replaces the text between two offsets of a text area as if it had been typed: the browser's undo
 * takes it back, and the area fires `input`. Gives the focus to the area.
 * @returns false when nothing was changed, because the text is too large or the area is hidden.
 */
export function insertUndoably(
  area: HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): boolean {
  area.focus({ preventScroll: true });
  area.setSelectionRange(start, end);
  return (
    // An area in a hidden pane cannot get the focus. The text would go to the element that has it.
    document.activeElement === area &&
    text.length <= MAX_INSERTED_UNITS &&
    end - start <= MAX_DELETED_UNITS &&
    // The command is deprecated, but nothing else changes a text area under the browser's undo.
    document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  );
}
