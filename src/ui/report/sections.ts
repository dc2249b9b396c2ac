/** The DOM id of a section of the report. */
export function sectionId(section: string): string {
  return `section-${section}`;
}

/** The element of a section; `null` when it is not drawn. */
export function findSection(section: string): HTMLElement | null {
  return document.getElementById(sectionId(section));
}

/** The DOM id of a finding in the list. @param index its index in `Analysis.findings`. */
export function findingId(index: number): string {
  return `finding-${index}`;
}

/** The element of a finding; `null` when it is not drawn. */
export function findFinding(index: number): HTMLElement | null {
  return document.getElementById(findingId(index));
}
