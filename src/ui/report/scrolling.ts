import { tick } from 'svelte';
import { MAX_VIEW_DEPTH } from '../../core/index.ts';

/**
 * Shows the top of the report when another text has taken the place of the open one.
 * @param opened how often that has happened.
 */
export function showTop(pane: HTMLElement, opened: number): void {
  if (opened === 0) return;
  void tick().then(() => {
    pane.scrollTo({ top: 0, behavior: 'instant' });
    if (getComputedStyle(pane).overflowY === 'visible') scrollTo({ top: 0, behavior: 'instant' });
  });
}

/**
 * Brings the field at the editor's cursor into sight, unless the user is busy in the report.
 * @param active the pointer of the value that the cursor is in; `null` outside of every value.
 */
export function showRow(pane: HTMLElement, active: string | null): void {
  if (active === null || pane.matches(':hover, :focus-within')) return;
  findRow(pane, active)?.scrollIntoView({ block: 'nearest' });
}

/**
 * The row of a value, or else of the nearest value around it. Of several rows it is the one that is
 * marked as the place to which a link leads. Rows go no deeper than the view.
 */
export function findRow(pane: HTMLElement, pointer: string): HTMLElement | null {
  const parts = pointer.split('/').slice(0, MAX_VIEW_DEPTH + 1);
  for (; parts.length > 1; parts.pop()) {
    const selector = `[data-pointer="${CSS.escape(parts.join('/'))}"]`;
    const row =
      pane.querySelector<HTMLElement>(`${selector}[aria-current]`) ??
      pane.querySelector<HTMLElement>(selector);
    if (row) return row;
  }
  return null;
}
