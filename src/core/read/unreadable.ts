import type { Finding } from '../analysis.ts';
import { MAX_DEPTH, MAX_TEXT_BYTES, MAX_TEXT_MB } from '../limits.ts';
import { tooDeepAt } from './depth.ts';
import { findProblem } from './problem.ts';
import { isLongerThan } from './utf8-length.ts';

/**
 * The finding of a text that `read` refuses: the text is too large or too deep, or it stops being
 * JSON somewhere. `JSON.parse` decides. A text that it refuses is read again for place and reason.
 */
export function explainUnreadable(text: string): Finding {
  if (isLongerThan(text, MAX_TEXT_BYTES)) {
    return {
      severity: 'error',
      code: 'too-large',
      pointer: '',
      range: { start: 0, end: 0 },
      message: `This text is larger than ${MAX_TEXT_MB} MB, the limit of this page. Use one webhook body.`,
      why: 'A typical webhook has a few thousand characters. A text this large would freeze the page.',
    };
  }
  const deepAt = tooDeepAt(text);
  if (deepAt >= 0) {
    return {
      severity: 'error',
      code: 'too-large',
      pointer: '',
      range: { start: deepAt, end: deepAt + 1 },
      message: `This text has more than ${MAX_DEPTH / 1_000},000 brackets inside each other, the limit of this page. Use one webhook body.`,
      why: 'A typical webhook has fewer than ten. A text this deep would freeze the page.',
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
        ? 'This page checks a whole webhook body, or only its `data` object. Open an example to see one.'
        : 'Webhooks are JSON (RFC 8259). The order can be checked once the text is valid JSON.',
  };
}
