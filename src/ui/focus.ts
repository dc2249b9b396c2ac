/** Gives the focus to the first element that can take it, where the one that had it is gone. */
export function replaceFocus(...elements: readonly (Element | null | undefined)[]): void {
  if (document.activeElement === document.body) focusFirst(...elements);
}

/** Gives the focus to the first element that can take it. Removed and hidden elements cannot. */
export function focusFirst(...elements: readonly (Element | null | undefined)[]): void {
  for (const element of elements) {
    if (element instanceof HTMLElement) element.focus();
    if (element && document.activeElement === element) return;
  }
}
