import type { FileText } from './file-text.ts';

/** Files that hold payloads, for the browser's dialog. */
const ACCEPTED = '.json,.ndjson,.jsonl,.txt,.log,.har,.gz,application/json,text/plain';

/** Lets the user choose files. Gives none when the user cancels. */
export function chooseFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPTED;
    input.multiple = true;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/**
 * Reads the text of a file; see `readFileText`. Its code is loaded with the first file.
 * Rejects when the code cannot be loaded.
 * @param maxBytes the most bytes that are read.
 */
export async function readTextFile(file: File, maxBytes: number): Promise<FileText> {
  const { readFileText } = await import('./file-text.ts');
  return readFileText(file, maxBytes);
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
