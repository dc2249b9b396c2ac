import { MAX_TEXT_BYTES, MAX_TEXT_MB } from '../core/index.ts';
import type { FileText } from '../platform/file-text.ts';
import type { Browser } from './browser.ts';
import type { Messages } from './messages.svelte.ts';

const LIMIT = `${MAX_TEXT_MB} MB, the limit of this page`;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of files. Several files are several deliveries, one below the other. A message explains
 * each file that is not text.
 * @returns `null` when no file is text, or all files together are too large.
 */
export async function textOfFiles(
  files: readonly File[],
  { readTextFile }: Browser['files'],
  messages: Messages,
): Promise<string | null> {
  const texts: string[] = [];
  let size = 0;
  for (const file of files) {
    // A file that fails must not keep the others from being read.
    const found = await readTextFile(file, MAX_TEXT_BYTES).catch(() => NOT_LOADED);
    if (found.kind !== 'text') {
      messages.say({ tone: 'error', text: `${file.name} ${reason(found)}` });
      continue;
    }
    size += found.text.length;
    if (size > MAX_TEXT_BYTES) {
      messages.say({
        tone: 'error',
        text: `These ${files.length} files together are larger than ${LIMIT}. Open fewer of them.`,
      });
      return null;
    }
    texts.push(found.text);
  }
  if (texts.length === 0) return null;
  // A byte order mark is allowed at the start of a text only.
  return texts.length === 1
    ? texts[0]!
    : texts.map((text) => text.replace(BYTE_ORDER_MARK, '')).join('\n');
}

const NOT_LOADED = { kind: 'not-loaded' } as const;

type Unread = Exclude<FileText, { kind: 'text' }> | typeof NOT_LOADED;

/** Why a file is not opened and what to do, after the file's name. */
function reason(unread: Unread): string {
  switch (unread.kind) {
    case 'too-large':
      return `is larger than ${LIMIT}. Open a file with fewer payloads.`;
    case 'not-text':
      return unread.format === null
        ? 'is not text in UTF-8 or UTF-16. Save it as UTF-8 and open it again.'
        : `is ${unread.format}, not text. Open the payload itself, as a text file.`;
    case 'damaged-gzip':
      return 'is a damaged or incomplete gzip file. Get the file again.';
    case 'unreadable':
      return 'cannot be read. If it is a folder, open the files in it.';
    case 'not-loaded':
      return 'was not read, because part of the page did not load. Check your connection and try again.';
  }
}
