import { MAX_TEXT_MB } from '../core/index.ts';
import { NoText } from '../platform/file-text.ts';

/** The errors of the system that a user can mend, in words. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist.',
  EISDIR: 'is a folder. Name the files in it.',
  EACCES: 'cannot be read, because you have no permission.',
};

/** Why a file was not read, and what to do: a sentence after the name of the file. */
export function reasonOf(error: unknown): string {
  if (error instanceof NoText) return reasonOfText(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SYSTEM_ERRORS[code];
  // Anything else is a defect of the program, which must not pass for one of the file.
  if (known === undefined && code === '') throw error;
  return known ?? `cannot be read (${code}).`;
}

function reasonOfText({ reason }: NoText): string {
  switch (reason.kind) {
    case 'too-large':
      return `has a payload or a text of more than ${MAX_TEXT_MB} MB. Longer files need one payload a line.`;
    case 'not-text':
      return reason.format === null
        ? 'is not text in UTF-8 or UTF-16.'
        : `is ${reason.format}, not text.`;
    case 'damaged-gzip':
      return 'is a damaged or incomplete gzip file.';
    case 'unreadable':
      return 'cannot be read.';
  }
}
