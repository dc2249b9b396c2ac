import type { Finding } from '../analysis.ts';
import { MAX_TEXT_BYTES } from '../limits.ts';
import { findProblem } from './problem.ts';
import { isLongerThan } from './utf8-length.ts';

/**
 * The finding of a text that `read` refuses: the text is too large, or it stops being JSON
 * somewhere. `JSON.parse` decides. A text that it refuses is read again for place and reason.
 */
export function explainUnreadable(text: string): Finding {
  if (isLongerThan(text, MAX_TEXT_BYTES)) {
    const limit = MAX_TEXT_BYTES / 1024 / 1024;
    return {
      severity: 'error',
      code: 'too-large',
      pointer: '',
      range: { start: 0, end: 0 },
      message: `This text is larger than ${limit} MB. Paste a single delivery.`,
      why: 'A webhook body has some thousand characters. A text of this size would make the page halt.',
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
        ? 'The examples show payloads of this event, with and without the delivery around the data.'
        : 'Webhooks are sent as JSON (RFC 8259). Only a text that is JSON can be checked as an order event.',
  };
}
