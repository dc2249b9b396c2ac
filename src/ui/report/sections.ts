import type { Severity, View } from '../../core/index.ts';

/** A part of the report that the index names. */
export interface SectionEntry {
  readonly id: string;
  readonly title: string;
  /** Whether the payload has null in its place, or nothing. */
  readonly isNil?: boolean;
  readonly counts?: Readonly<Record<Severity, number>>;
}

/** The parts of a report in their order. A filter leaves sections with fields only. */
export function sectionEntries({ summary, sections, moments, ids, matches }: View): SectionEntry[] {
  const isFiltered = matches !== null;
  return [
    ...(summary && !isFiltered ? [{ id: 'summary', title: 'Summary' }] : []),
    ...sections.map(({ id, title, counts, state }) => ({
      id,
      title,
      counts,
      isNil: state === 'null' || state === 'absent',
    })),
    ...(moments.length > 0 && !isFiltered ? [{ id: 'timeline', title: 'Timeline' }] : []),
    ...(ids.identities.length > 0 && !isFiltered ? [{ id: 'ids', title: 'IDs' }] : []),
  ];
}

/** The DOM id of a section of the report. */
export function sectionId(section: string): string {
  return `section-${section}`;
}

/** Leads the user to a section: scrolls to it and gives it the focus. */
export function leadTo(section: string): void {
  const element = findSection(section);
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView();
}

/** The element of a section; `null` when it is not drawn. */
export function findSection(section: string): HTMLElement | null {
  return document.getElementById(sectionId(section));
}
