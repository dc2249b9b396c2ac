import { createContext } from 'svelte';
import type { Analysis, Field, Range, RowWindow, TableBlock, View } from '../../core/index.ts';

/** What every part of the reading can see and ask for. The getters are live: they change with the text. */
export interface Reading {
  readonly analysis: Analysis;
  readonly view: View;
  /** The pointer of the innermost shown value that the cursor stands in; `null` when it stands in none. */
  readonly active: string | null;
  /** Takes the cursor of the payload to a place, and the payload into sight. */
  goTo(range: Range): void;
  /** Puts a text on the clipboard and says so. @param what what was copied, for the message. */
  copy(text: string, what: string): void;
  /** Shows what of a field can be copied. @param anchor the button that asked. */
  openCopyMenu(field: Field, anchor: HTMLElement): void;
  /** Other rows of a table than the view holds; `null` where it is no longer there. @param pointer the table's. */
  rows(pointer: string, window: RowWindow): Promise<TableBlock | null>;
  /** ISO 4217; `null`: the one that the payload names. */
  askCurrency(code: string | null): void;
}

export const [getReading, setReading] = createContext<Reading>();
