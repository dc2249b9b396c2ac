import { createContext } from 'svelte';
import type { Analysis, Range, RowWindow, TableBlock, View } from '../../core/index.ts';

/** A value of the payload, and what can be copied of it. */
export interface Copyable {
  readonly pointer: string;
  readonly range: Range;
  /** `null`: an object or list, as it stands in the text. */
  readonly value: { readonly text: string; readonly source: string } | null;
}

/**
 * What every part of the reading can see and ask for. The getters are live: they change with the
 * text.
 */
export interface Reading {
  readonly analysis: Analysis;
  readonly view: View;
  /**
   * The pointer of the innermost shown value that the cursor stands in; `null` when it stands in
   * none.
   */
  readonly active: string | null;
  /** Takes the cursor of the payload to a place, and the payload into sight. */
  goTo(range: Range): void;
  /** Puts a text on the clipboard and says so. @param what what was copied, for the message. */
  copy(text: string, what: string): void;
  /** Shows what can be copied of a value. @param anchor the button that asked. */
  openCopyMenu(of: Copyable, anchor: HTMLElement): void;
  /**
   * What the schema says of the value at a UTF-16 offset, a paragraph an entry; `null` where it
   * says nothing.
   */
  explain(offset: number): Promise<readonly string[] | null>;
  /**
   * Other rows of a table than the view holds; `null` where it is no longer there. @param pointer
   * the table's.
   */
  rows(pointer: string, window: RowWindow): Promise<TableBlock | null>;
  /** ISO 4217; `null`: the one that the payload names. */
  askCurrency(code: string | null): void;
}

export const [getReading, setReading] = createContext<Reading>();
