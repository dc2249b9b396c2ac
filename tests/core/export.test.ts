import { describe, expect, test } from 'vitest';
import { analyse, layout, toMarkdown, toText } from '../../src/core/index.ts';
import {
  messageToMarkdown,
  toMarkdownCode,
  toMarkdownText,
} from '../../src/core/export/escape-markdown.ts';
import { exampleText } from '../payloads.ts';

const textOf = (text: string) => {
  const analysis = analyse(text);
  return toText(analysis, layout(analysis));
};
const markdownOf = (text: string, link: string | null = null) => {
  const analysis = analyse(text);
  return toMarkdown(analysis, layout(analysis), link, false);
};

describe('the receipt as text', () => {
  test('has the order, its items, the discount with its code, the times and the verdict', () => {
    expect(textOf(exampleText('redemption-discount'))).toBe(
      [
        'Order W-88213 (ord_V2xTq7Ws5mKz9Rn4Lb8PdYc6) of Ben Carter (ben.carter@mail.example): PAID',
        '1 × 89.99 Road Helmet: 89.99',
        '2 × 6.99 Inner Tube: 13.98',
        '2 items, 3 units: 103.97',
        'Order discount: −10.40 (Code RUTH-10-5V8, 10% off)',
        'Total amount: 93.57 USD',
        'Code redeemed by Ben Carter: RUTH-10-5V8, 10% off the whole order, up to 25.00 USD, valid until 31 Dec 2026',
        'Created 21 Jul 2026, 16:30:05 UTC, redeemed 1.7 s later, updated 0.1 s later',
        'Valid, no findings',
      ].join('\n'),
    );
  });

  test('says what is wrong, and leaves out what the payload does not have', () => {
    const bare = { customer: null, referrer: null, order: { id: 'ord_a1' }, redemption: null };
    expect(textOf(JSON.stringify(bare))).toMatch(/^Order ord_a1 of No customer\nInvalid, /);
    expect(textOf('{"a": 1}')).toBeNull();
    expect(textOf('{')).toBeNull();
  });

  test('keeps each line one line, in one direction', () => {
    const order = { id: 'ord_a1', status: 'A\nB', source_id: 'x\u2028\u202ey', items: [] };
    const text = JSON.stringify({
      customer: { name: 'a\r\nb' },
      referrer: null,
      order,
      redemption: null,
    });
    expect(textOf(text)!.split('\n')[0]).toBe('Order x \\u202ey (ord_a1) of a b: A B');
  });
});

describe('the verdict and the findings as Markdown', () => {
  test('have the place of each finding, and the link', () => {
    const link = 'https://example.com/#e1.broken-type';
    expect(markdownOf(exampleText('broken-type'), link)).toBe(
      [
        '**Invalid** · 1 error',
        'No event name, purpose plain message, order `10482-77`, `ord_R4vKq8Zp2mXs7Wd1Tb9LyNc3`',
        '- **Error** at 51:18. `order.items[1].price` must be an integer in minor units (or `null`), but it is the string `"1450"`. Write 1450.',
        `[Open the payload](<${link}>)`,
      ].join('\n\n'),
    );
  });

  test('name no customer, and end after fifty findings', () => {
    const items = Array.from({ length: 60 }, () => ({ quantity: '1' }));
    const customer = { id: 'cust_a1', name: 'Ana Sousa' };
    const order = { id: 'ord_a1', items };
    const markdown = markdownOf(
      JSON.stringify({ customer, referrer: null, order, redemption: null }),
    );
    expect(markdown).not.toContain('Ana');
    expect(markdown.split('\n').filter((line) => line.startsWith('- **'))).toHaveLength(50);
    expect(markdown).toMatch(/\n- and \d+ more$/);
  });

  test.each<[attack: string, value: string]>([
    ['a link', '[x](https://evil.example)'],
    ['an image', '![x](https://evil.example/x.png)'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['an address that becomes a link', 'www.evil.example'],
    ['a mention', '@everyone'],
    ['a heading after a line break', 'x\n# y'],
    ['a table', '| a |\n| - |'],
    ['the end of a code span', '` <b>x</b> `'],
    ['a reference', '\n[x]: https://evil.example'],
    ['an entity', '&lt;b&gt;'],
    ['emphasis', '**x** _y_ ~~z~~'],
  ])('show %s of a payload as text', (_attack, value) => {
    const order = { id: value, status: value, [value]: 1 };
    const text = JSON.stringify({ customer: value, referrer: null, order, redemption: null });
    const markdown = markdownOf(text);
    // What is left without the code spans and the escaped marks is the page's own words.
    const own = markdown
      .replace(/(`+)(?:(?!\1)[^]|\1`+)*?[^`]\1(?!`)/g, '')
      .replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(own).not.toMatch(/[<>[\]|#@&_~]|!\[|evil/);
    expect(own.split('\n').filter((line) => line !== '' && !line.startsWith('- **'))).toHaveLength(
      2,
    );
  });
});

describe('text in Markdown', () => {
  test.each([
    ['a*b_c', String.raw`a\*b\_c`],
    ['1. x\n- y', '1. x - y'],
    ['www.a.example', String.raw`www\.a.example`],
    ['https://a.example', String.raw`https\://a.example`],
  ])('%j is %j', (text, markdown) => expect(toMarkdownText(text)).toBe(markdown));

  test.each([
    ['a', '`a`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a``', '``` a`` ```'],
    ['a\nb', '`a b`'],
    [' \n', ''],
  ])('code %j is %j', (text, markdown) => expect(toMarkdownCode(text)).toBe(markdown));

  test('a message keeps its code, and its strings become code', () => {
    expect(messageToMarkdown('`a.b` must be "x", but it is "*y*".')).toBe(
      '`a.b` must be `"x"`, but it is `"*y*"`.',
    );
  });
});
