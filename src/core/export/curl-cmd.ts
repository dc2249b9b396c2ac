import { ascii, escaping } from '../write/strings.ts';
import { COMPACT, write } from '../write/write.ts';
import { code, headersOf, type CodeForm } from './code-form.ts';

/** Characters of a command line of cmd (Microsoft Learn, “Command prompt line string limitation”). */
const MAX_CHARACTERS = 8_191;

/**
 * Characters that cmd reads between quotes, or where it takes an escaped quote for the end of them.
 * There parentheses begin and end a block of a batch file. In JSON they are in strings only, so
 * each can be written as an escape.
 */
const special = escaping(/[%!^&|<>()]/g);

/**
 * An argument of a program for Windows. A backslash before a quote is doubled (Microsoft Learn,
 * “Parsing C command-line arguments”).
 */
function quoteForWindows(text: string): string {
  return `"${text.replace(/(\\*)("|$)/g, (_, slashes: string, quote: string) =>
    quote === '' ? slashes.repeat(2) : `${slashes.repeat(2)}\\"`,
  )}"`;
}

/** A `curl` command for the command prompt of Windows, in ASCII, because of its code pages. */
export const curlCmd: CodeForm = {
  id: 'curl-cmd',
  title: 'curl (Windows cmd)',
  isRequest: true,
  bodyOf: (doc) => special(ascii(write(doc, COMPACT))),
  write(request) {
    const { url, body } = request;
    if (/[%!]/.test(url)) {
      return {
        ok: false,
        message: 'cmd changes `%` and `!` in an address. Use another form, or another address.',
      };
    }
    const headers = headersOf(request).map(([name, value]) => ` --header "${name}: ${value}"`);
    const text = `curl --include --globoff "${url}"${headers.join('')} --data-raw ${quoteForWindows(body)}`;
    if (text.length <= MAX_CHARACTERS) return code(text);
    return {
      ok: false,
      message: 'cmd takes at most 8,191 characters, and this command is longer. Use PowerShell.',
    };
  },
};
