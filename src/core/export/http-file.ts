import { escaping, printable } from '../write/strings.ts';
import { COMPACT, write } from '../write/write.ts';
import { code, headersOf, type CodeForm } from './code-form.ts';

/** Two braces would begin a variable. In JSON they are next to each other in strings only. */
const secondBrace = escaping(/(?<=\{)\{/g);

/**
 * A file for the HTTP clients of JetBrains editors, Visual Studio and the extension REST Client. The
 * body is the last line and has no line break at its end, or the receiver would get it.
 */
export const httpFile: CodeForm = {
  id: 'http',
  title: '.http file',
  isRequest: true,
  bodyOf: (doc) => secondBrace(printable(write(doc, COMPACT))),
  write(request) {
    const headers = headersOf(request).map(([name, value]) => `${name}: ${value}`);
    return code(
      ['### Voucherify webhook', `POST ${request.url}`, ...headers, '', request.body].join('\n'),
    );
  },
};
