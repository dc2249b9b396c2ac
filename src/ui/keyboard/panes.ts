import { focusFirst } from '../focus.ts';

export type Pane = 'buttons' | 'payload' | 'report';

const PANES: readonly Pane[] = ['buttons', 'payload', 'report'];

/** The element of each pane that had the focus last. F6 leads back to it. */
const places = new Map<Pane, Element>();

/** The pane of an element. The buttons at the top count as one. */
export function paneOf(element: Element | null): Pane {
  const pane = element?.closest('#payload, #report');
  return (pane?.id as Pane | undefined) ?? 'buttons';
}

/** Notes that an element has the focus. */
export function rememberPlace(element: Element): void {
  places.set(paneOf(element), element);
}

/** Another text has been opened, and its report is read from the verdict on. */
export function forgetPlaces(): void {
  places.clear();
}

/**
 * Whether Escape closes the comparison: it is there, nothing is open over it, and the focus is not
 * in the editor or in a list of choices, which use the key themselves.
 */
export function isComparisonOnTop(): boolean {
  return (
    document.getElementById('compare-title') !== null &&
    document.querySelector('dialog[open], :popover-open') === null &&
    !document.activeElement?.closest('select, .payload-full-editor, #payload textarea')
  );
}

/** The pane after (1) or before (-1) the one that has the focus. */
export function neighbour(direction: 1 | -1): Pane {
  const at = PANES.indexOf(paneOf(document.activeElement)) + direction;
  return PANES[(at + PANES.length) % PANES.length]!;
}

/** Gives the focus to the place in a pane where it was last, or to the first one. */
export function focusPane(pane: Pane): void {
  const place = places.get(pane);
  if (place?.isConnected) focusFirst(place);
  if (!place || document.activeElement !== place) focusStart(pane);
}

/** Gives the focus to the first place of a pane: the editor, the verdict. */
export function focusStart(pane: Pane): void {
  const find = (selector: string) => document.querySelector(selector);
  if (pane === 'buttons') focusFirst(find('.top-bar button'));
  else if (pane === 'payload') focusFirst(find('#payload textarea'));
  else focusFirst(find('#verdict'), find('#report h2'), find('#report button'));
}
