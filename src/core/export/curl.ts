import { isLongerThan } from '../read/utf8-length.ts';
import { code, compactBody, headersOf, type CodeForm } from './code-form.ts';

/**
 * UTF-8 bytes of an argument that every system takes: Linux takes 131,071, as MAX_ARG_STRLEN in
 * its execve(2) says. A longer body goes through the standard input.
 */
const MAX_ARGUMENT_BYTES = 131_071;

/** A word of sh, bash and zsh. Between single quotes every character but the quote is literal. */
function quoteForSh(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A `curl` command for sh, bash and zsh. */
export const curl: CodeForm = {
  id: 'curl',
  title: 'curl (sh, bash, zsh)',
  isRequest: true,
  bodyOf: compactBody,
  write(request) {
    const { url, body } = request;
    // Brackets in an address would be a pattern.
    const options = url.includes('[') ? '--include --globoff' : '--include';
    const headers = headersOf(request).map(
      ([name, value]) => `  --header ${quoteForSh(`${name}: ${value}`)} \\\n`,
    );
    // With --data, curl drops the line break that ends the text.
    const data = isLongerThan(body, MAX_ARGUMENT_BYTES)
      ? `--data @- <<'PAYLOAD'\n${body}\nPAYLOAD\n`
      : `--data-raw ${quoteForSh(body)}`;
    return code(`curl ${options} ${quoteForSh(url)} \\\n${headers.join('')}  ${data}`);
  },
};
