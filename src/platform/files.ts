/** Lets the user choose a file; `null` when the choice is given up. */
export function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,.txt,.log,application/json,text/plain';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/**
 * The text of a file, exactly: a byte order mark is kept.
 * @returns `null` when the file holds no UTF-8 text or cannot be read.
 */
export async function readTextFile(file: File): Promise<string | null> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(await file.arrayBuffer());
  } catch {
    // Not UTF-8, or gone meanwhile: the caller says so.
    return null;
  }
}

/** Saves a JSON text as a file of the user's. */
export function saveTextFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Revoked at once, some browsers would save nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
