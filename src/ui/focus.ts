/** Gives the focus to the first element that takes it: removed ones and those in closed menus do not. */
export function focusFirst(...elements: readonly (Element | null | undefined)[]): void {
  for (const element of elements) {
    if (element instanceof HTMLElement) element.focus();
    if (element && document.activeElement === element) return;
  }
}
