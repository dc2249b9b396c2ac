import type { Edit, Finding, Range } from '../core/index.ts';

/** The DOM id of the words that say what Tab does in the editor. */
export const TAB_WORDS_ID = 'tab-words';

/** The editor as the page uses it, plain or full. Ranges are UTF-16 offsets into its text. */
export interface PayloadEditor {
  /**
   * Replaces the whole text in one undo step.
   * @param isAnother whether it is another text, which is shown from its start. Otherwise the cursor
   *   and what is in sight stay where they can.
   */
  replaceAll(text: string, isAnother?: boolean): void;
  /** Applies edits in document order that do not overlap, in one undo step. */
  apply(edits: readonly Edit[]): void;
  /**
   * Selects the range with the cursor at its start, and scrolls it into view. The line is marked
   * until the cursor leaves it or the text changes.
   * @param takesFocus false where the user goes on elsewhere on the page.
   */
  select(range: Range, takesFocus?: boolean): void;
  /**
   * Lights places and scrolls the first of them into view; the focus stays where it is. An empty
   * list puts the light out. The plain editor marks the line of the first.
   */
  light(ranges: readonly Range[]): void;
  /** The same for a moment: after a change, its place. */
  flash(ranges: readonly Range[]): void;
  /** Replaces the findings that are shown, and that F8 steps through. */
  mark(findings: readonly Finding[]): void;
  /**
   * Replaces the places that are marked as changed, which move with the text. The plain editor
   * cannot show them.
   */
  markChanges(places: readonly Range[]): void;
  /** Wraps long lines, or shows each in one piece. */
  wrap(isOn: boolean): void;
  destroy(): void;
}

export interface EditorEvents {
  /**
   * Called after every change of the text, with the editor's own value. An editor has one kind of
   * line ending, so it also calls this when it got a text with several.
   * @param isAnother whether the user has replaced the whole text by another one.
   */
  onchange(text: string, isAnother: boolean): void;
  /**
   * Called after the cursor has moved, with its UTF-16 offset and the length of the selection in
   * UTF-16 units.
   */
  oncursor(offset: number, selected: number): void;
  /** Called when the meaning of Tab has changed, with a sentence. In a text area Tab leaves. */
  ontab(words: string): void;
  /** Called when the editor's menu is asked for a link to the field at the cursor. */
  onsharefield(): void;
}

/** The user's place in the text, with which another editor can go on. */
export interface Viewpoint {
  /** The UTF-16 offset where the selection was begun. Its other end is `active`. */
  readonly anchor: number;
  readonly active: number;
  /** The first line in sight, counted from 1. It may be a fraction. */
  readonly topLine: number;
  readonly focused: boolean;
}

/** An editor that can hand over to another, or take over from one. */
export interface SwappableEditor extends PayloadEditor {
  /** The editor's own text, which ranges and findings refer to. */
  getText(): string;
  viewpoint(): Viewpoint;
  restore(viewpoint: Viewpoint): void;
}
