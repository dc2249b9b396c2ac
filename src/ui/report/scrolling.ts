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
  // The nearest value around the cursor that has a row. Rows go no deeper than the view.
  const parts = active.split('/').slice(0, MAX_VIEW_DEPTH + 1);
  for (; parts.length > 1; parts.pop()) {
    const row = pane.querySelector(`[data-pointer="${CSS.escape(parts.join('/'))}"]`);
    if (!row) continue;
    row.scrollIntoView({ block: 'nearest' });
    return;
  }
}
