import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, type Finding } from '../../src/core/index.ts';
import { deflateRawSync as deflateSync } from 'node:zlib';
import { toBase64url } from '../../src/core/link/base64url.ts';
import { decodeLink } from '../../src/core/link/decode.ts';
import { encodeLink } from '../../src/core/link/encode.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import vectors from '../fixtures/links.json' with { type: 'json' };
import { foreign, links as hostileLinks, readable, unreadable } from '../fixtures/hostile/index.ts';
import { DOCUMENTED, exampleText } from '../payloads.ts';
import { BROKEN_TEXTS } from './broken-texts.ts';
import { mutantsOf } from './mutants.ts';
import { but } from './sound-delivery.ts';
import { WRONG_VALUES } from './wrong-values.ts';
import {
  faultsOf,
  faultsOfDescription,
  faultsOfLabel,
  faultsOfNote,
  faultsOfTitle,
} from './plain-english.ts';

describe('the reader of sentences finds', () => {
  const bad: [fault: string, text: string][] = [
    ['a word that the page does not use', 'A comma stands before the brace.'],
    ['a phrase that the page does not use', '`NaN` is no number of JSON.'],
    ['a phrase that the page does not use', 'An integer is sent by the service.'],
    ['“such” without “as”', 'Voucherify sends no such field.'],
    ['a clause as the subject', 'Whether the payload was changed cannot be seen.'],
    ['a first person, a plea or a question', 'Did you mean `customer`?'],
    ['a short form', 'JSON can’t have comments.'],
    ['two sentences in one', '`order.amount` is wrong; write a number.'],
    ['the language of schemas', '`order.id` must match the pattern of the schema.'],
    ['a guillemet', 'Found «:» where a comma should be.'],
    ['a minus or arrow of a keyboard', '`order.amount` is 10 != 20.'],
    ['British spelling', 'The key is misspelt.'],
    ['a field that is not code', 'order.items[0].amount must be an integer.'],
    ['a field that is not code', 'The field total_amount is missing.'],
    ['null, true or false that is not code', '`order.id` is null.'],
    ['a doubled phrase', 'Only the first Only the first 5 are listed.'],
    ['an open mark of code', 'Remove the backtick ` here.'],
    ['3 sentences', 'One. Two. Three.'],
    ['no full stop', 'Remove this comma'],
    ['a sentence of 21 words', `Write ${'a long '.repeat(9)}word again.`],
  ];

  test.each(bad)('%s', (fault, text) => {
    expect(faultsOf(text)).toContain(fault);
  });

  test('no fault in good sentences, whatever the payload has in them', () => {
    for (const text of [
      'Remove the trailing comma before `}`.',
      '`order.amount` must be an integer in minor units (or `null`), but it is the string "what is «no»; such".',
      '`order.total_amount` is 70.00 EUR (7000), but `amount` − `total_discount_amount` = 83.00 − 8.30 = 74.70 EUR (7470).',
    ]) {
      expect(faultsOf(text)).toEqual([]);
    }
  });

  test('bad titles', () => {
    expect(faultsOfTitle('Write the object that the string holds')).not.toEqual([]);
    expect(faultsOfTitle('Change to 5500')).toEqual([]);
  });
});

/** The texts of findings that have faults, each with its faults. Many findings share a text. */
function faultyIn(findings: Iterable<Finding>): string[] {
  const texts = new Set<string>();
  const titles = new Set<string>();
  for (const { message, why, fix, choices = [] } of findings) {
    texts.add(message);
    if (why !== undefined) texts.add(why);
    for (const { title } of [...(fix ? [fix] : []), ...choices]) titles.add(title);
  }
  const named = (text: string, faults: readonly string[]) =>
    faults.map((fault) => `${fault}: ${text}`);
  return [
    ...[...texts].flatMap((text) => named(text, faultsOf(text))),
    ...[...titles].flatMap((title) => named(title, faultsOfTitle(title))),
  ];
}

const findingsOf = (texts: readonly string[]) => texts.flatMap((text) => analyse(text).findings);

const samples = [JSON.stringify(but({})), DOCUMENTED];

describe('every text about a link reads well', () => {
  const hashes = [
    ...vectors.map(({ hash }) => hash),
    ...vectors.flatMap(({ hash }) => [
      hash.slice(0, hash.length >> 1),
      hash.slice(0, -3),
      `${hash.slice(0, -1)}g`,
      `${hash}.p-none.c-eur.z-new.p-promotion.p-promotion`,
      `${hash} and more`,
      hash.replace('.', '.~'),
    ]),
    'p9.abc',
    'e1.',
    'p1.',
    'hello',
    `p1.${toBase64url(deflateSync(Uint8Array.of(0xff, 0xfe)))}.00000000`,
    ...hostileLinks.map(([, hash]) => hash),
  ];

  test('that is read', () => {
    const texts = hashes.map(decodeLink).flatMap((content) => {
      if (content.kind === 'none') return [];
      return content.kind === 'broken' ? [content.message] : content.remarks;
    });
    expect(new Set(texts).size).toBeGreaterThan(15);
    expect([...new Set(texts)].filter((text) => faultsOf(text).length > 0)).toEqual([]);
  });

  test('that cannot be made', () => {
    for (const text of ['\ud800', 'x'.repeat(21 * 1024 * 1024)]) {
      const link = encodeLink(text);
      expect(link.ok ? 'a link' : faultsOf(link.message)).toEqual([]);
    }
  });
});

describe('every text of the schema reads well', () => {
  const folderOfSchema = new URL('../../src/event/schema/', import.meta.url);
  const files = readdirSync(folderOfSchema);

  /** The texts of one keyword, each with the file that has it. */
  function textsOf(keyword: string): string[] {
    const texts: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      const text: unknown = (node as Record<string, unknown>)[keyword];
      if (typeof text === 'string') texts.push(text);
      Object.values(node).forEach(visit);
    };
    for (const file of files)
      visit(JSON.parse(readFileSync(new URL(file, folderOfSchema), 'utf8')));
    return texts;
  }

  test.each<[keyword: string, least: number, faultsIn: (text: string) => string[]]>([
    ['title', 400, faultsOfLabel],
    ['description', 400, faultsOfDescription],
    ['x-null', 70, faultsOfNote],
    ['x-absent', 4, faultsOfNote],
  ])('%s', (keyword, least, faultsIn) => {
    const texts = textsOf(keyword);
    expect(texts.length).toBeGreaterThan(least);
    expect(
      [...new Set(texts)].flatMap((text) => faultsIn(text).map((fault) => `${fault}: ${text}`)),
    ).toEqual([]);
  });
});

describe('every text that a finding has reads well', () => {
  test('of texts that are not JSON', () => {
    const texts = [...BROKEN_TEXTS.map(([text]) => text), ...unreadable.map(([, text]) => text)];
    expect(faultyIn(findingsOf(texts))).toEqual([]);
  });

  test('of wrong values', () => {
    const texts = WRONG_VALUES.map(([, changes]) => JSON.stringify(but(changes)));
    expect(faultyIn(findingsOf(texts))).toEqual([]);
  });

  test('of order events with any value in the place of each', () => {
    const texts = samples.flatMap((text) => mutantsOf(JSON.parse(text) as object));
    expect(faultyIn(findingsOf(texts))).toEqual([]);
  });

  test('of every purpose that the user may choose', () => {
    for (const text of EXAMPLES.map(({ slug }) => exampleText(slug)))
      for (const purpose of ['plain-message', 'promotion', 'unique-codes'] as const)
        expect(faultyIn(analyse(text, { purpose }).findings)).toEqual([]);
  });

  test('of other JSON', () => {
    const { data } = but({}) as { data: object };
    const others: unknown[] = [
      null,
      5,
      'text',
      JSON.stringify(data),
      [],
      [1],
      [1, 2],
      [{ object: 'order' }, {}],
      {},
      { a: 1 },
      { a: 1, b: 2 },
      { order: { id: 'ord_1' }, a: 1 },
      { order_id: 'ord_1', customerEmail: 'a@b.example' },
      { object: 'order', id: 'ord_1' },
      { object: 'segment', id: 'seg_1' },
      { object: 'list', data_ref: 'orders', orders: [1, 2] },
      { code: 404, key: 'not_found', message: 'Resource not found', details: 'None' },
      { id: 'evt_1', object: 'event', livemode: true, type: 'charge.failed', data: {} },
      { campaign: {}, voucher: {} },
      { data: {}, event: { type: 'voucher.published' } },
      { data: {}, event: { type: 'customer.order.updated' } },
      { ...data, order: { status: 'PAID' } },
      { Customer: { Id: 'c' }, Referrer: null, Order: { Id: 'o' }, Redemption: null },
      { Item: { customer: { M: {} }, order: { M: {} } } },
      { ...data, order: { id: 'ord_1', items: [], amount: { $numberInt: '5' } } },
      {
        ...data,
        customer: { id: '{{customer.id}}' },
        order: { id: '{{order.id}}', items: '{{a}}' },
      },
      { mail: '{{order.id}} {{customer.email}}' },
      { mail: '{{a}} {{b_c}} {{order.totl_amount}} {{order.amont}} {{order.statu}}' },
      but({ '/event/type': 'customer.order.shipped' }),
    ];
    const texts = others.map((value) => JSON.stringify(value));
    const twice =
      '{"customer":{"id":"cust_1","id":"cust_2"},"referrer":null,"order":{"id":"ord_1"},"redemption":null}';
    const numbers = '{"a":{"b":1,"b":2},"c":12345678901234567890}';
    expect(faultyIn(findingsOf([...texts, twice, numbers]))).toEqual([]);
  });

  test('of hostile JSON', () => {
    expect(faultyIn(findingsOf([...readable, ...foreign].map(([, text]) => text)))).toEqual([]);
  });
});
