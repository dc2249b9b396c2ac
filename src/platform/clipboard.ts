/** Puts a text on the clipboard; false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Denied, or not a secure context: the caller shows the text to be copied by hand.
    return false;
  }
}

/** The text on the clipboard; `null` when the browser does not give it. */
export async function pasteText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // Denied, or not supported: the caller says how to paste by hand.
    return null;
  }
}
