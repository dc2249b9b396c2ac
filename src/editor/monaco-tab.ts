import { editor as monaco, KeyCode, KeyMod, type IDisposable } from 'monaco-editor/editor';

/**
 * Binds the key that changes what Tab does: it leaves the editor, as everywhere on a page, until it
 * is made to indent. Monaco's own command needs two presses where Tab leaves from the start.
 * @param ontab called at once and after each change, with a sentence that says what Tab does
 */
export function bindTab(
  view: monaco.IStandaloneCodeEditor,
  ontab: (words: string) => void,
): IDisposable {
  const leaves = () => view.getOption(monaco.EditorOption.tabFocusMode);
  const say = () =>
    ontab(`${leaves() ? 'Tab leaves the text' : 'Tab indents'}. Ctrl+M changes that.`);
  say();
  return view.addAction({
    id: 'payload.tab',
    label: 'Let Tab indent, or leave the editor again',
    keybindings: [
      KeyMod.CtrlCmd | KeyCode.KeyM,
      // On a Mac: Ctrl, and the key that Monaco has there.
      KeyMod.WinCtrl | KeyCode.KeyM,
      KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM,
    ],
    run() {
      view.updateOptions({ tabFocusMode: !leaves() });
      say();
    },
  });
}
