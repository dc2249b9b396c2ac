import type { Page } from '../page-context.ts';

/** Elements that belong to one field of the payload, by their pointers. */
const FIELDS = '[data-place], [data-pointer], [data-about-field]';

/**
 * The pointer of the field that the user is at: the one with the focus in the report, else the one
 * at the cursor in the payload; `null` when there is none.
 */
export function fieldToShare({ session }: Page): string | null {
  const focused = document.activeElement?.closest<HTMLElement>(FIELDS)?.dataset;
  // The pointer of the whole payload is empty.
  const own = focused?.['place'] || focused?.['pointer'] || focused?.['aboutField'];
  return own || session.active || null;
}

/** Shares a link to the field that the user is at, or says that there is none. */
export function shareField(page: Page, field = fieldToShare(page)): void {
  if (field !== null) page.openDialog('share', field);
  else page.messages.confirm('Put the cursor at a field first.');
}
