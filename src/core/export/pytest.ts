import { code, compactBody, headersOf, type CodeForm } from './code-form.ts';

/** A string of Python in single quotes. */
export function quoteForPython(text: string): string {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}

/** The webhook as fixtures for pytest, with a test that sends it to the receiver. */
export const pytest: CodeForm = {
  id: 'pytest',
  title: 'pytest',
  isRequest: true,
  bodyOf: compactBody,
  write(request) {
    const headers = headersOf(request).map(
      ([name, value]) => `    ${quoteForPython(name)}: ${quoteForPython(value)},\n`,
    );
    return code(`import json
import urllib.request

import pytest

URL = ${quoteForPython(request.url)}
HEADERS = {
${headers.join('')}}
# The body is bytes, because a signature covers its bytes.
BODY = ${quoteForPython(request.body)}.encode()


@pytest.fixture
def payload():
    return json.loads(BODY)


@pytest.fixture
def webhook():
    return urllib.request.Request(URL, BODY, HEADERS, method='POST')


def test_the_receiver_accepts_the_webhook(webhook):
    with urllib.request.urlopen(webhook, timeout=10) as response:
        assert response.status < 300
`);
  },
};
