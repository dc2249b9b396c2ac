import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/core/unwrap/unwrap.ts';
import { but, soundDelivery } from './sound-delivery.ts';

/**
 * Contains all that escaping must keep: quotes, backslashes, line breaks, percent signs, non-ASCII.
 */
const delivery = but({
  '/data/customer/name': 'Zoë "Z" O’Hara & Söhne 🙂',
  '/data/customer/description': 'C:\\orders\n50% off = a+b; <b>',
});
const line = JSON.stringify(delivery);
const pretty = JSON.stringify(delivery, null, 2);
const plain = JSON.stringify(soundDelivery);
const escaped = JSON.stringify(line).slice(1, -1);
const base64 = Buffer.from(pretty).toString('base64');
const bytes = [...Buffer.from(line)];

/** The labels around each payload, outermost first. The payloads must be exactly `expected`. */
function labels(text: string, expected: readonly string[]): string[][] {
  const found = unwrap(text);
  expect(found.map((payload) => payload.text.trim())).toEqual(expected);
  return found.map(({ wrappers }) => wrappers.map(({ label }) => label));
}

const inLines = (text: string, prefix: (number: number) => string) =>
  text
    .split('\n')
    .map((one, index) => prefix(index + 1) + one)
    .join('\n');
const wrapAt = (text: string, width: number) =>
  text.match(new RegExp(`.{1,${width}}`, 'gs'))!.join('\n');
const halfEscaped = (text: string) =>
  text.replace(/["\\]|[^ -~]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
  );
const quotedPrintable = (text: string) =>
  wrapAt(
    text.replace(/=|[^ -~\n]/gu, (character) =>
      [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    ),
    70,
  ).replaceAll('\n', '=\n');
const toHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const toCmd = (text: string) =>
  `^"${text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/[\\"&%<>{}|]/g, '^$&')}^"`;

describe('a payload inside another text is found, and its wrappers are named', () => {
  test.each<[string, string, string, ...string[]]>([
    [
      'a variable of a shell',
      `PAYLOAD='${line.replace('’', `'\\''`)}'`,
      line.replace('’', "'"),
      'the variable `PAYLOAD`',
    ],
    [
      'a string in pieces',
      `String body = ${plain
        .match(/.{1,80}/g)!
        .map((piece) => JSON.stringify(piece))
        .join(' +\n  ')};`,
      plain,
      'the pieces of a string',
      'the variable `body`',
      'a JSON string',
    ],
    [
      'a string in pieces, each behind its operator',
      `$body = ${plain
        .match(/.{1,80}/g)!
        .map((piece) => JSON.stringify(piece))
        .join('\n  . ')};`,
      plain,
      'the pieces of a string',
      'the variable `$body`',
      'a JSON string',
    ],
    // JSON in JSON.
    ['a JSON string', JSON.stringify(line), line, 'a JSON string'],
    [
      'a string in a string',
      JSON.stringify(JSON.stringify(line)),
      line,
      'a JSON string',
      'a JSON string',
    ],
    ['a field as an object', `{"v": 1, "detail": ${line}}`, line, 'the field `detail`'],
    [
      'a field as text',
      JSON.stringify({ Records: [{ n: 1, body: line }] }),
      line,
      'the field `Records[0].body`',
    ],
    [
      'a field whatever its name',
      JSON.stringify({ a: { zap: pretty } }),
      pretty,
      'the field `a.zap`',
    ],
    [
      'the data of an event bus',
      JSON.stringify({ type: 'customer.order.updated', data: delivery }),
      line,
      'the field `data`',
    ],
    ['a list of one', `[${line}]`, line, 'a list'],
    [
      'a log line in a field',
      JSON.stringify({ log: `10:01:07 INFO got ${line}\n` }),
      line,
      'the field `log`',
      'a log line',
    ],
    [
      'Base64 in a field',
      JSON.stringify({ body: base64, isBase64Encoded: true }),
      pretty,
      'the field `body`',
      'Base64',
    ],
    [
      'a key',
      JSON.stringify({ [line.replace(' = ', '= ')]: '' }),
      line.replace(' = ', '= '),
      'the key of an object',
    ],
    ['a buffer', JSON.stringify({ type: 'Buffer', data: bytes }), line, 'the field `data`'],
    ['bytes under their indices', JSON.stringify({ b: { ...bytes } }), line, 'the field `b`'],
    ['signed bytes', JSON.stringify([...Int8Array.from(bytes)]), line, 'a list'],
    // Requests.
    [
      'a request',
      `POST /in HTTP/1.1\r\nHost: shop.example\r\nX-A: b\r\n\r\n${line}`,
      line,
      'an HTTP request',
    ],
    [
      'headers and a body',
      `content-type: application/json\nuser-agent: x\n\n${pretty}`,
      pretty,
      'a message with headers',
    ],
    [
      'a file of requests',
      `### order\nPOST https://shop.example/in\nContent-Type: application/json\n\n${pretty}\n\n###\n`,
      pretty,
      'an HTTP request',
      `lines 1–${pretty.split('\n').length}`,
    ],
    [
      'a part of a form',
      `--b\r\nContent-Disposition: form-data; name="p"\r\n\r\n${line}\r\n--b--`,
      line,
      'a message with headers',
      'line 1',
    ],
    [
      'curl',
      `$ curl https://shop.example -H 'a: b' --data-raw '${line}'`,
      line,
      'a `curl` command',
    ],
    [
      'curl with a quote in it',
      `curl x -d '${line.replaceAll('’', `'\\''`)}'`,
      line.replaceAll('’', "'"),
      'a `curl` command',
    ],
    [
      'curl in $-quotes',
      `curl x \\\n  --json $'${line.replaceAll('\\', '\\\\').replaceAll('’', '\\u2019')}'`,
      line,
      'a `curl` command',
    ],
    [
      'curl in double quotes',
      `curl x --data "${line.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
      line,
      'a `curl` command',
    ],
    [
      'curl for Windows',
      `curl ^"https://shop.example^" ^\n  --data-raw ${toCmd(line)}`,
      line,
      'a `curl` command',
    ],
    [
      'curl with doubled quotes',
      `curl "x" --data "${plain.replaceAll('"', '""')}"`,
      plain,
      'a `curl` command',
    ],
    ['HTTPie', `echo '${line}' | http POST shop.example`, line, 'an `echo` command'],
    [
      'HTTPie with a word for each member',
      `http -v POST :3000/hook page==1 X-Token:a=b ${Object.entries(JSON.parse(line) as object)
        .map(([key, value]) =>
          typeof value === 'string' ? `${key}="${value}"` : `${key}:='${JSON.stringify(value)}'`,
        )
        .join(' ')}`,
      line,
      'a `http` command',
    ],
    [
      'fetch',
      `fetch("https://shop.example", ${JSON.stringify({ method: 'POST', body: line }, null, 2)});`,
      line,
      'a `fetch` call',
      'the field `body`',
    ],
    [
      'a form',
      `id=1&payload=${encodeURIComponent(line).replaceAll('%20', '+')}&x=`,
      line,
      'the form field `payload`',
    ],
    ['percent-encoding', encodeURIComponent(pretty), pretty, 'percent-encoded text'],
    [
      'percent-encoding twice',
      encodeURIComponent(encodeURIComponent(line)),
      line,
      'percent-encoded text',
      'percent-encoded text',
    ],
    [
      'a URL',
      `GET https://shop.example/?p=${encodeURIComponent(line)}#x HTTP/1.1`,
      line,
      'the query parameter `p`',
    ],
    // Logs.
    ['a log line', `2024-03-12 09:00:03 INFO webhook ${line} (12 ms)`, line, 'a log line'],
    ['braces before it', `got {req=ab} for [x]: ${line}`, line, 'other text'],
    [
      'logfmt',
      `level=info body=${JSON.stringify(line)} n=1`,
      line,
      'the field `body` of a log line',
      'a JSON string',
    ],
    ['a name in a query', `got x&p=${line}`, line, 'the field `p` of other text'],
    [
      'a line among others',
      `{"a":"started"}\n{"msg":"in","body":${line}}\n{"a":"done"}`,
      line,
      'line 2',
      'the field `body`',
    ],
    [
      'docker compose',
      inLines(pretty, () => 'web-1  | '),
      pretty,
      'lines that begin with `web-1  |`',
    ],
    [
      'times before lines',
      inLines(`ready\n${pretty}`, (n) => `2024-03-12T09:00:${n}.12Z `),
      pretty,
      'lines with a prefix',
      `lines 2–${pretty.split('\n').length + 1}`,
    ],
    ['a quoted mail', inLines(pretty, () => '> '), pretty, 'lines that begin with `>`'],
    [
      'line numbers',
      inLines(pretty, (n) => `${String(n).padStart(4)}  `),
      pretty,
      'lines with a prefix',
    ],
    ['added lines', inLines(pretty, () => '+'), pretty, 'lines that begin with `+`'],
    [
      'a first line with more',
      inLines(`got: ${pretty}`, () => 'a | '),
      pretty,
      'lines that begin with `a |`',
      'other text',
    ],
    // Messages. A time alone does not make a log line.
    ['a chat', `Ann Smith  10:42 AM\n${pretty}`, pretty, 'a message'],
    ['a copied chat', `[10:42, 3/12/2024] Ann: ${line}`, line, 'a message'],
    ['a question', `Jane: can you check this error ${line}`, line, 'other text'],
    ['a time in a sentence', `At 10:42 we got ${line} from you`, line, 'other text'],
    ['a system log', `Mar 12 09:00:03 web-1 app[12]: ${line}`, line, 'a log line'],
    ['a level', `[error] ${line}`, line, 'a log line'],
    [
      'lines of a text',
      `See:\n\n${pretty}\nBye`,
      pretty,
      `lines 3–${pretty.split('\n').length + 2}`,
    ],
    [
      'a field of a record that is broken elsewhere',
      `POST https://shop.example {\n  "Network": {...},\n  "Request Body": ${JSON.stringify(line)},\n}`,
      line,
      'other text',
      'a JSON string',
    ],
    ['bytes of Go', `body: [${bytes.join(' ')}] end`, line, 'a list of bytes'],
    // Escapes and documents.
    ['escapes without quotes', escaped, line, 'escaped text'],
    [
      'escapes of escapes',
      JSON.stringify(escaped).slice(1, -1),
      line,
      'escaped text',
      'escaped text',
    ],
    ['escaped bytes', halfEscaped(line), line, 'escaped text'],
    [
      'escaped code points',
      line.replaceAll('\\', '\\u005c').replaceAll('"', '\\u0022'),
      line,
      'escaped text',
    ],
    ['single quotes', `'${line}'`, line, 'quotes'],
    [
      'a string of Python',
      `b'${line.replaceAll('\\', '\\\\').replaceAll('ë', '\\xc3\\xab')}'`,
      line,
      'quotes',
    ],
    [
      'a string of Python in several lines',
      `'${pretty.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`,
      pretty,
      'quotes',
    ],
    ['backticks', `\`${pretty}\``, pretty, 'quotes'],
    ['a cell', `"${line.replaceAll('"', '""')}"`, line, 'a table cell'],
    ['a row', `1,"a ""b""","${line.replaceAll('"', '""')}",2`, line, 'a table cell'],
    ['a spreadsheet', `'${line}`, line, 'quotes'],
    [
      'SQL',
      `INSERT INTO t (b) VALUES ('${line.replaceAll('’', "''")}');`,
      line.replaceAll('’', "'"),
      'an SQL statement',
    ],
    ['a code block', `See:\n\`\`\`json\n${pretty}\n\`\`\`\nThanks`, pretty, 'a code block'],
    ['Jira', `{code:json}\n${pretty}\n{code}`, pretty, 'a code block'],
    ['an assignment', `const payload = ${pretty};`, pretty, 'the variable `payload`'],
    ['HTML', `<pre class="x">${toHtml(pretty)}</pre>`, pretty, 'text escaped for HTML'],
    [
      'HTML with numbers',
      toHtml(line)
        .replaceAll('&quot;', '&#34;')
        .replaceAll('ö', '&ouml;')
        .replaceAll('ë', '&#xEB;'),
      line,
      'text escaped for HTML',
    ],
    ['quoted-printable', quotedPrintable(line), line, 'quoted-printable text'],
    ['Base64', Buffer.from(line).toString('base64url'), line, 'Base64'],
    ['Base64 in lines', `Body:\n${wrapAt(base64, 76)}\n`, pretty, 'Base64'],
    ['a data URL', `data:application/json;base64,${base64}`, pretty, 'Base64'],
    ['hexadecimal digits', `\\x${Buffer.from(line).toString('hex')}`, line, 'a list of bytes'],
    ['lines broken at a width', wrapAt(plain, 76), plain, 'lines broken at 76 characters'],
  ])('%s', (_, text, expected, ...wrappers) => {
    expect(labels(text, [expected])).toEqual([wrappers]);
  });

  test('a form parser that split the text at = and & is undone', () => {
    const split = JSON.stringify(but({ '/source/target_url': 'https://a.example/?b=1&c=2' }));
    const fields = Object.fromEntries(
      split.split('&').map((field) => field.split(/=(.*)/s).slice(0, 2)),
    );
    expect(labels(JSON.stringify(fields), [split])).toEqual([['the key of an object']]);
  });
});

describe('several payloads are found in their order', () => {
  const other = JSON.stringify(but({ '/id': 'whs_b' }));
  test.each<[string, string, string[], string[][]]>([
    ['a list', `[${line},\n${other}]`, [line, other], [['a list'], ['a list']]],
    ['one a line', `${line}\n${other}\n`, [line, other], [['line 1'], ['line 2']]],
    [
      'one after the other',
      line + other,
      [line, other],
      [['several JSON texts, one after another'], ['several JSON texts, one after another']],
    ],
    [
      'lines between',
      `a\n${line}\n{"b": 1}\n10:00:00 got ${other} end`,
      [line, other],
      [['line 2'], ['a log line']],
    ],
    [
      'records',
      JSON.stringify({ Records: [{ body: line }, { body: other }] }),
      [line, other],
      [['the field `Records[0].body`'], ['the field `Records[1].body`']],
    ],
    [
      'requests in one file',
      [line, other].map((body) => `POST /in HTTP/1.1\nHost: shop.example\n\n${body}\n`).join('\n'),
      [line, other],
      [['an HTTP request'], ['an HTTP request']],
    ],
    [
      'two in one record',
      `{"before": ${other}, "after": ${line}}`,
      [other, line],
      [['the field `before`'], ['the field `after`']],
    ],
    [
      'a cut one among them',
      `${line}\n${other.slice(0, -200)}\n${other}`,
      [line, other.slice(0, -200), other],
      [['line 1'], ['line 2'], ['line 3']],
    ],
    [
      'a list that was cut off',
      `[${line},${other.slice(0, -200)}`,
      [line, other.slice(0, -200)],
      [['a list'], ['a list']],
    ],
  ])('%s', (_, text, payloads, wrappers) => {
    expect(labels(text, payloads)).toEqual(wrappers);
  });
});

test.each<[string, object, string]>([
  [
    'Lambda',
    { requestContext: {}, isBase64Encoded: false, body: line },
    'the field `body` of a Lambda event',
  ],
  [
    'SQS',
    { Records: [{ eventSource: 'aws:sqs', body: line }] },
    'the field `Records[0].body` of an SQS message',
  ],
  [
    'SNS',
    { Type: 'Notification', TopicArn: 'arn:aws:sns:a', Message: line },
    'the field `Message` of an SNS notification',
  ],
  [
    'Kinesis',
    {
      Records: [
        { eventSource: 'aws:kinesis', kinesis: { data: Buffer.from(line).toString('base64') } },
      ],
    },
    'the field `Records[0].kinesis.data` of a Kinesis record',
  ],
  [
    'EventBridge',
    { source: 'shop', 'detail-type': 'order', detail: JSON.parse(line) as object },
    'the field `detail` of an EventBridge event',
  ],
  [
    'Pub/Sub',
    { subscription: 'a', message: { data: Buffer.from(line).toString('base64') } },
    'the field `message.data` of a Pub/Sub message',
  ],
  [
    'HAR',
    { log: { entries: [{ request: { postData: { text: line } } }] } },
    'the field `log.entries[0].request.postData.text` of a HAR file',
  ],
  ['no product that is certain', { source: 'shop', detail: line }, 'the field `detail`'],
])('the label names the product whose record it is: %s', (_, record, label) => {
  const [found] = unwrap(JSON.stringify(record));
  expect(found!.wrappers[0]!.label).toBe(label);
});

test('a wrapper has the range of its inside, in the text one level out', () => {
  const inner = JSON.stringify({ body: line });
  const text = `got ${inner}`;
  const [first, second] = unwrap(text)[0]!.wrappers;
  expect(text.slice(first!.range.start, first!.range.end)).toBe(inner);
  expect(JSON.parse(`"${inner.slice(second!.range.start, second!.range.end)}"`)).toBe(line);
});

describe('a signature that was sent along is kept', () => {
  test.each([
    ['a request', `POST / HTTP/1.1\nX-Voucherify-Signature: 0a1b\n\n${plain}`],
    ['curl', `curl x -H 'x-voucherify-signature: 0a1b' -d '${plain}'`],
    ['a record', JSON.stringify({ headers: { 'x-voucherify-signature': '0a1b' }, body: plain })],
    [
      'a list of headers',
      JSON.stringify({ h: [{ name: 'X-Voucherify-Signature', value: '0a1b' }], text: plain }),
    ],
  ])('%s', (_, text) => {
    expect(unwrap(text)[0]!.wrappers[0]!.signature).toBe('0a1b');
  });

  test('of several payloads each has its own, or none where one is missing', () => {
    const record = (n: number) => ({ headers: { 'X-Voucherify-Signature': `a${n}` }, body: plain });
    const signatures = (records: unknown) =>
      unwrap(JSON.stringify(records)).map(({ wrappers }) => wrappers[0]!.signature);
    expect(signatures([record(1), record(2)])).toEqual(['a1', 'a2']);
    expect(signatures([record(1), { body: plain }])).toEqual([undefined, undefined]);
  });
});

describe('nothing is taken off that is not certain', () => {
  const brokenAfterData = line.replace(/\}$/, ',}');
  test.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['other text', 'customer, order, referrer and redemption {"a": 1}'],
    ['another JSON', '{"customer": {"id": 1}, "order": {"id": 2}, "cart": []}'],
    [
      'two keys of the event in a record',
      '{"body": {"customer": {"id": "c"}, "order": {"id": "o"}}}',
    ],
    ['a payload with a wrong comma behind its data', brokenAfterData],
    ['a payload that is cut off behind its data', line.slice(0, -1)],
    ['a payload whose beginning is missing', line.slice(40)],
    [
      'a broken payload whose metadata holds a whole one',
      `{"metadata":{"old":${JSON.stringify(line)}},}`,
    ],
    ['a broken payload with an encoded one', `{"metadata":{"old":"${base64}"},}`],
    ['a payload with a bracket too many behind it', `${pretty}\n}`],
    ['a payload with a bracket too many before it', `{${line}`],
    ['a payload with a letter that was typed behind it', `${line}x`],
    ['bytes that Node has cut', '<Buffer 7b 22 69 64 22 3a 22 77 68 73 5f ... 1690 more bytes>'],
    [
      'an event of another sender',
      '{"a":{"type":"customer.created","data":{"object":{"id":"cus"}}}}',
    ],
  ])('%s', (_, text) => {
    expect(unwrap(text)).toEqual([]);
  });

  test.each([
    ['a payload', pretty],
    ['a payload with a byte order mark', `\ufeff${pretty}`],
    [
      'a payload whose metadata holds another',
      JSON.stringify(but({ '/data/order/metadata': { old: line } })),
    ],
    [
      'another event that holds an order event',
      JSON.stringify(but({ '/event/type': 'voucher.published' })),
    ],
  ])('%s stays what it is', (_, text) => {
    expect(unwrap(text)).toEqual([{ text, wrappers: [], isBroken: false }]);
  });

  test('another event of Voucherify is found too', () => {
    const event = JSON.stringify(but({ '/event/type': 'voucher.published' }));
    expect(labels(JSON.stringify({ body: event }), [event])).toEqual([['the field `body`']]);
  });
});
