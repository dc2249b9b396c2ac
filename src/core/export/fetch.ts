import { code, compactBody, type CodeForm } from './code-form.ts';
import { headersObject, quoteForJavaScript } from './javascript.ts';

/** A call for Node, Deno, Bun and browsers. */
export const fetchCall: CodeForm = {
  id: 'fetch',
  title: 'fetch (JavaScript)',
  isRequest: true,
  bodyOf: compactBody,
  write: (request) =>
    code(`await fetch(${quoteForJavaScript(request.url)}, {
  method: 'POST',
  headers: ${headersObject(request, '  ')},
  body: ${quoteForJavaScript(request.body)},
});
`),
};
