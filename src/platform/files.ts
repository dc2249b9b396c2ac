/** Lets the user choose a file. Gives `null` when the user cancels. */
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
 * Reads the text of a file and keeps a byte order mark.
 * @returns `null` when the file is not UTF-8 or cannot be read.
 */
export async function readTextFile(file: File): Promise<string | null> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(await file.arrayBuffer());
  } catch {
    // The file is not UTF-8, or is gone. The caller says so.
    return null;
  }
}

/** Saves a JSON text as a file on the user's machine. */
export function saveTextFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // Some browsers save nothing when the address is revoked at once.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
