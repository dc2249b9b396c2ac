import type { Analysis, Finding, FindingCode } from './analysis.ts';
import { describeUnrecognised } from './recognise/unrecognised.ts';
import { remember } from './documents.ts';
import { checkText, conclude, type Other } from './judge.ts';
import { MAX_TEXT_BYTES } from './limits.ts';
import { isLongerThan } from './read/utf8-length.ts';
import { holderRangeOf } from './read/json-document.ts';
import { findProblem } from './read/problem.ts';

/** What a text is that holds no order event: not JSON, and where it stops to be; or JSON of something else. */
export function explainOther({ text, found }: Other): Analysis {
  if (found) {
    const { doc, foreign } = found;
    const { findings, omitted } = checkText(doc);
    const told: Finding = {
      severity: 'notice',
      pointer: '',
      range: holderRangeOf(doc, 0),
      ...describeUnrecognised(doc, foreign),
    };
    return remember(conclude(text, 'unrecognised', {}, [...findings, told], omitted), doc);
  }
  if (isLongerThan(text, MAX_TEXT_BYTES)) {
    const limit = MAX_TEXT_BYTES / 1024 / 1024;
    return unreadable(
      text,
      'too-large',
      { start: 0, end: 0 },
      `This text is larger than ${limit} MiB, the most that is judged here. Paste a single delivery.`,
      'A webhook has some thousand characters; a text of this size would make the page halt.',
    );
  }
  // The engine is the strict judge; only what it refuses is read again, for the place and the reason.
  const { offset, length, message } = findProblem(text)!;
  return unreadable(
    text,
    'syntax',
    { start: offset, end: offset + length },
    message,
    text.trim() === ''
      ? 'The body is what the service sends, with or without the delivery around its data. The examples show what one looks like.'
      : 'Webhooks are sent as JSON (RFC 8259), and what is not JSON no receiver can read. Whether it is an order event can be said once it is.',
  );
}

function unreadable(
  text: string,
  code: FindingCode,
  range: Finding['range'],
  message: string,
  why: string,
): Analysis {
  const finding: Finding = { severity: 'error', code, pointer: '', range, message, why };
  return conclude(text, 'unreadable', {}, [finding]);
}
