import { keyOf } from '../read/json-document.ts';
import { asDouble, asGo, asPhp, asPython } from '../write/numbers.ts';
import { ascii, escaping, plain } from '../write/strings.ts';
import { COMPACT, keptMembers, type Writing } from '../write/write.ts';
import { keptInOrder, keptSorted } from '../write/member-order.ts';

/**
 * How the JSON libraries of receivers write a payload that they have parsed. Numbers are rewritten
 * from their digits, so that those that a language keeps stay exact. Tests compare each with the
 * interpreter of its language where the machine has it.
 */
interface Writer {
  /** Unique, and stable for the worker's contract. */
  readonly id: string;
  /** The language or library, for a list of several. */
  readonly program: string;
  /** The end of the sentence “… as”. */
  readonly label: string;
  readonly writing: Writing;
}

const html = escaping(/[<>&\u2028\u2029]/g);
const gson = escaping(/[<>&='\u2028\u2029]/g);
const phpAscii = escaping(/[^\0-\x7f]/g);
const php = (source: string) => phpAscii(plain(source)).replaceAll('/', '\\/');
const asAscii = (source: string) => ascii(plain(source));
const asHtml = (source: string) => html(plain(source));
const asGson = (source: string) => gson(plain(source));

function parsed(
  string: (source: string) => string,
  number: (source: string) => string,
  rest: Partial<Writing> = {},
): Writing {
  return { ...COMPACT, members: keptMembers, string, key: string, number, ...rest };
}

const javaScript = parsed(plain, asDouble, { members: keptInOrder });
const indented = (indent: number): Writing => ({ ...javaScript, colon: ': ', indent });
const spaced = { comma: ', ', colon: ': ' };

export const WRITERS: readonly Writer[] = [
  {
    id: 'javascript',
    program: 'JavaScript',
    label: '`JSON.stringify` in JavaScript writes it',
    writing: javaScript,
  },
  {
    id: 'python',
    program: 'Python',
    label: '`json.dumps` in Python writes it, with spaces and `\\u` escapes',
    writing: parsed(asAscii, asPython, spaced),
  },
  {
    id: 'python-compact',
    program: 'Python',
    label: '`json.dumps` in Python writes it without spaces',
    writing: parsed(asAscii, asPython),
  },
  {
    id: 'python-utf-8',
    program: 'Python',
    label: '`json.dumps` in Python writes it with `ensure_ascii=False`',
    writing: parsed(plain, asPython, spaced),
  },
  {
    id: 'flask',
    program: 'Flask',
    label: '`jsonify` in Flask writes it, with sorted keys',
    writing: parsed(asAscii, asPython, { members: keptSorted }),
  },
  {
    id: 'php',
    program: 'PHP',
    label: '`json_encode` in PHP writes it, with `\\/` and `\\u` escapes',
    writing: parsed(php, asPhp),
  },
  {
    id: 'php-arrays',
    program: 'PHP',
    label: '`json_encode` in PHP writes it from arrays, with `[]` for `{}`',
    writing: parsed(php, asPhp, {
      isList: (doc, members) => members.every((node, at) => keyOf(doc, node) === String(at)),
    }),
  },
  {
    id: 'java',
    program: 'Jackson',
    label: 'Jackson in Java or `JSON.generate` in Ruby writes it',
    writing: parsed(plain, asPython),
  },
  {
    id: 'gson',
    program: 'Gson',
    label: 'Gson in Java writes it',
    writing: parsed(asGson, (number) => number),
  },
  {
    id: 'rails',
    program: 'Rails',
    label: '`to_json` in Rails writes it, with `\\u003c` for `<`',
    writing: parsed(asHtml, asPython),
  },
  {
    id: 'go',
    program: 'Go',
    label: '`json.Marshal` in Go writes it, with sorted keys',
    writing: parsed(asHtml, asGo, { members: keptSorted }),
  },
  {
    id: 'javascript-2',
    program: 'JavaScript',
    label: '`JSON.stringify` writes it, indented by two spaces',
    writing: indented(2),
  },
  {
    id: 'javascript-4',
    program: 'JavaScript',
    label: '`JSON.stringify` writes it, indented by four spaces',
    writing: indented(4),
  },
];
