import { findSection, sectionId } from './sections.ts';

/** CSS pixels below the top of the window in which a section counts as in sight. */
const BELOW_PX = 120;

/** Knows which section of the report is at the top of the window. */
export class SectionInSight {
  readonly #ids: () => readonly string[];
  #topmost = $state.raw('');
  /** True after a choice. Short last sections never reach the top, so scrolling must not undo it. */
  #isChosen = false;

  /** @param ids the sections in the order in which they are drawn */
  constructor(ids: () => readonly string[]) {
    this.#ids = ids;
  }

  /** The section at the top, or the first one above all of them. */
  get current(): string | undefined {
    const ids = this.#ids();
    return ids.includes(this.#topmost) ? this.#topmost : ids[0];
  }

  /** Watches the sections that are drawn now. @param onmove called when another is at the top */
  watch(onmove: () => void): () => void {
    const ids = this.#ids();
    const near: Record<string, boolean> = {};
    const observer = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) near[target.id] = isIntersecting;
        const topmost = ids.find((id) => near[sectionId(id)]) ?? this.#firstToCome();
        if (topmost === undefined || this.#isChosen) return;
        this.#topmost = topmost;
        onmove();
      },
      { rootMargin: `-${BELOW_PX}px 0px -65% 0px` },
    );
    for (const id of ids) {
      const section = findSection(id);
      if (section) observer.observe(section);
    }
    const listening = new AbortController();
    const options = { signal: listening.signal, capture: true, passive: true };
    for (const type of ['wheel', 'pointerdown', 'keydown']) {
      addEventListener(type, () => (this.#isChosen = false), options);
    }
    return () => {
      observer.disconnect();
      listening.abort();
    };
  }

  /** Scrolls to a section and marks it, even where it cannot reach the top. */
  choose(id: string): void {
    this.#topmost = id;
    this.#isChosen = true;
    findSection(id)?.scrollIntoView();
  }

  /** Scrolls to a section that is below the window. */
  reveal(id: string): void {
    const section = findSection(id);
    if (section && section.getBoundingClientRect().top > innerHeight - BELOW_PX) {
      section.scrollIntoView({ behavior: 'instant' });
    }
  }

  /** The first section while it is still below. Between two sections the mark stays. */
  #firstToCome(): string | undefined {
    const first = this.#ids()[0];
    const top = first === undefined ? 0 : (findSection(first)?.getBoundingClientRect().top ?? 0);
    return top > BELOW_PX ? first : undefined;
  }
}
