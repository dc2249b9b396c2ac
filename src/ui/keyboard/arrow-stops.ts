/**
 * The parts that take one tab stop each: the sections of the report, their index, a table, what a
 * fold holds. The arrow keys move inside them, so that Tab passes hundreds of figures in a few steps.
 */
const PARTS = '[id^="section-"], [data-stop], .scroller, nav[aria-label="Sections"]';
/** A fold of its own, such as all fields of a card, is a stop beside its part. */
const ITEMS = 'button:not(:disabled), a[href], details details summary, li summary';
/** Tab leads here first where there is one: to the place of the first finding. */
const FIRST = '.go';
/** Milliseconds in which a changed report settles. Until then new items are stops of their own. */
const SETTLED_AFTER_MS = 50;
/** CSS pixels that the tops of items on one line may differ by. */
const SAME_LINE_PX = 6;

/**
 * Makes each part of an element one tab stop, also when its content changes.
 * @returns a function that ends it
 */
export function oneStopEach(root: HTMLElement): () => void {
  /** The item of each part that Tab leads to: the one that had the focus last. */
  const stops = new WeakMap<Element, HTMLElement>();
  const listening = new AbortController();
  /** Where the report has changed. */
  const changed = new Set<Node>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Only what has changed is walked: a long table changes with every turn of the wheel. */
  function settle(changes: readonly { readonly target: Node }[]): void {
    for (const { target } of changes) changed.add(target);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const around = new Set([...changed].map((node) => closestPart(node)));
      for (const part of root.querySelectorAll(PARTS)) {
        if (around.has(part) || [...changed].some((node) => node.contains(part))) setStop(part);
      }
      changed.clear();
    }, SETTLED_AFTER_MS);
  }

  function setStop(part: Element): void {
    const items = itemsOf(part);
    const before = stops.get(part);
    const isShown = (item: HTMLElement) => item.checkVisibility();
    const isKept = before && items.includes(before) && isShown(before);
    const stop = isKept
      ? before
      : (items.find((item) => item.matches(FIRST) && isShown(item)) ?? items.find(isShown));
    if (stop) stops.set(part, stop);
    for (const item of items) {
      if (item === stop) item.removeAttribute('tabindex');
      else item.tabIndex = -1;
    }
  }

  function focused({ target }: FocusEvent): void {
    const part = partOf(target);
    if (!part) return;
    stops.set(part, target as HTMLElement);
    setStop(part);
  }

  function pressed(event: KeyboardEvent): void {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
    const part = partOf(target);
    const next = part && nextOf(target as HTMLElement, itemsOf(part), key);
    // At the last item the key scrolls the report, as elsewhere.
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  const observer = new MutationObserver(settle);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['open', 'disabled', 'data-shown'],
  });
  const resizing = new ResizeObserver(settle);
  resizing.observe(root);
  root.addEventListener('focusin', focused, listening);
  root.addEventListener('keydown', pressed, listening);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    resizing.disconnect();
    listening.abort();
  };
}

function closestPart(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest(PARTS) ?? null;
}

/** The part that an item is a stop of; `null` for elements that are no items. */
function partOf(target: EventTarget | null): Element | null {
  const isItem =
    target instanceof HTMLElement && target.matches(ITEMS) && !target.closest('[popover]');
  return isItem ? target.closest(PARTS) : null;
}

function itemsOf(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(ITEMS)].filter((item) => partOf(item) === part);
}

/** The item that a key leads to; `undefined` where it leads to none. */
function nextOf(
  from: HTMLElement,
  items: readonly HTMLElement[],
  key: string,
): HTMLElement | undefined {
  const shown = items.filter((item) => item.checkVisibility());
  const at = shown.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return shown[at + 1];
    case 'ArrowLeft':
      return shown[at - 1];
    case 'Home':
      return shown[0];
    case 'End':
      return shown.at(-1);
    case 'ArrowDown':
      return nearest(from, shown, 1);
    case 'ArrowUp':
      return nearest(from, shown, -1);
    default:
      return undefined;
  }
}

/** The item of the next line (1) or the one before (-1) that is nearest sideways. */
function nearest(
  from: HTMLElement,
  items: readonly HTMLElement[],
  direction: 1 | -1,
): HTMLElement | undefined {
  const own = from.getBoundingClientRect();
  const beyond = items
    .map((item) => ({ item, box: item.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - own.top) * direction > SAME_LINE_PX);
  const line = Math.min(...beyond.map(({ box }) => (box.top - own.top) * direction));
  return beyond
    .filter(({ box }) => (box.top - own.top) * direction <= line + SAME_LINE_PX)
    .sort((a, b) => Math.abs(a.box.left - own.left) - Math.abs(b.box.left - own.left))[0]?.item;
}
