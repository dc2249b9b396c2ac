import { peel, type Peel } from './peel.ts';

const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE) \S/;
const STATUS_LINE = /^HTTP\/\d/;
const HEADER = /^([a-z][\w-]*):(?: |\t|$)/i;
/** Headers that no log line begins with; with none of them and no request line it is no message. */
const KNOWN = /^(?:host|accept.*|user-agent|content-.*|x-.*|mime-version|from|subject)$/i;

/**
 * The body of an HTTP request with its headers, of a response, of one part of a form, or of a mail.
 */
export function peelHttpMessage(text: string): Peel[] {
  let label = '';
  let headers = 0;
  for (let from = 0; from < text.length;) {
    const lineEnd = text.indexOf('\n', from);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(from, next).trimEnd();
    const name = HEADER.exec(line)?.[1];
    if (REQUEST_LINE.test(line)) [label, headers] = ['an HTTP request', 0];
    else if (STATUS_LINE.test(line)) [label, headers] = ['an HTTP response', 0];
    else if (name !== undefined) {
      headers++;
      if (label === '' && KNOWN.test(name)) label = 'a message with headers';
    } else if (line === '' && label !== '' && (headers > 0 || label !== 'a message with headers')) {
      return [peel('http-message', label, next, text.length, text.slice(next))];
    } else if (!/^[\t ]+\S/.test(line) || headers === 0) {
      // A folded header goes on; anything else is no head of a message.
      [label, headers] = ['', 0];
    }
    from = next;
  }
  return [];
}
