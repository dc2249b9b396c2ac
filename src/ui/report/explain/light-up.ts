/** Lights the values of the report with these pointers, and puts all other lights out. */
export function lightUp(pointers: readonly string[]): void {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  for (const pointer of pointers) {
    const places = document.querySelectorAll(`[data-place="${CSS.escape(pointer)}"]`);
    for (const place of places) place.setAttribute('data-lit', '');
  }
}
