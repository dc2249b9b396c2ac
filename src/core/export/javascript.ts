import { headersOf, type WebhookRequest } from './code-form.ts';

/** A string of JavaScript in single quotes, which leave the quotes of JSON as they are. */
export function quoteForJavaScript(text: string): string {
  const quoted = text
    .replace(/[\\']/g, String.raw`\$&`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
  return `'${quoted}'`;
}

/** The headers of a request as an object of JavaScript. @param indent of its last line. */
export function headersObject(request: WebhookRequest, indent: string): string {
  const lines = headersOf(request).map(
    ([name, value]) => `${indent}  ${quoteForJavaScript(name)}: ${quoteForJavaScript(value)},\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}
