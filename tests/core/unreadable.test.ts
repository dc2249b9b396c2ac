import { describe, expect, test } from 'vitest';
import { analyse, repair, type Finding } from '../../src/core/index.ts';

const payload = {
  customer: { id: 'cust_7', name: 'Ada "the first"', metadata: { note: 'a … b ... c, [Object]' } },
  referrer: null,
  order: { id: 'ord_7', status: 'PAID', amount: 1200, items: [{ id: 'ordli_7', quantity: 2 }] },
  redemption: null,
};
const compact = JSON.stringify(payload);
const indented = JSON.stringify(payload, null, 2);

/** The only finding of a text that cannot be read, and the text in its range. */
function read(text: string): { message: string; at: string; finding: Finding } {
  const { verdict, findings } = analyse(text);
  expect([verdict, findings.length]).toEqual(['unreadable', 1]);
  const finding = findings[0]!;
  return {
    message: finding.message,
    at: text.slice(finding.range.start, finding.range.end),
    finding,
  };
}

test.each([
  [
    'Python',
    "2026-06-18 10:15:46,102 INFO received {'customer': {'id': 'cust_1'}, 'referrer': None}",
  ],
  ['Python', "INFO:root:received {'customer': {'id': 'cust_1'}, 'referrer': None}"],
  ['Ruby', '{customer: {id: "cust_1"}, referrer: nil}'],
])('a print-out of %s is named, also behind a log prefix', (name, text) => {
  expect(read(text).message).toContain(`as ${name} prints it`);
});

describe('a part that a program left out is the first finding', () => {
  test.each([
    ['Node', "{ id: 'whs_1', data: { order: [Object], n: 1 } }", '[Object]', 'order'],
    ['a list of Node', '{ "items": [\n  1,\n  ... 3 more items\n] }', '... 3 more items', null],
    ['bytes', '{ body: <Buffer 7b 22 69 ... 40 more bytes>, a: 1 }', '<Buffer', null],
    ['a logger', '{"customer": <redacted>, "order": 1,}', '<redacted>', 'customer'],
    ['a browser', '{id: "x", customer: {…}, order: {…}}', '…', 'customer'],
    ['an object as text', '{"customer": [object Object]}', '[object Object]', 'customer'],
    ['a person, behind another mistake', "{'a': 1, 'order': ...}", '...', 'order'],
    ['an end that was cut as well', '{"order": [Array], "customer": {', '[Array]', 'order'],
  ])('%s', (_title, text, mark, key) => {
    const { at, message } = read(text);
    expect(at.startsWith(mark)).toBe(true);
    if (key !== null) expect(message).toContain(`\`${key}\` was replaced by`);
    expect(message).toMatch(/Copy the full payload|toString/);
    const isOfNode = /^(\[|\.\.\. 3)/.test(mark);
    expect(message.includes('in Node with `JSON.stringify`')).toBe(isOfNode);
  });

  test.each([
    ['double quotes', '{"note": "wait, ... [Object]",}'],
    ['single quotes', "{'note': 'wait, ... [Object]', 'a': None}"],
    ['backticks', '{"note": `well: … <redacted>`}'],
  ])('dots in a string are no omission: %s', (_title, text) => {
    expect(read(text).message).not.toContain('replaced');
  });
});

describe('a payload that a logger has cut is said to be cut there', () => {
  const cut = (at: string) => compact.slice(0, compact.indexOf(at) + at.length);
  test.each([
    ['... (truncated 900 chars)', cut('"amount":1'), 'amount'],
    ['…[truncated]', cut('"status":"PA'), 'status'],
    ['<truncated 120 bytes>', cut('"name":"Ada'), 'name'],
    ['[TRUNCATED]', cut('"status":"PA'), 'status'],
    ['...(1234 more)', cut('"amou'), null],
    ['... [2,345 bytes omitted]', cut('"amount":1200'), 'amount'],
    ['... 38 more lines', cut('"items":['), 'items'],
    ['[... truncated ...]', cut('"order":{'), 'order'],
    ['...', cut('"status":"PA'), 'status'],
    ['…', cut('"amount":1'), 'amount'],
  ])('%s', (mark, text, key) => {
    const told = read(text + mark);
    expect(told.at).toBe(mark);
    expect(told.message).toBe(
      `The payload was cut off${key === null ? '' : ` at \`${key}\`,`} where \`${mark}\` is. Copy the full payload, or log it in full.`,
    );
    const repaired = repair(text + mark)!;
    const { order = {}, ...rest } = JSON.parse(repaired.text) as Partial<typeof payload>;
    const { items, ...scalars } = order as Partial<typeof payload.order>;
    expect(payload).toMatchObject(rest);
    expect(payload.order).toMatchObject(scalars);
    expect(items ?? []).toEqual([]);
  });

  test.each(['... (truncated 400 chars) ...', '...[400 more]...', '<400 bytes truncated>'])(
    'in its middle, which nobody can repair: %s',
    (mark) => {
      const text = cut('"status":"PA') + mark + compact.slice(compact.indexOf('"quantity"'));
      expect(read(text).at).toBe(mark);
      expect(repair(text)).toBeNull();
    },
  );

  test.each([
    ['a note', '{"note": "the list [truncated] …", "a": 1,}'],
    ['a size before the payload', '[worker-1] got (1422 bytes): {"a": 1,}'],
    ['text behind dots', '{"a": 1 ... b}'],
  ])('but not in %s', (_, text) => {
    expect(read(text).message).not.toContain('cut off');
  });
});

describe('a text that holds no payload says so', () => {
  test.each([
    ['undefined', 'undefined'],
    ['\n  None\n', 'None'],
    ['(null)', '(null)'],
    ['body: undefined', 'undefined'],
    ['[object Object]', '[object Object]'],
    ['Received: [object Object]', '[object Object]'],
    ['<Buffer 7b 22 61 22 3a 31 7d>', '<Buffer 7b 22 61 22 3a 31 7d>'],
  ])('%j', (text, at) => {
    const told = read(text);
    expect(told.at).toBe(at);
    expect(told.message).not.toMatch(/null`\.|HTML/);
  });
});

describe('a beginning that was cut off is named, wherever the cut is', () => {
  // Every cut inside the payload that does not leave a whole opening bracket first.
  const cuts = Array.from({ length: compact.length - 60 }, (_, i) => i + 1).filter(
    (cut) => !/^\s*[{[]/.test(compact.slice(cut)),
  );
  test('in one line', () => {
    const others = cuts
      .map((cut) => [cut, read(compact.slice(cut)).message] as const)
      .filter(([, message]) => !message.startsWith('The beginning of the payload is missing'));
    expect(others.map(([cut]) => compact.slice(cut, cut + 20))).toEqual([]);
  });

  test('before any line', () => {
    const lines = indented.split('\n');
    for (let line = 1; line < lines.length - 3; line++) {
      const { message } = read(lines.slice(line).join('\n'));
      expect([lines[line], message]).toEqual([
        lines[line],
        'The beginning of the payload is missing. Copy it again from its first `{`.',
      ]);
    }
  });

  test.each([
    compact.slice(compact.indexOf('ord_7'), -30),
    compact.slice(compact.indexOf('"customer"'), -30),
    compact.slice(compact.indexOf('"items"'), -30),
    indented.split('\n').slice(10, -6).join('\n'),
    '"order": {"id": "ord_7", "items": [{"id":',
  ])('with its end: %j', (text) => {
    expect(read(text).message).toBe(
      'The beginning and the end of the payload are missing. Copy the whole payload again.',
    );
  });

  test.each(['{"a": 1}}', '{"a": 1},{"b": 2}', '"a": 1', '2024-03-12 INFO {"a": 1}'])(
    'but not in %j',
    (text) => {
      expect(read(text).message).not.toContain('beginning');
    },
  );
});

describe('characters that are many are one finding with their number', () => {
  const changed = (pattern: RegExp, by: string) => indented.replace(pattern, by);
  test.each([
    ['\u00a0', 'U+00A0'],
    ['\u202f', 'U+202F'],
    ['\u2060', 'U+2060'],
    ['\u3000', 'U+3000'],
    ['\u200b', 'U+200B'],
    ['\u2003', 'U+2003'],
  ])('indents of %j', (space, name) => {
    const text = changed(/ (?= |")/g, space);
    const count =
      text
        .split('\n')
        .join('')
        .replace(/"(\\.|[^"\\])*"/g, '')
        .split(space).length - 1;
    const { message } = read(text);
    expect(message).toContain(`${count} invisible characters`);
    expect(message).toContain(name);
    expect(analyse(text.replaceAll(space, ' ')).verdict).toBe('valid');
  });

  test('of several kinds', () => {
    const text = '{\u00a0"a":\u200b1,\u2060"b":\u3000"\u00a0",\u202f"c": 1}';
    const { message } = read(text);
    for (const part of ['5 invisible characters', 'U+00A0 (', 'U+200B (', '3 more']) {
      expect(message).toContain(part);
    }
  });

  test('a byte order mark in the text is named and explained', () => {
    expect(read('{\ufeff"a": 1}').message).toMatch(
      /U\+FEFF \(a byte order mark\).* start of a file/,
    );
  });

  test('curly quotes', () => {
    const text = '{“customer”: “x”, "note": "“kept”", “order”: 1}';
    expect(read(text).message).toContain('6 quotes are curly (`“`, `”`)');
    expect(analyse(text.replace(/[“”](?!kept|")/g, '"')).verdict).not.toBe('unreadable');
  });
});

describe('an object as a program prints it is named, at its first defect', () => {
  test.each([
    ['Python', "{'id': 'ord_1', 'customer': None}", 1, 'json.dumps'],
    ['JavaScript', "{ id: 'ord_1', customer: null }", 2, 'JSON.stringify'],
    ['JavaScript', '[{ id: 1, items: [] }]', 3, 'JSON.stringify'],
    ['Ruby', '{"id"=>"ord_1", "customer"=>nil}', 5, 'to_json'],
    ['Ruby', '{:id=>"ord_1"}', 1, 'to_json'],
    ['PHP', "array (\n  'id' => 'ord_1',\n)", 0, 'json_encode'],
    ['PHP', "['id' => 'ord_1']", 1, 'json_encode'],
    ['PHP', 'Array\n(\n    [id] => ord_1\n)', 0, 'json_encode'],
    ['PHP', 'array:1 [\n  "id" => "ord_1"\n]', 0, 'json_encode'],
    ['PHP', 'a:1:{s:2:"id";s:5:"ord_1";}', 0, 'json_encode'],
    ['Python', "OrderedDict([('id', 'ord_1')])", 0, 'json.dumps'],
    ['Go', '{"order":map[string]interface {}{"id":"ord_1"}}', 9, 'json.Marshal'],
    ['Swift', '["order": ["id": "ord_1"], "customer": nil]', 8, 'JSONEncoder'],
    ['Rust', 'OrderEvent { id: "ord_1", customer: Some("a") }', 0, 'serde_json'],
    ['the MongoDB shell', '{ "_id": ObjectId("65f0"), "n": NumberInt(2) }', 9, 'plain JSON'],
  ])('%s', (name, text, offset, advice) => {
    const { message, finding } = read(text);
    expect(message).toContain(name);
    expect(message).toContain(advice);
    expect(finding.range.start).toBe(offset);
  });
});

describe('an advice that can be followed by hand leads on', () => {
  // A payload would be found and taken out.
  const foreign = JSON.stringify({ contact: payload.customer, orders: [payload.order] });
  const removeBefore = (text: string, message: string) => {
    const beginning = /before (?:the first )?`(.*?)`\.$/.exec(message)![1]!.replace(/…$/, '');
    return text.slice(text.indexOf(beginning));
  };
  test.each([
    `INFO {req=ab12} webhook: ${foreign}`,
    `[worker-1] {trace} got ${foreign}`,
    `POST /hook HTTP/1.1\nHost: a.example\n\n${foreign}`,
  ])('what is before the payload is quoted so that the right bracket is found: %#', (text) => {
    const after = removeBefore(text, read(text).message);
    expect(after).toBe(foreign);
  });

  test('quotes around the whole text', () => {
    const text = `'${foreign}'`;
    expect(read(text).message).toContain("Remove `'` at both ends");
    expect(analyse(text.slice(1, -1)).verdict).toBe('unrecognised');
  });

  test('lines that were broken on the way', () => {
    const text = foreign.replace(/.{70}/g, '$&\n');
    expect(read(text).message).toContain('Join the lines');
    expect(analyse(text.replaceAll('\n', '')).verdict).toBe('unrecognised');
  });

  test('links with the glue of a chat', () => {
    expect(read('https://a.example/#d1.abc|the payload>').message).toContain('share link');
  });
});

test('no sentence grows with the text, or turns its direction', () => {
  const long = 'x'.repeat(100_000);
  const texts = [
    `{"${long}": [Object]}`,
    `{ ${long}: 1, b: 2 }`,
    `{"a": ${long}}`,
    `{"a": {{${long}}}}`,
    `{"a": 1${long}}`,
    `${long} {"a": 1}`,
    `<Buffer ${'7b '.repeat(60)}>`,
    `{"\u202ea": [Object]}`,
  ];
  for (const text of texts) {
    const { message } = read(text);
    expect(message.length).toBeLessThan(260);
    expect(message).not.toContain('\u202e');
  }
});
