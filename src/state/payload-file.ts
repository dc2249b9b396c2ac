import { MAX_TEXT_BYTES } from '../core/index.ts';
import type { Browser } from './browser.ts';
import type { Messages } from './messages.svelte.ts';

/** The text of a file; `null` when it holds no text or too much of it, with a message to the user. */
export async function textOfFile(
  file: File,
  files: Browser['files'],
  messages: Messages,
): Promise<string | null> {
  const limit = MAX_TEXT_BYTES / 1024 / 1024;
  if (file.size > MAX_TEXT_BYTES) {
    messages.say({
      tone: 'error',
      text: `${file.name} is larger than ${limit} MB, the most that is read here. Cut it down to a single delivery.`,
    });
    return null;
  }
  const text = await files.readTextFile(file);
  if (text === null) {
    messages.say({
      tone: 'error',
      text: `${file.name} cannot be read as text: it is not UTF-8. Save it as UTF-8 and open it again.`,
    });
  }
  return text;
}
