import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';

/** A broken text, the UTF-16 offset and the characters that are to be mended, and what is said of it. */
const broken: [text: string, offset: number, at: string, message: string][] = [
  // What was cut out of something, or copied with something.
  [
    'cust_1","name":{"a":1}}',
    0,
    'cust_1',
    'The text begins in the middle of a payload: its beginning is cut off.',
  ],
  [
    '"{""customer"":{""id"":""c""}}"',
    3,
    '"',
    'Every double quote is doubled, as in a cell of a table (CSV): paste what the cell holds.',
  ],
  [
    '------WebKitFormBoundaryAb\nContent-Disposition: form-data; name="body"\n\n{}',
    0,
    '------WebKitFormBoundary',
    'This looks like a form of several parts: paste the part that begins with {.',
  ],
  [
    '- {\n-   "a": 1\n+   "a": 2\n}',
    0,
    '-',
    'The marks of a comparison (- and +) stand before the lines: paste the text without them.',
  ],
  [
    '{\n-  "a": 1,\n+  "a": 2\n}',
    2,
    '-',
    'The marks of a comparison (- and +) stand before the lines: paste the text without them.',
  ],
  ['- 5', 0, '-', 'The number «-» is not finished: a digit is missing.'],
  ['{\n  "a": - 5,\n  "b": 1\n}', 9, '-', 'The number «-» is not finished: a digit is missing.'],
  [
    'webhook(id=12) body={"customer": {"id": 1}}',
    0,
    'webhook',
    'Something stands before the JSON: remove everything before the first { or [.',
  ],
  [
    'https://example.com/hook',
    0,
    'https',
    'This is an address, not a payload: paste the body that is sent to it.',
  ],
  ['#e1.gift-card', 0, '#', 'This is a link, not a payload: open it in the address bar.'],
  ['https://a.b/c#p1.x', 0, 'https', 'This is a link, not a payload: open it in the address bar.'],
  [
    'array(1) {\n  ["customer"]=>\n  NULL\n}',
    0,
    'array',
    'This looks like a program’s own print-out of an object, not JSON: let the program write it as JSON.',
  ],
  [
    'OrderEvent[customer=Customer[id=1]]',
    0,
    'OrderEvent',
    'This looks like a program’s own print-out of an object, not JSON: let the program write it as JSON.',
  ],
  ['order[id]=1&order[status]=PAID', 0, 'order', 'This looks like a form (key=value), not JSON.'],
  // Quotes.
  [
    '{"a": "PAID"", "b": 1}',
    12,
    '"',
    'One double quote too many: remove it, or write \\" where it belongs to the string.',
  ],
  ['{"a": "PAID""b": 1}', 12, '"', 'A comma is missing before this «"».'],
  [
    '{"status: "PAID"}',
    11,
    'PAID',
    'The key before this has no end: a double quote is missing before its colon.',
  ],
  // Commas and colons.
  ['{"a": 1,}', 7, ',', 'A comma stands before «}» with nothing after it: remove the comma.'],
  ['[1, 2,\n]', 5, ',', 'A comma stands before «]» with nothing after it: remove the comma.'],
  ['{"a": 1,, "b": 2}', 8, ',', 'Two commas stand here with nothing between them: remove one.'],
  ['[1,,2]', 3, ',', 'Two commas stand here with nothing between them: remove one.'],
  ['{,"a":1}', 1, ',', 'A comma stands right after «{»: remove it.'],
  ['{"a": 1\n "b": 2}', 9, '"', 'A comma is missing before this «"».'],
  ['[{"a": 1} {"a": 2}]', 10, '{', 'A comma is missing before this «{».'],
  ['{"a" 1}', 5, '1', 'Expected a colon after the key, but found «1».'],
  ['{"a" = 1}', 5, '=', 'A colon belongs between a key and its value, not «=».'],
  ['{"a"}', 4, '}', 'The key before this has no value: a colon and a value are missing.'],
  ['{"a": , "b": 1}', 6, ',', 'The value after the colon is missing.'],
  ['{"a": 1; "b": 2}', 7, ';', 'Members are separated by commas, not by «;».'],
  [
    '{"a": PAID", "b": 1}',
    6,
    'PAID',
    'A double quote is missing before «PAID»: a text needs one at both ends.',
  ],
  [
    '{"a": 55,00}',
    9,
    '00',
    'A comma inside a number separates members in JSON: write the number without it.',
  ],
  [
    '{"a": "O\\\'Brien"}',
    8,
    "\\'",
    "«\\'» is no escape of JSON: remove the backslash, or write two where one is meant.",
  ],
  [
    '{"a": {% total %}}',
    6,
    '{% total %}',
    'A template placeholder stands here: this is the design of a payload. Paste a body that the service has sent.',
  ],
  [
    '\u200b{"a": 1}',
    0,
    '\u200b',
    'The invisible character U+200B stands here, which JSON does not allow outside strings: remove it.',
  ],
  [
    '{"a": 1}\u00a0',
    8,
    '\u00a0',
    'The invisible character U+00A0 stands here, which JSON does not allow outside strings: remove it.',
  ],
  [
    '{"a": 1,234.50}',
    8,
    '234.50',
    'A comma inside a number separates members in JSON: write the number without it.',
  ],
  [
    'Error (404): Not found',
    0,
    'Error',
    'Expected a JSON value, which begins with { or [, but found «Error».',
  ],
  [
    'Order{id=1, list=[a]}',
    0,
    'Order',
    'This looks like a program’s own print-out of an object, not JSON: let the program write it as JSON.',
  ],
  [
    '｛"a": [1]}',
    0,
    '｛',
    '«｛» is a full-width character: JSON is written with the plain ones, { [ and ".',
  ],
  [
    '1  {\n2    "a": 1\n3  }',
    3,
    '{',
    'The numbers of the lines were copied with the text: paste it without them.',
  ],
  // What stands before the payload.
  [
    '2024-03-12T08:37:24Z INFO {"a": 1}',
    4,
    '-03-12T08',
    'Something stands before the JSON: remove everything before the first {.',
  ],
  [
    '200 OK {"a": 1}',
    4,
    'OK',
    'Something stands before the JSON: remove everything before the first {.',
  ],
  [
    '[INFO] {"a": 1}',
    1,
    'INFO',
    'Something stands before the JSON: remove everything before the first {.',
  ],
  [
    '[2024-03-12 08:37:24,123] {"a": 1}',
    5,
    '-03-12',
    'Something stands before the JSON: remove everything before the first {.',
  ],
  [
    '200 {"a": 1}',
    4,
    '{',
    'Something stands before the JSON: remove everything before the first {.',
  ],
  [
    '```json\n{"a": 1}\n```',
    0,
    '`',
    'The marks ``` of a code block stand around the JSON: remove the lines that have them.',
  ],
  [
    '{"a": 1}\n```',
    9,
    '`',
    'The marks ``` of a code block stand around the JSON: remove the lines that have them.',
  ],
  // Quotes.
  [
    "{'a': None, 'b': True}",
    1,
    "'",
    'JSON quotes keys and strings with straight double quotes ("…"), not with \'.',
  ],
  [
    '{"a": \'b\'}',
    6,
    "'",
    'JSON quotes keys and strings with straight double quotes ("…"), not with \'.',
  ],
  [
    '{“a”: 1}',
    1,
    '“',
    'JSON quotes keys and strings with straight double quotes ("…"), not with “.',
  ],
  [
    '{"a": „b“}',
    6,
    '„',
    'JSON quotes keys and strings with straight double quotes ("…"), not with „.',
  ],
  [
    '{"a": `b`}',
    6,
    '`',
    'JSON quotes keys and strings with straight double quotes ("…"), not with `.',
  ],
  ['{a: 1}', 1, 'a', 'The key «a» needs double quotes around it.'],
  ['{"a": 1, b_c: 2}', 9, 'b_c', 'The key «b_c» needs double quotes around it.'],
  [
    '{"a: 1}',
    1,
    '"',
    'The string that begins here is never closed: a double quote is missing, or the text is cut off.',
  ],
  [
    '{"a": "b, "c": "d"}',
    11,
    'c',
    'The string before this has ended: a double quote is missing before, or one inside the string has to be written as \\".',
  ],
  [
    '{"a": "say "hi" now"}',
    12,
    'hi',
    'The string before this has ended: a double quote is missing before, or one inside the string has to be written as \\".',
  ],
  [
    '{\\"a\\": 1}',
    1,
    '\\',
    'This is written as inside another string: every \\" stands for a quote and every \\n for a new line. Paste what the string stands for.',
  ],
  [
    '{&quot;a&quot;: 1}',
    1,
    '&',
    'The quotes are written as HTML writes them: copy the text as the page shows it.',
  ],
  // Strings.
  [
    '{"a": "line one\nline two"}',
    15,
    '\n',
    'The string on this line is not closed: a double quote is missing, or a line break inside the string has to be written as \\n.',
  ],
  [
    '{"a": "tab\there"}',
    10,
    '\t',
    'An invisible character stands inside a string: write it as \\t.',
  ],
  [
    '{"a": "\u0001"}',
    7,
    '\u0001',
    'An invisible character stands inside a string: write it as \\u0001.',
  ],
  [
    '{"a": "C:\\x"}',
    9,
    '\\x',
    '«\\x» is no escape of JSON: remove the backslash, or write two where one is meant.',
  ],
  ['{"a": "\\u12"}', 7, '\\u', 'Four hexadecimal digits belong after \\u.'],
  // Words and numbers.
  ['{"a": None}', 6, 'None', '«None» is no value of JSON: write null.'],
  ['{"a": True}', 6, 'True', '«True» is no value of JSON: write true.'],
  ['{"a": FALSE}', 6, 'FALSE', '«FALSE» is no value of JSON: write false.'],
  ['{"a": undefined}', 6, 'undefined', '«undefined» is no value of JSON: write null.'],
  ['{"a": tru}', 6, 'tru', '«tru» is no value of JSON: write true.'],
  ['{"a": NaN}', 6, 'NaN', '«NaN» is no number of JSON: write null where there is no number.'],
  [
    '{"a": -Infinity}',
    6,
    '-Infinity',
    '«-Infinity» is no number of JSON: write null where there is no number.',
  ],
  ['{"a": b}', 6, 'b', '«b» is no value of JSON: a text needs double quotes around it.'],
  ['{"a": b"x"}', 6, 'b', '«b» is no value of JSON: a program has printed its own notation.'],
  [
    '{"a": datetime.datetime(2024)}',
    6,
    'datetime.datetime',
    '«datetime.datetime» is no value of JSON: a program has printed its own notation.',
  ],
  [
    '{"a": [object Object]}',
    7,
    'object',
    '«[object Object]» stands in place of the data: a program has to write it with JSON.stringify.',
  ],
  ['{"a": 01}', 6, '01', 'The number «01» begins with a zero: write it without, or as a string.'],
  ['{"a": 1.}', 6, '1.', 'The number «1.» is not finished: a digit is missing.'],
  ['{"a": .5}', 6, '.5', 'A number needs a digit before its point: write 0.5.'],
  ['{"a": +1}', 6, '+1', 'A number has no plus sign in JSON: remove it.'],
  ['{"a": -}', 6, '-', 'The number «-» is not finished: a digit is missing.'],
  [
    '{"a": 0x1F}',
    6,
    '0x1F',
    '«0x1F» is no number of JSON: write decimal digits, or double quotes around a text.',
  ],
  [
    '{"a": 1_000}',
    6,
    '1_000',
    '«1_000» is no number of JSON: write decimal digits, or double quotes around a text.',
  ],
  [
    '{"a": 1,000}',
    8,
    '000',
    'A comma inside a number separates members in JSON: write the number without it.',
  ],
  [
    '{"a": 2024-03-12}',
    6,
    '2024-03-12',
    '«2024-03-12» is no number of JSON: write decimal digits, or double quotes around a text.',
  ],
  // What was never JSON.
  [
    '<!doctype html><html></html>',
    0,
    '<',
    'This looks like HTML or XML, not JSON: an error page may have been copied instead.',
  ],
  [
    '<?xml version="1.0"?><a/>',
    0,
    '<',
    'This looks like HTML or XML, not JSON: an error page may have been copied instead.',
  ],
  ['a=1&b=2', 0, 'a', 'This looks like a form (key=value), not JSON.'],
  ['payload=%7B%22a%22%3A1%7D', 0, 'payload', 'This looks like a form (key=value), not JSON.'],
  [
    'eyJhIjogMX0=',
    0,
    'eyJhIjogMX0',
    'This looks like Base64, not JSON: decode it first, and paste what comes out.',
  ],
  ['--- \na: 1', 0, '---', 'This looks like YAML, not JSON.'],
  [
    'POST /hook HTTP/1.1\nHost: x\n\n{"a":1}',
    0,
    'POST',
    'Something stands before the JSON: remove everything before the first { or [.',
  ],
  [
    'const x = {"a": 1}',
    0,
    'const',
    'Something stands before the JSON: remove everything before the first { or [.',
  ],
  [
    'data: {"a":1}',
    0,
    'data',
    'Something stands before the JSON: remove everything before the first { or [.',
  ],
  ['hello', 0, 'hello', 'Expected a JSON value, which begins with { or [, but found «hello».'],
  // Comments and templates.
  ['{"a": 1 // note\n}', 8, '/', 'A comment stands here, but JSON has none: remove it.'],
  ['/* x */ {"a":1}', 0, '/', 'A comment stands here, but JSON has none: remove it.'],
  ['{"a": 1, # note\n"b": 2}', 9, '#', 'A comment stands here, but JSON has none: remove it.'],
  ['{"a": ...}', 6, '...', 'Something was left out here (…): paste the whole text.'],
  [
    '{"a": {{order.total}}, "b": 1}',
    6,
    '{{order.total}}',
    'A template placeholder stands here: this is the design of a payload. Paste a body that the service has sent.',
  ],
  [
    '{"a": "{{ok}}", "b": {{b}}}',
    21,
    '{{b}}',
    'A template placeholder stands here: this is the design of a payload. Paste a body that the service has sent.',
  ],
  [
    '{"a": ${x}}',
    6,
    '${x}',
    'A template placeholder stands here: this is the design of a payload. Paste a body that the service has sent.',
  ],
  ['{{"a": 1}}', 1, '{', 'A second { stands where a key belongs: remove one.'],
  // The end.
  [
    '{"a": 1\n\n',
    7,
    '',
    'The text ends too early: expected a comma or }. Something is missing here, or the text was cut off.',
  ],
  [
    '{"a": [1, 2',
    11,
    '',
    'The text ends too early: expected a comma or ]. Something is missing here, or the text was cut off.',
  ],
  [
    '{"a":',
    5,
    '',
    'The text ends too early: expected a value. Something is missing here, or the text was cut off.',
  ],
  [
    '{"a": "hel',
    6,
    '"',
    'The string that begins here is never closed: a double quote is missing, or the text is cut off.',
  ],
  ['{"a": [1, 2}', 11, '}', 'A list is still open here: ] is missing before this «}».'],
  ['[{"a": 1]', 8, ']', 'An object is still open here: } is missing before this «]».'],
  ['{"a": 1}}', 8, '}', 'One «}» too many: remove it, or one before it that closes too early.'],
  [
    '{"a": 1}\n{"b": 2}',
    9,
    '{',
    'A second JSON value begins here, where the text has to end: paste one payload at a time.',
  ],
  [
    '{"a": 1}, {"b": 2}',
    8,
    ',',
    'A second JSON value begins here, where the text has to end: paste one payload at a time.',
  ],
  [
    '{"a": 1} trailing',
    9,
    'trailing',
    'The JSON value has ended before this, but «trailing» follows: remove what does not belong to it.',
  ],
  [
    '"a": 1',
    3,
    ':',
    'The text begins with a key: the { before it, and the } at its end, are missing.',
  ],
  ['}', 0, '}', 'The text begins with «}»: its beginning seems to be cut off.'],
  // Invisible characters.
  [
    '{"a": 1\ufeff}',
    7,
    '\ufeff',
    'The invisible character U+FEFF stands here, which JSON does not allow outside strings: remove it.',
  ],
  [
    '{"a": 1,\u00a0"b": 2}',
    8,
    '\u00a0',
    'The invisible character U+00A0 stands here, which JSON does not allow outside strings: remove it.',
  ],
  [
    '{"a": \u0000}',
    6,
    '\u0000',
    'The invisible character U+0000 stands here, which JSON does not allow outside strings: remove it.',
  ],
];

describe('a text that is no JSON is mended where the finding stands, and as it says', () => {
  test.each(broken)('%j', (text, offset, at, message) => {
    const { verdict, findings } = analyse(text);
    expect(verdict).toBe('unreadable');
    expect(findings).toMatchObject([{ severity: 'error', code: 'syntax', pointer: '', message }]);
    const { start, end } = findings[0]!.range;
    expect([start, text.slice(start, end)]).toEqual([offset, at]);
  });

  test('each says why it is an error', () => {
    const { findings } = analyse('{');
    expect(findings[0]!.why).toMatch(/RFC 8259/);
  });
});
