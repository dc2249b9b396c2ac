import type { EditorHelp } from './editor-help.ts';

/**
 * The clipboard for the editor's menu and tooltips, in place of Monaco's own service. In Safari,
 * Monaco's service promises the clipboard a text at every press anywhere on the page. That ends
 * what the page itself copies, and each promise that a later press replaces is rejected.
 */
export function createClipboardService({ copyText, pasteText }: EditorHelp) {
  return {
    triggerPaste: () => undefined,
    readText: async () => (await pasteText()) ?? '',
    writeText: copyText,
  };
}
