import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';

/** A broken text, the UTF-16 offset and the characters of the mistake, and the message. */
const broken: [text: string, offset: number, at: string, message: string][] = [
  // Parts of a text, or a text copied with something else.
  [
    'cust_1","name":{"a":1}}',
    0,
    'cust_1',
    'The beginning of the payload is missing. Copy it again from its first `{`.',
  ],
  [
    '"{""customer"":{""id"":""c""}}"',
    3,
    '"',
    'Every double quote is doubled, as in a CSV cell. Paste the content of the cell.',
  ],
  [
    '------WebKitFormBoundaryAb\nContent-Disposition: form-data; name="body"\n\n{}',
    0,
    '------WebKitFormBoundary',
    'This looks like a form of several parts. Paste the part that begins with `{`.',
  ],
  [
    '- {\n-   "a": 1\n+   "a": 2\n}',
    0,
    '-',
    'The lines begin with the marks of a comparison (`-` and `+`). Copy the text without them.',
  ],
  [
    '{\n-  "a": 1,\n+  "a": 2\n}',
    2,
    '-',
    'The lines begin with the marks of a comparison (`-` and `+`). Copy the text without them.',
  ],
  ['- 5', 0, '-', 'The number `-` lacks a digit. Complete it.'],
  ['{\n  "a": - 5,\n  "b": 1\n}', 9, '-', 'The number `-` lacks a digit. Complete it.'],
  [
    'webhook(id=12) body={"customer": {"id": 1}}',
    0,
    'webhook',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  [
    'https://example.com/hook',
    0,
    'https',
    'This is a web address, not a payload. Paste the webhook body that is sent to it.',
  ],
  ['#e1.gift-card', 0, '#', 'This is a link to a payload. Open it in the address bar.'],
  ['https://a.b/c#p1.x', 0, 'https', 'This is a link to a payload. Open it in the address bar.'],
  [
    'array(1) {\n  ["customer"]=>\n  NULL\n}',
    0,
    'array',
    'This is a PHP print-out, not JSON. Let the program write it with `json_encode`.',
  ],
  [
    'OrderEvent[customer=Customer[id=1]]',
    0,
    'OrderEvent',
    'This looks like the print-out of an object, not JSON. Let the program write it as JSON.',
  ],
  [
    'order[id]=1&order[status]=PAID',
    0,
    'order',
    'This looks like a form (`key=value`), not JSON. Paste the webhook body as JSON.',
  ],
  // Quotes.
  [
    '{"a": "PAID"", "b": 1}',
    12,
    '"',
    'There is one double quote too many. Remove it, or write `\\"` inside the string.',
  ],
  ['{"a": "PAID""b": 1}', 12, '"', 'Add a comma before this `"`.'],
  [
    '{"status: "PAID"}',
    11,
    'PAID',
    'The key before this is not closed. Add a double quote before its colon.',
  ],
  // Commas and colons.
  ['{"a": 1,}', 7, ',', 'Remove the trailing comma before `}`.'],
  ['[1, 2,\n]', 5, ',', 'Remove the trailing comma before `]`.'],
  ['{"a": 1,, "b": 2}', 8, ',', 'Two commas follow each other. Remove one of them.'],
  ['[1,,2]', 3, ',', 'Two commas follow each other. Remove one of them.'],
  ['{,"a":1}', 1, ',', 'Remove the comma after `{`.'],
  ['{"a": 1\n "b": 2}', 9, '"', 'Add a comma before this `"`.'],
  ['[{"a": 1} {"a": 2}]', 10, '{', 'Add a comma before this `{`.'],
  ['{"a" 1}', 5, '1', '`1` cannot be here. Expected a colon after the key.'],
  ['{"a" = 1}', 5, '=', 'Write a colon after the key, not `=`.'],
  ['{"a"}', 4, '}', 'The key before this has no value. Add a colon and a value.'],
  ['{"a": , "b": 1}', 6, ',', 'The value after the colon is missing. Add it.'],
  ['{"a": 1; "b": 2}', 7, ';', 'Write a comma between members, not `;`.'],
  ['{"a": PAID", "b": 1}', 6, 'PAID', 'Add the missing double quote before `PAID`.'],
  ['{"a": 55,00}', 9, '00', 'A comma inside a number is not allowed. Write the number without it.'],
  [
    '{"a": "O\\\'Brien"}',
    8,
    "\\'",
    "`\\'` is not a JSON escape. Remove the backslash, or write two.",
  ],
  [
    '{"a": {% total %}}',
    6,
    '{% total %}',
    'This is the design of a payload, with the placeholder `{% total %}`. Paste a webhook body that Voucherify sent.',
  ],
  [
    '\u200b{"a": 1}',
    0,
    '\u200b',
    'The invisible character U+200B is not allowed between values. Replace it with an ordinary space.',
  ],
  [
    '{"a": 1}\u00a0',
    8,
    '\u00a0',
    'The invisible character U+00A0 is not allowed between values. Replace it with an ordinary space.',
  ],
  [
    '{"a": 1,234.50}',
    8,
    '234.50',
    'A comma inside a number is not allowed. Write the number without it.',
  ],
  [
    'Error (404): Not found',
    0,
    'Error',
    '`Error` cannot be here. Expected a payload, which begins with `{`.',
  ],
  [
    'Order{id=1, list=[a]}',
    0,
    'Order',
    'This looks like the print-out of an object, not JSON. Let the program write it as JSON.',
  ],
  ['｛"a": [1]}', 0, '｛', '`｛` is a full-width character. Write `{` instead.'],
  [
    '1  {\n2    "a": 1\n3  }',
    3,
    '{',
    'The line numbers were copied with the text. Copy it without them.',
  ],
  // Text before the payload.
  [
    '2024-03-12T08:37:24Z INFO {"a": 1}',
    4,
    '-03-12T08',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  [
    '200 OK {"a": 1}',
    4,
    'OK',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  [
    '[INFO] {"a": 1}',
    1,
    'INFO',
    'Other text comes before the JSON. Remove everything before `{"a": 1}`.',
  ],
  [
    '[INFO] {"a":"bcdef🎈"}',
    1,
    'INFO',
    'Other text comes before the JSON. Remove everything before `{"a":"bcdef`.',
  ],
  [
    '[2024-03-12 08:37:24,123] {"a": 1}',
    5,
    '-03-12',
    'Other text comes before the JSON. Remove everything before `{"a": 1}`.',
  ],
  [
    '200 {"a": 1}',
    4,
    '{',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  [
    '```json\n{"a": 1}\n```',
    0,
    '`',
    'The lines with `\\`\\`\\`` belong to a code block around the JSON. Remove them.',
  ],
  [
    '{"a": 1}\n```',
    9,
    '`',
    'The lines with `\\`\\`\\`` belong to a code block around the JSON. Remove them.',
  ],
  // Quotes.
  [
    "{'a': None, 'b': True}",
    1,
    "'",
    'This is a Python print-out, not JSON. Let the program write it with `json.dumps`.',
  ],
  ['{"a": \'b\'}', 6, "'", 'Put keys and strings in straight double quotes (`"`), not in `\'`.'],
  [
    '{“a”: 1}',
    1,
    '“',
    '2 quotes are not straight (`“`, `”`). Replace those around keys and strings with `"`.',
  ],
  [
    '{"a": „b“}',
    6,
    '„',
    '2 quotes are not straight (`„`, `“`). Replace those around keys and strings with `"`.',
  ],
  ['{"a": `b`}', 6, '`', 'Put keys and strings in straight double quotes (`"`), not in `\\``.'],
  ['{a: 1}', 1, 'a', 'Put the key `a` in double quotes.'],
  ['{"a": 1, b_c: 2}', 9, 'b_c', 'Put the key `b_c` in double quotes.'],
  [
    '{"a: 1}',
    1,
    '"',
    'The string that begins here is not closed. Add its double quote, or copy the text up to its end.',
  ],
  [
    '{"a": "b, "c": "d"}',
    11,
    'c',
    'The string before this has ended. Add the missing double quote, or write `\\"` inside the string.',
  ],
  [
    '{"a": "say "hi" now"}',
    12,
    'hi',
    'The string before this has ended. Add the missing double quote, or write `\\"` inside the string.',
  ],
  [
    '{\\"a\\": 1}',
    1,
    '\\',
    'The payload is written as part of another string, with `\\"` for each quote. Undo one level of escaping.',
  ],
  [
    '{&quot;a&quot;: 1}',
    1,
    '&',
    'The quotes are written as HTML (`&quot;`). Undo the HTML escaping.',
  ],
  // Strings.
  [
    '{"a": "line one\nline two"}',
    15,
    '\n',
    'The string on this line is not closed. Add a double quote, or join the line with the next one.',
  ],
  ['{"a": "tab\there"}', 10, '\t', 'A string has an invisible character. Write it as `\\t`.'],
  ['{"a": "\u0001"}', 7, '\u0001', 'A string has an invisible character. Write it as `\\u0001`.'],
  ['{"a": "C:\\x"}', 9, '\\x', '`\\x` is not a JSON escape. Remove the backslash, or write two.'],
  ['{"a": "\\u12"}', 7, '\\u', 'Write four hexadecimal digits after `\\u`.'],
  // Words and numbers.
  ['{"a": None}', 6, 'None', '`None` is not a JSON value. Write `null`.'],
  ['{"a": True}', 6, 'True', '`True` is not a JSON value. Write `true`.'],
  ['{"a": FALSE}', 6, 'FALSE', '`FALSE` is not a JSON value. Write `false`.'],
  ['{"a": undefined}', 6, 'undefined', '`undefined` is not a JSON value. Write `null`.'],
  ['{"a": tru}', 6, 'tru', '`tru` is not a JSON value. Write `true`.'],
  ['{"a": NaN}', 6, 'NaN', '`NaN` is not a JSON number. Write `null` where there is no number.'],
  [
    '{"a": -Infinity}',
    6,
    '-Infinity',
    '`-Infinity` is not a JSON number. Write `null` where there is no number.',
  ],
  ['{"a": b}', 6, 'b', '`b` is not a JSON value. Put text in double quotes.'],
  [
    '{"a": b"x"}',
    6,
    'b',
    '`b` is not a JSON value but the notation of a program. Let the program write JSON.',
  ],
  [
    '{"a": datetime.datetime(2024)}',
    6,
    'datetime.datetime',
    '`datetime.datetime` is not a JSON value but the notation of a program. Let the program write JSON.',
  ],
  [
    '{"a": [object Object]}',
    6,
    '[object Object]',
    'The content of `a` is missing, because `[object Object]` was written instead. Copy the whole payload, in Node with `JSON.stringify`.',
  ],
  ['{"a": 01}', 6, '01', 'The number `01` begins with a zero. Remove the zero, or write a string.'],
  ['{"a": 1.}', 6, '1.', 'The number `1.` lacks a digit. Complete it.'],
  ['{"a": .5}', 6, '.5', 'A number needs a digit before its point. Write `0.5`.'],
  ['{"a": +1}', 6, '+1', 'A JSON number has no plus sign. Remove it.'],
  ['{"a": -}', 6, '-', 'The number `-` lacks a digit. Complete it.'],
  [
    '{"a": 0x1F}',
    6,
    '0x1F',
    '`0x1F` is not a JSON number. Write decimal digits, or put text in double quotes.',
  ],
  [
    '{"a": 1_000}',
    6,
    '1_000',
    '`1_000` is not a JSON number. Write decimal digits, or put text in double quotes.',
  ],
  [
    '{"a": 1,000}',
    8,
    '000',
    'A comma inside a number is not allowed. Write the number without it.',
  ],
  [
    '{"a": 2024-03-12}',
    6,
    '2024-03-12',
    '`2024-03-12` is not a JSON number. Write decimal digits, or put text in double quotes.',
  ],
  // Texts that were never JSON.
  [
    '<!doctype html><html></html>',
    0,
    '<',
    'This looks like HTML or XML, not JSON. Paste the webhook body itself.',
  ],
  [
    '<?xml version="1.0"?><a/>',
    0,
    '<',
    'This looks like HTML or XML, not JSON. Paste the webhook body itself.',
  ],
  [
    'a=1&b=2',
    0,
    'a',
    'This looks like a form (`key=value`), not JSON. Paste the webhook body as JSON.',
  ],
  [
    'payload=%7B%22a%22%3A1%7D',
    0,
    'payload',
    'This looks like a form (`key=value`), not JSON. Paste the webhook body as JSON.',
  ],
  [
    'eyJhIjogMX0=',
    0,
    'eyJhIjogMX0',
    'This looks like Base64, not JSON. Decode it and paste the result.',
  ],
  ['--- \na: 1', 0, '---', 'This looks like YAML, not JSON. Paste the webhook body as JSON.'],
  [
    'POST /hook HTTP/1.1\nHost: x\n\n{"a":1}',
    0,
    'POST',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  [
    'const x = {"a": 1}',
    0,
    'const',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  [
    'data: {"a":1}',
    0,
    'data',
    'Other text comes before the JSON. Remove everything before the first `{`.',
  ],
  ['hello', 0, 'hello', '`hello` cannot be here. Expected a payload, which begins with `{`.'],
  // Comments and templates.
  ['{"a": 1 // note\n}', 8, '/', 'JSON has no comments. Remove this comment.'],
  ['/* x */ {"a":1}', 0, '/', 'JSON has no comments. Remove this comment.'],
  ['{"a": 1, # note\n"b": 2}', 9, '#', 'JSON has no comments. Remove this comment.'],
  [
    '{"a": ...}',
    6,
    '...',
    'The content of `a` is missing, because `...` was written instead. Copy the whole payload, in Node with `JSON.stringify`.',
  ],
  [
    '{"a": {{order.total}}, "b": 1}',
    6,
    '{{order.total}}',
    'This is the design of a payload, not a payload. Order events do not have `order.total` (nearest: `order.total_discount_amount`).',
  ],
  [
    '{"a": "{{ok}}", "b": {{b}}}',
    21,
    '{{b}}',
    'This is the design of a payload, not a payload. Of its 2 placeholders, order events do not have `ok` and `b`.',
  ],
  [
    '{"a": ${x}}',
    6,
    '${x}',
    'This is the design of a payload, with the placeholder `${x}`. Paste a webhook body that Voucherify sent.',
  ],
  ['{{"a": 1}}', 1, '{', 'A key belongs after `{`. Remove the second `{`.'],
  // The end.
  [
    '{"a": 1\n\n',
    7,
    '',
    'The text ends where a comma or `}` is expected. Copy it again up to its end.',
  ],
  [
    '{"a": [1, 2',
    11,
    '',
    'The text ends where a comma or `]` is expected. Copy it again up to its end.',
  ],
  ['{"a":', 5, '', 'The text ends where a value is expected. Copy it again up to its end.'],
  [
    '{"a": "hel',
    6,
    '"',
    'The string that begins here is not closed. Add its double quote, or copy the text up to its end.',
  ],
  ['{"a": [1, 2}', 11, '}', 'A list is not closed. Add `]` before this `}`.'],
  ['[{"a": 1]', 8, ']', 'An object is not closed. Add `}` before this `]`.'],
  [
    '{"a": 1}}',
    8,
    '}',
    'There is one `}` too many. Remove it, or one before it that closes too early.',
  ],
  ['{"a": 1}\n{"b": 2}', 9, '{', 'A second JSON value begins here. Paste one payload at a time.'],
  ['{"a": 1}, {"b": 2}', 8, ',', 'A second JSON value begins here. Paste one payload at a time.'],
  [
    '{"a": 1} trailing',
    9,
    'trailing',
    'The payload ends before `trailing`. Remove the text after the payload.',
  ],
  ['"a": 1', 3, ':', 'The text begins with a key. Add `{` before it and `}` at the end.'],
  ['}', 0, '}', 'The beginning of the payload is missing. Copy it again from its first `{`.'],
  // Invisible characters.
  [
    '{"a": 1\ufeff}',
    7,
    '\ufeff',
    'The invisible character U+FEFF is not allowed between values. Replace it with an ordinary space.',
  ],
  [
    '{"a": 1,\u00a0"b": 2}',
    8,
    '\u00a0',
    'The invisible character U+00A0 is not allowed between values. Replace it with an ordinary space.',
  ],
  [
    '{"a": \u0000}',
    6,
    '\u0000',
    'The invisible character U+0000 is not allowed between values. Replace it with an ordinary space.',
  ],
];

describe('a text that is not JSON is explained in one sentence at its first defect', () => {
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
