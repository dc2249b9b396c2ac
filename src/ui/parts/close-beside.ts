/** The dialog beside which the mouse was pressed last. */
let pressed: HTMLDialogElement | null = null;

/**
 * Closes a dialog with `closedby="any"` at a click beside it, as the attribute asks. Safari does
 * not know the attribute yet. A press that began in the dialog, to select a text, does not count.
 */
export function closeBeside(event: MouseEvent): void {
  const dialog = dialogBeside(event);
  if (event.type === 'pointerdown') pressed = dialog;
  else if (dialog && dialog === pressed) dialog.close();
}

/** A click on what is around a dialog counts as one on the dialog, outside its edges. */
function dialogBeside({ target, clientX, clientY }: MouseEvent): HTMLDialogElement | null {
  if (!(target instanceof HTMLDialogElement) || !target.matches('[closedby=any]')) return null;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  return isInside ? null : target;
}
