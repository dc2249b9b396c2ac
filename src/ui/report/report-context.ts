import { createContext, type Component } from 'svelte';
import type { Analysis, Place, Range, RowWindow, TableBlock, View } from '../../core/index.ts';

/** A value of the payload that can be copied. */
export interface Copyable {
  readonly pointer: string;
  readonly range: Range;
  /** `null`: an object or array, which is copied as it is written. */
  readonly value: { readonly text: string; readonly source: string } | null;
}

/** What every part of the report can see and ask for. The getters change with the text. */
export interface Report {
  readonly analysis: Analysis;
  readonly view: View;
  /** The pointer of the innermost value that the editor's cursor is in; `null` when there is none. */
  readonly active: string | null;
  /** The pointer of the field that the link opens at; `null` when there is none. */
  readonly linked: string | null;
  /** Takes the editor's cursor to a range, and the editor into sight. */
  goTo(range: Range): void;
  /** Opens the menu that copies a value. @param anchor the button that was pressed. */
  openCopyMenu(of: Copyable, anchor: HTMLElement): void;
  /** The button that explains an amount; `null` until it is loaded. */
  readonly Explain: Component<{ of: Place; isWrong?: boolean; isWord?: boolean }> | null;
  /** Explains an amount. @param anchor the button that was pressed. */
  openExplanation(of: Place, anchor: HTMLElement): void;
  /** Other rows of a table than the view holds; `null` when it is gone. @param pointer the table's. */
  rows(pointer: string, window: RowWindow): Promise<TableBlock | null>;
}

export const [getReport, setReport] = createContext<Report>();
