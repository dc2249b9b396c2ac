/** Gives the focus to the first element that can take it. Removed and hidden elements cannot. */
export function focusFirst(...elements: readonly (Element | null | undefined)[]): void {
  for (const element of elements) {
    if (element instanceof HTMLElement) element.focus();
    if (element && document.activeElement === element) return;
  }
}
