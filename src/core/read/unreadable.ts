import type { Finding } from '../analysis.ts';
import { MAX_TEXT_BYTES } from '../limits.ts';
import { findProblem } from './problem.ts';
import { isLongerThan } from './utf8-length.ts';

/**
 * The finding of a text that `read` refuses: it is too large, or it stops being JSON somewhere.
 * `JSON.parse` is the strict judge; only a text that it refuses is read again, for place and reason.
 */
export function explainUnreadable(text: string): Finding {
  if (isLongerThan(text, MAX_TEXT_BYTES)) {
    const limit = MAX_TEXT_BYTES / 1024 / 1024;
    return {
      severity: 'error',
      code: 'too-large',
      pointer: '',
      range: { start: 0, end: 0 },
      message: `This text is larger than ${limit} MiB, the most that is judged here. Paste a single delivery.`,
      why: 'A webhook has some thousand characters; a text of this size would make the page halt.',
    };
  }
  const { offset, length, message } = findProblem(text)!;
  return {
    severity: 'error',
    code: 'syntax',
    pointer: '',
    range: { start: offset, end: offset + length },
    message,
    why:
      text.trim() === ''
        ? 'The body is what the service sends, with or without the delivery around its data. The examples show what one looks like.'
        : 'Webhooks are sent as JSON (RFC 8259), and what is not JSON no receiver can read. Whether it is an order event can be said once it is.',
  };
}
