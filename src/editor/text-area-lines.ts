/** Line numbers beside a text area, and the mark over one of its lines. */
export class TextAreaLines {
  readonly #area: HTMLTextAreaElement;
  readonly #gutter = document.createElement('div');
  readonly #numbers = document.createElement('div');
  readonly #resizing = new ResizeObserver(() => this.#resized());
  readonly #onshown: () => void;
  /** Counted from 1; 0: no line is marked. */
  #marked = 0;
  /** Whether the marked line was never in sight, because the text area was hidden. */
  #isUnseen = false;

  /**
   * @param area in a box of its own, over whose left edge the numbers are drawn.
   * @param onshown called when the text area is shown with a line that was marked while it was
   *   hidden. A hidden text area cannot be scrolled.
   */
  constructor(area: HTMLTextAreaElement, onshown: () => void) {
    this.#area = area;
    this.#onshown = onshown;
    this.#gutter.className = 'gutter';
    this.#gutter.ariaHidden = 'true';
    this.#gutter.append(this.#numbers);
    area.after(this.#gutter);
    area.addEventListener('scroll', () => this.draw());
    this.#resizing.observe(area);
    this.draw();
  }

  /** Draws the numbers of the lines in sight. Wrapped lines have no numbers: their heights vary. */
  draw(): void {
    const { scrollTop, clientHeight, value, wrap } = this.#area;
    const { padding, line } = this.#sizes();
    const first = Math.floor(scrollTop / line);
    const count = Math.min(Math.ceil(clientHeight / line) + 1, linesIn(value) - first);
    this.#numbers.textContent =
      wrap === 'off' && count > 0
        ? Array.from({ length: count }, (_, at) => first + at + 1).join('\n')
        : '';
    this.#numbers.style.translate = `0 ${padding + first * line - scrollTop}px`;
  }

  /**
   * Marks the line of an offset.
   * @param offset UTF-16 offset into the value of the text area.
   * @returns the top of the line in CSS pixels from the first one's.
   */
  mark(offset: number): number {
    const { value, wrap } = this.#area;
    const { padding, line } = this.#sizes();
    const start = value.lastIndexOf('\n', offset - 1) + 1;
    const number = linesIn(value.slice(0, start));
    let [top, height] = [(number - 1) * line, line];
    if (wrap !== 'off') {
      const end = value.indexOf('\n', start);
      top = this.#heightOf(value.slice(0, start));
      height = this.#heightOf(value.slice(0, end < 0 ? value.length : end)) - top;
    }
    this.#marked = number;
    this.#isUnseen = this.#area.clientHeight === 0;
    this.#area.style.setProperty('--mark-top', `${padding + top}px`);
    this.#area.style.setProperty('--mark-height', `${height}px`);
    this.#area.classList.add('marked');
    return top;
  }

  /** Removes the mark, unless the offset is in the marked line. */
  leave(offset: number): void {
    if (this.#marked > 0 && linesIn(this.#area.value.slice(0, offset)) !== this.#marked) {
      this.unmark();
    }
  }

  unmark(): void {
    this.#marked = 0;
    this.#isUnseen = false;
    this.#area.classList.remove('marked');
  }

  destroy(): void {
    this.#resizing.disconnect();
  }

  #resized(): void {
    this.draw();
    if (this.#isUnseen && this.#area.clientHeight > 0) this.#onshown();
  }

  /** The height of a text that is wrapped like that of the text area, in CSS pixels. */
  #heightOf(text: string): number {
    if (text === '') return 0;
    const mirror = document.createElement('div');
    mirror.className = 'payload-text-area mirror';
    mirror.style.width = `${this.#area.clientWidth}px`;
    mirror.textContent = text;
    this.#area.after(mirror);
    const height = mirror.clientHeight - 2 * this.#sizes().padding;
    mirror.remove();
    return height;
  }

  /** CSS pixels. */
  #sizes(): { readonly padding: number; readonly line: number } {
    const { paddingTop, lineHeight } = getComputedStyle(this.#area);
    return { padding: Number.parseFloat(paddingTop), line: Number.parseFloat(lineHeight) };
  }
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
