import { code, compactBody, type CodeForm } from './code-form.ts';
import { headersObject, quoteForJavaScript } from './javascript.ts';

/** The webhook as a fixture for tests in JavaScript, with a test that sends it to the receiver. */
export const vitest: CodeForm = {
  id: 'vitest',
  title: 'Vitest or Jest',
  isRequest: true,
  bodyOf: compactBody,
  write: (request) =>
    code(`import { expect, test } from 'vitest'; // With Jest, remove this line.

export const url = ${quoteForJavaScript(request.url)};

/** The body is a text, because a signature covers its bytes. */
export const webhook = {
  method: 'POST',
  headers: ${headersObject(request, '  ')},
  body: ${quoteForJavaScript(request.body)},
};

export const payload = JSON.parse(webhook.body);

test('the receiver accepts the webhook', async () => {
  const response = await fetch(url, webhook);
  expect(response.status).toBeLessThan(300);
});
`),
};
