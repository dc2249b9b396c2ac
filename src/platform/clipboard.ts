/** Copies a text to the clipboard. Gives false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
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
