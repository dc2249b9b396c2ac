import { focusFirst } from '../focus.ts';

interface Step {
  readonly parent: Element;
  /** The place of the child on the way to the focus among the children of the parent. */
  readonly index: number;
}

const FOCUSABLE = 'button:not(:disabled), a[href], input, select, textarea, summary, [tabindex]';

/**
 * Gives the focus a place when the element that had it goes: a dismissed message, a fixed finding,
 * a button of the other pane. Otherwise the keyboard would begin at the top of the page again.
 * @param lastResorts elements for the focus when nothing near it is left
 * @returns a function that ends it
 */
export function keepFocus(lastResorts: () => readonly (Element | null)[]): () => void {
  let last: Element | null = null;
  /** The way from the last element with the focus up to the page. */
  let way: readonly Step[] = [];
  let frame = 0;
  const listening = new AbortController();

  function remember({ target }: FocusEvent): void {
    last = target as Element;
    const steps: Step[] = [];
    for (let at = last; at.parentElement; at = at.parentElement) {
      const parent = at.parentElement;
      steps.push({ parent, index: [...parent.children].indexOf(at) });
    }
    way = steps;
  }

  /** The user has clicked where nothing takes the focus. */
  function forget(): void {
    last = null;
  }

  function look(): void {
    cancelAnimationFrame(frame);
    // What takes the place of the element is drawn first, and may have taken the focus.
    frame = requestAnimationFrame(() => {
      if (!last || document.activeElement !== document.body) return;
      if (last.isConnected && last.checkVisibility() && !last.matches(':disabled')) return;
      const inner = way.filter(({ parent }) => !parent.matches('#app, body, html'));
      const near = inner.find(({ parent }) => parent.isConnected && parent.checkVisibility());
      const siblings = near ? [...near.parent.children] : [];
      const next = siblings[Math.min(near?.index ?? 0, siblings.length - 1)];
      focusFirst(
        ...[next, near?.parent].flatMap((one) => (one ? focusableIn(one) : [])),
        ...lastResorts(),
      );
    });
  }

  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'data-shown', 'open', 'inert'],
  });
  document.addEventListener('focusin', remember, listening);
  document.addEventListener('pointerdown', forget, { capture: true, signal: listening.signal });
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
    listening.abort();
  };
}

/** The first element in sight that can take the focus: the element itself or one inside it. */
function focusableIn(element: Element): readonly Element[] {
  const all = [element, ...element.querySelectorAll(FOCUSABLE)];
  const found = all.find((one) => one.matches(FOCUSABLE) && one.checkVisibility());
  return found ? [found] : [];
}
