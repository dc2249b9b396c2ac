import { createContext } from 'svelte';
import type { Fix, Range } from '../core/index.ts';
import type { EditorHelp } from '../editor/editor-help.ts';
import type { PayloadEditor } from '../editor/payload-editor.ts';
import type { Appearance } from '../state/appearance.svelte.ts';
import type { PageState } from '../state/page.ts';

/** A dialog that is loaded when it is first opened. */
export type DialogName = 'search' | 'help' | 'share' | SigningDialogName;

/** The dialogs about the secret of a webhook. */
export type SigningDialogName = 'signature' | 'code';

/** The state and actions of the page, for every pane. */
export interface Page extends PageState {
  /** Resolves after the first verdict, or when there can be none. The rest loads then. */
  readonly checked: Promise<void>;
  readonly appearance: Appearance;
  readonly help: EditorHelp;
  /** Called once by the editor's pane. */
  setEditor(editor: PayloadEditor): void;
  /** Takes the cursor to a range of the text that was analysed last, and the editor into sight. */
  goTo(range: Range): void;
  /** Brings a pane into sight where the page is too narrow for both. */
  showPane(pane: 'payload' | 'report'): void;
  /** Selects a range of the text that was analysed last. The focus and the panes stay. */
  point(range: Range): void;
  /** Leads to a finding in both panes, with the focus in the report. @param index in the analysis */
  showFinding(index: number): void;
  /** Leads to the next (1) or previous (-1) finding in both panes. */
  stepFinding(direction: 1 | -1): void;
  /**
   * Opens a dialog, or says that it could not be loaded.
   * @param field the pointer of the field at which a shared link opens.
   */
  openDialog(name: DialogName, field?: string): void;
  /** Lights ranges of the text that was analysed last; an empty list puts the light out. */
  light(ranges: readonly Range[]): void;
  /** Applies fixes of the newest analysis as one step. */
  apply(fixes: readonly Fix[]): void;
  /** Marks ranges of the analysed text in the editor as changed, in place of those marked before. */
  markChanges(ranges: readonly Range[]): void;
  /** The link in the address; `null` when the open text has none. */
  linkInAddress(): string | null;
  /** Opens the browser's dialog for printing. */
  print(): void;
  startComparing(): void;
  stopComparing(): void;
}

export const [getPage, setPage] = createContext<Page>();
