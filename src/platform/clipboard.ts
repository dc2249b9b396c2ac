/**
 * Copies a text to the clipboard. Gives false when the browser does not allow it.
 * @param text a promise for a text that is made after the user asked for it. Safari allows copying
 *   only at once, and then waits for the promise.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text === 'string' || typeof ClipboardItem === 'undefined') {
      await navigator.clipboard.writeText(await text);
    } else {
      const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    }
    return true;
  } catch {
    // Copying is denied, or the context is not secure. The caller shows the text instead.
    return false;
  }
}

/** Reads the text on the clipboard. Gives `null` when the browser does not allow it. */
export async function pasteText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // Reading is denied or not supported. The caller explains how to paste by hand.
    return null;
  }
}
