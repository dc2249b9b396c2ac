import { describe, expect, test } from 'vitest';
import { analyse, deliveryText, foundInside, repair } from '../../src/core/index.ts';
import { applied } from '../../src/editor/edits.ts';
import { but } from './sound-delivery.ts';

const delivery = but({ '/data/customer/name': 'Zoë O’Hara "Z"' });
const line = JSON.stringify(delivery);
const pretty = JSON.stringify(delivery, null, 2);

const inQuotes = (text: string, open: string, close: string) =>
  text.replace(/"((?:[^"\\]|\\.)*)"/g, `${open}$1${close}`);
const plain = JSON.stringify(but({}));
const curly = inQuotes(plain, '“', '”');
const trailing = pretty.replace(/\}$/, ',}');
const python = plain.replaceAll('"', "'").replaceAll('null', 'None').replaceAll('true', 'True');
const ruby = plain.replaceAll('":', '"=>').replaceAll('null', 'nil');
const javascript = pretty.replace(/"(\w+)":/g, '$1:');

/** What the page says of a text: its finding, where the payload was, and the payload in the end. */
function say(text: string) {
  const { verdict, findings, wrappers } = analyse(text);
  expect(verdict).toBe('unreadable');
  const repaired = repair(text);
  if (repaired) expect(applied(text, repaired.edits)).toBe(repaired.text);
  return {
    message: findings[0]!.message,
    found: foundInside(wrappers),
    payload: repaired && (JSON.parse(repaired.text) as unknown),
  };
}

describe('a payload with a slip is found inside another text, and the repair takes it out', () => {
  test.each<[string, string, string, string, unknown]>([
    [
      'curly quotes in a message',
      `Hi team, it’s what we got: ${curly} – isn't it odd?`,
      'other text',
      'quotes are curly',
      but({}),
    ],
    [
      'German quotes',
      `Hallo, das kam an:\n\n${inQuotes(plain, '„', '“')}\n\nDanke`,
      'line 3',
      'quotes are curly',
      but({}),
    ],
    [
      'a trailing comma behind a log prefix',
      `2024-03-12 09:00:03,120 INFO received ${trailing} in 12 ms`,
      'a log line',
      'Remove the trailing comma',
      delivery,
    ],
    [
      'a missing comma in a sentence',
      `Can you check ${pretty.replace('",\n', '"\n')}, thanks`,
      'other text',
      'Add a comma after `"whs_a"`',
      delivery,
    ],
    [
      'a missing quote',
      `got ${JSON.stringify(but({}), null, 1).replace('",\n', ',\n')} (200)`,
      'other text',
      'This string is not closed',
      but({}),
    ],
    [
      'single quotes in logfmt',
      `level=info body=${plain.replaceAll('"', "'")} ms=3`,
      'the field `body` of a log line',
      'straight double quotes',
      but({}),
    ],
    [
      'a comment in a code block',
      `See\n\`\`\`json\n${pretty.replace('{', '{ // from the shop')}\n\`\`\`\n`,
      'a code block',
      'Remove this comment',
      delivery,
    ],
    [
      'a Python dict in a log',
      `[2024-03-12 09:00:03] app INFO got ${python}`,
      'a log line',
      'as Python prints it',
      but({}),
    ],
    [
      'one whose metadata holds a whole one as text',
      `09:00:00 INFO {"customer":null,"order":{"metadata":{"old":${JSON.stringify(line)}}},}`,
      'a log line',
      'trailing comma',
      { customer: null, order: { metadata: { old: line } } },
    ],
    [
      'a Ruby hash behind its label',
      `Processing by HooksController#create as JSON\n  Parameters: ${ruby}`,
      'other text',
      'as Ruby prints it',
      but({}),
    ],
    [
      'a Ruby hash that is permitted',
      `#<ActionController::Parameters ${ruby} permitted: false>`,
      'other text',
      'as Ruby prints it',
      but({}),
    ],
    [
      'what a console prints',
      `Webhook received ${javascript}`,
      'other text',
      'as JavaScript prints it',
      delivery,
    ],
    [
      'a command',
      `curl -d '${trailing}' https://shop.example/in`,
      'a `curl` command',
      'trailing comma',
      delivery,
    ],
    [
      'a request',
      `POST /in HTTP/1.1\nHost: shop.example\n\n${trailing}`,
      'an HTTP request',
      'trailing comma',
      delivery,
    ],
    [
      'a field of a record',
      JSON.stringify({ level: 'info', msg: python }),
      'the field `msg`',
      'as Python prints it',
      but({}),
    ],
    [
      'escaped text',
      JSON.stringify(trailing).slice(1, -1),
      'escaped text',
      'trailing comma',
      delivery,
    ],
  ])('%s', (_, text, place, message, payload) => {
    const told = say(text);
    expect(told.found).toBe(`Found in ${place}.`);
    expect(told.message).toContain(message);
    expect(told.payload).toEqual(payload);
  });

  test('the finding has its place in the payload that was taken out', () => {
    const { text, findings } = analyse(`INFO ${trailing}`);
    expect(text).toBe(trailing);
    expect(findings[0]!.range).toEqual({
      start: trailing.length - 2,
      end: trailing.length - 1,
    });
  });

  test('several are repaired as one a line', () => {
    const told = repair(`INFO got ${python}\nINFO got ${python} again`)!;
    const { deliveries } = analyse(told.text);
    expect(deliveries.map(({ verdict }) => verdict)).toEqual(['valid', 'valid']);
    expect(JSON.parse(deliveryText(told.text, 1)!)).toEqual(but({}));
  });

  test('one that was cut off keeps its whole values', () => {
    const told = say(`09:00:03 INFO body=${line.slice(0, line.indexOf('"redemption"'))}`);
    expect(told.found).toBe('Found in the field `body` of a log line.');
    expect(told.payload).toMatchObject({ id: 'whs_a', data: { order: { id: 'ord_a' } } });
  });
});

describe('a print-out without quotes is named, and is not repaired', () => {
  const print = (value: unknown, open: string, close: string, join: string, eq: string): string =>
    Array.isArray(value)
      ? `[${value.map((one) => print(one, open, close, join, eq)).join(join)}]`
      : typeof value === 'object' && value !== null
        ? open +
          Object.entries(value)
            .map(([key, one]) => key + eq + print(one, open, close, join, eq))
            .join(join) +
          close
        : String(value);
  test.each([
    ['Java', print(delivery, '{', '}', ', ', '='), 'a library such as Jackson'],
    [
      'Java',
      '{customer={id=cust_1, name=Ann}, order={id=ord_1, total=5}}',
      'a library such as Jackson',
    ],
    ['Go', print(delivery, 'map[', ']', ' ', ':'), 'json.Marshal'],
    ['Go', print(delivery, '{', '}', ' ', ':'), 'json.Marshal'],
    ['PowerShell', `@${print(delivery, '{', '}', '; ', '=')}`, 'ConvertTo-Json'],
  ])('%s: %#', (name, text, advice) => {
    for (const [prefix, place] of [
      ['', null],
      ['2024-03-12 09:00:03 INFO received: ', 'Found in a log line.'],
    ] as const) {
      const { message, found, payload } = say(prefix + text);
      expect(message).toContain(`as ${name} prints it, without quotes`);
      expect(message).toContain(advice);
      expect([found, payload]).toEqual([place, null]);
    }
  });
});

describe('nothing is taken out of', () => {
  test.each([
    ['a payload with a slip', trailing],
    ['a payload that a letter follows', `${trailing}x`],
    ['a payload whose beginning is missing', trailing.slice(trailing.indexOf('"project_id"'))],
    ['a print-out whose beginning is missing', python.slice(python.indexOf("'source'"))],
    [
      'another event with a broken one inside',
      JSON.stringify(but({ '/event/type': 'voucher.published', '/note': trailing })),
    ],
    ['broken JSON of other things', 'INFO {"customer": {"id": 1}, "cart": [],}'],
    ['prose about an order', 'The customer: Ann (see order: 5, {redemption}) has {not} paid.'],
  ])('%s', (_, text) => {
    expect(analyse(text)).toMatchObject({ text, wrappers: [] });
  });
});
