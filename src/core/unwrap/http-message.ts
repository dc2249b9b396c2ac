import { peel, type Peel } from './peel.ts';

const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|DELETE) \S/;
const STATUS_LINE = /^HTTP\/\d/;
const HEADER = /^([a-z][\w-]*):(?: |\t|$)/i;
/** Headers that no log line begins with. A message has one of them or a request line. */
const KNOWN = /^(?:host|accept.*|user-agent|content-.*|x-.*|mime-version|from|subject)$/i;

/**
 * The bodies of HTTP requests with their headers, of responses, of one part of a form, or of a
 * mail. A body ends where the next request or response begins.
 */
export function peelHttpMessage(text: string): Peel[] {
  const peels: Peel[] = [];
  let label = '';
  let headers = 0;
  /** The offset of the body whose end is looked for; -1 in a head, and before the first one. */
  let body = -1;
  const endBody = (end: number) => {
    if (body >= 0) peels.push(peel('http-message', label, body, end, text.slice(body, end)));
    body = -1;
  };
  for (let from = 0; from < text.length;) {
    const lineEnd = text.indexOf('\n', from);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(from, next).trimEnd();
    const start = REQUEST_LINE.test(line)
      ? 'an HTTP request'
      : STATUS_LINE.test(line)
        ? 'an HTTP response'
        : '';
    if (start !== '') {
      endBody(from);
      [label, headers] = [start, 0];
    } else if (body < 0) {
      const name = HEADER.exec(line)?.[1];
      if (name !== undefined) {
        headers++;
        if (label === '' && KNOWN.test(name)) label = 'a message with headers';
      } else if (line === '' && label !== '') {
        body = next;
      } else if (!/^[\t ]+\S/.test(line) || headers === 0) {
        // A folded header goes on; anything else does not belong to a head.
        [label, headers] = ['', 0];
      }
    }
    from = next;
  }
  endBody(text.length);
  return peels;
}
