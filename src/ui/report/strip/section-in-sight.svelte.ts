import { findSection, leadTo } from '../sections.ts';

/** CSS pixels below the top of the scrolled area at which a section counts as the one in sight. */
const READING_LINE_PX = 120;

/** Knows which section of the report is being read. */
export class SectionInSight {
  readonly #ids: () => readonly string[];
  #topmost = $state.raw('');
  /** True after a choice. Short last sections never reach the top, so scrolling must not undo it. */
  #isChosen = false;

  /** @param ids the sections in the order in which they are drawn */
  constructor(ids: () => readonly string[]) {
    this.#ids = ids;
  }

  /** The section that is read, or the first one above all of them. */
  get current(): string | undefined {
    const ids = this.#ids();
    return ids.includes(this.#topmost) ? this.#topmost : ids[0];
  }

  /** Watches the scrolling. @param onmove called when another section is read */
  watch(onmove: () => void): () => void {
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: true };
    for (const type of ['wheel', 'pointerdown', 'keydown']) {
      addEventListener(type, () => (this.#isChosen = false), options);
    }
    let frame = 0;
    const look = ({ target }: Event): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const before = this.#topmost;
        this.#topmost = this.#isChosen ? before : (this.#find(target as Node) ?? '');
        if (this.#topmost !== before) onmove();
      });
    };
    addEventListener('scroll', look, options);
    return () => {
      cancelAnimationFrame(frame);
      listening.abort();
    };
  }

  /** Scrolls to a section and marks it, even where it cannot reach the top. */
  choose(id: string): void {
    this.#topmost = id;
    this.#isChosen = true;
    leadTo(id);
  }

  /** The last section that begins above the reading line; at the end of the scroll the last one. */
  #find(scrolled: Node): string | undefined {
    const ids = this.#ids();
    const scroller = scrolled instanceof Element ? scrolled : document.documentElement;
    // Asked before any place is measured, since a table that scrolls has just drawn new rows.
    const first = findSection(ids[0] ?? '');
    // A phone scrolls its payload too, while the report is hidden.
    const isReport = scroller.contains(first) && first?.checkVisibility();
    if (!isReport) return this.#topmost;
    const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
    if (left < 2 && scroller.scrollTop > 0) return ids.at(-1);
    // Messages above the report move it down. The page itself begins above its window.
    const line = Math.max(0, scroller.getBoundingClientRect().top) + READING_LINE_PX;
    return ids.findLast((id) => (findSection(id)?.getBoundingClientRect().top ?? Infinity) < line);
  }
}
