import type { Edit, Finding, Range } from '../core/index.ts';

/** What the page asks of its editor, be it the plain text area or the full one. Ranges are UTF-16 offsets into its text. */
export interface PayloadEditor {
  /** One undo step. */
  replaceAll(text: string): void;
  /** One undo step. The edits are in document order and do not overlap. */
  apply(edits: readonly Edit[]): void;
  /** Selects the range with the cursor at its start, scrolls it into view, takes the focus. */
  select(range: Range): void;
  /** Replaces the findings shown and stepped through. */
  mark(findings: readonly Finding[]): void;
  destroy(): void;
}

export interface EditorEvents {
  /**
   * After every change of the text by whatever means, with the editor's own value: an editor keeps one kind of line
   * ending, so this is also called when a text given to it had several and was therefore changed.
   */
  onchange(text: string): void;
  /** The cursor has moved: its UTF-16 offset. */
  oncursor(offset: number): void;
}

/** Where a person is in the text: enough to go on in another editor as if nothing had happened. */
export interface Viewpoint {
  /** UTF-16 offset where the selection was begun; the other end is `active`. */
  readonly anchor: number;
  readonly active: number;
  /** The first line in sight, counted from 1; may be a fraction. */
  readonly topLine: number;
  readonly focused: boolean;
}

/** An editor that can hand over to another, or take over from one. */
export interface SwappableEditor extends PayloadEditor {
  /** The editor's own text, which ranges and findings speak of. */
  getText(): string;
  viewpoint(): Viewpoint;
  restore(viewpoint: Viewpoint): void;
}
