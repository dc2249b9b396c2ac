/** Milliseconds that a text may take to be made after the press that asked for it. */
const LONGEST_PROMISE = 30_000;

/** Passes the next text to the press that expects it. Gives whether it was copied. */
let deliver: ((text: string) => Promise<boolean>) | null = null;

/**
 * Asks for the clipboard at a press whose text takes time to make. Safari allows copying during the
 * press only, but it waits for a promised text. The next call of `copyText` keeps the promise. If
 * none comes in time, the clipboard stays as it is.
 */
export function expectCopy(): void {
  if (typeof ClipboardItem === 'undefined') return;
  let keep = (_: string): void => {};
  const promised = new Promise<Blob>((resolve, reject) => {
    keep = (text) => resolve(new Blob([text], { type: 'text/plain' }));
    setTimeout(reject, LONGEST_PROMISE);
  });
  // A browser that refuses at once does not wait for the text, which may never come.
  promised.catch(() => {});
  const isCopied = isAllowed(() =>
    navigator.clipboard.write([new ClipboardItem({ 'text/plain': promised })]),
  );
  deliver = (text) => {
    deliver = null;
    keep(text);
    return isCopied;
  };
}

/** Copies a text to the clipboard. Gives false when the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  return (await deliver?.(text)) || isAllowed(() => navigator.clipboard.writeText(text));
}

async function isAllowed(copy: () => Promise<void>): Promise<boolean> {
  try {
    await copy();
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
