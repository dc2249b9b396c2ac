import { linkParts, MAX_NOTE_CHARACTERS } from '../core/index.ts';
import type { SharedText } from './link-maker.ts';

/** What the user adds to a link: the field at which it opens, and a note. */
export class LinkExtras {
  /** The pointer of the field in the open text; `null` for a link to the payload as a whole. */
  readonly field: string | null;
  #isAtField = $state.raw(true);
  #note = $state.raw('');

  constructor(field: string | null) {
    this.field = field;
  }

  /** Whether the link opens at the field. */
  get isAtField(): boolean {
    return this.field !== null && this.#isAtField;
  }
  get note(): string {
    return this.#note;
  }

  openAtField(isOn: boolean): void {
    this.#isAtField = isOn;
  }

  /** Takes over a note, without the Unicode code points that are too many. */
  write(note: string): void {
    this.#note = [...note].slice(0, MAX_NOTE_CHARACTERS).join('');
  }

  /** The same link with the field and the note. */
  addTo(shared: SharedText): SharedText {
    if (!shared.ok) return shared;
    const field = this.#isAtField ? shared.field : null;
    const note = this.#note.trim();
    const parts = linkParts({ ...(field === null ? {} : { field }), note });
    const link = [shared.link, ...parts].join('.');
    return { ...shared, field, link, characters: link.length };
  }
}
