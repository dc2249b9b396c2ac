/** The DOM id of a section of the report. */
export function sectionId(section: string): string {
  return `section-${section}`;
}

/** The element of a section; `null` when it is not drawn. */
export function findSection(section: string): HTMLElement | null {
  return document.getElementById(sectionId(section));
}
