import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, findingRows, orderOf, type Finding } from '../../src/core/index.ts';
import { faultsOf, faultsOfTitle } from './plain-english.ts';

/** Findings in document order, each as "severity code key", with "fix" behind those with a fix. */
function findings(...said: readonly string[]): Finding[] {
  return said.map((one, at) => {
    const [severity, code, key, fix] = one.split(' ');
    return {
      severity: severity as Finding['severity'],
      code: code as Finding['code'],
      pointer: `/order/${key}`,
      range: { start: at, end: at + 1 },
      message: '',
      ...(fix ? { fix: { title: 'Change to 1', edits: [] } } : {}),
    };
  });
}

/** The rows of findings whose text plays no part. */
const rowsOf = (all: readonly Finding[]) => findingRows({ findings: all, text: '' });

/** The list as a person reads it, with the buttons of a row behind it. */
function read(all: readonly Finding[]): string[] {
  const { rows, fixAll } = rowsOf(all);
  const button = (fix: { readonly title: string } | null) => (fix ? [`[${fix.title}]`] : []);
  return [
    ...button(fixAll),
    ...rows.map((row) => {
      if (row.kind === 'finding') return `${all[row.index]!.severity} ${all[row.index]!.code}`;
      const { title, keys, moreKeys, fixAll: fix } = row.group;
      const more = moreKeys > 0 ? [`${moreKeys} more`] : [];
      return [title, [...keys, ...more].join(', '), ...button(fix)].join(' | ');
    }),
  ];
}

const TYPES = [
  'error type amount fix',
  'error type price fix',
  'error type quantity fix',
  'error type total fix',
];

test('up to three findings are plain rows, the worst first', () => {
  expect(read(findings('notice totals amount'))).toEqual(['notice totals']);
  expect(
    read(findings('notice totals a', 'error type price fix', 'error enum status fix')),
  ).toEqual(['[Fix 2 of 3]', 'error type', 'error enum', 'notice totals']);
});

describe('the head of a group names the cause that its findings share', () => {
  const table: [string, (node: number) => object][] = [
    ['3 numbers in quotes', (n) => ({ price: `${n}50`, amount: '100', quantity: '2' })],
    ['3 wrong types', (n) => ({ price: `${n}50`, amount: 'a lot', quantity: '2' })],
    ['3 wrong types', (n) => ({ price: `${n}50`, amount: true, quantity: '2' })],
    ['3 objects in quotes', () => ({ product: '{}', sku: '{"id": 1}', metadata: '{}' })],
    ['3 wrong types', () => ({ product: '[object Object]', sku: '{{sku}}', metadata: '{m}' })],
    ['3 wrong types', () => ({ source_id: 1710232644, product_id: 1710232645, id: 1710232646 })],
  ];
  const headOf = (item: object, order: object = {}) => {
    const data = {
      customer: { id: 'cust_1' },
      referrer: null,
      order: { id: 'ord_1', status: 'paid', items: [item], ...order },
      redemption: null,
    };
    const { rows } = findingRows(analyse(JSON.stringify(data)));
    return rows.map((row) => (row.kind === 'group' ? row.group.title : row.kind));
  };

  test.each(table)('%s', (title, item) => {
    expect(headOf(item(1))).toEqual([title, 'finding']);
  });

  test('3 null values', () => {
    expect(headOf({}, { items: [null, null, null] })).toEqual(['3 null values', 'finding']);
  });

  test.each([
    ['3 times as numbers', 1710232644],
    ['3 times as numbers', '1710232644123'],
    ['3 times without a zone', '2024-03-12T08:37:24.296'],
    ['3 wrong formats', '2024-03-12'],
  ])('%s', (title, time) => {
    const order = {
      created_at: time,
      updated_at: time,
      redemptions: {},
      customer: { created_at: time },
    };
    expect(headOf({}, order)).toEqual([title, 'finding']);
  });
});

test('of more, a kind with several findings has a head, and a single finding is a row', () => {
  const many = findings(
    'error missing id',
    'warning identity campaign_id',
    ...TYPES,
    'error enum status fix',
    'warning identity holder_id',
  );
  expect(read(many)).toEqual([
    '[Fix 5 of 8]',
    '4 wrong types | amount, price, quantity, 1 more | [Fix 4 wrong types]',
    'error missing',
    'error enum',
    '2 mismatched IDs | campaign_id, holder_id',
  ]);
  expect(orderOf(rowsOf(many))).toEqual([2, 3, 4, 5, 0, 6, 1, 7]);
});

test('findings of one kind are plain rows with one fix for all', () => {
  expect(read(findings(...TYPES))).toEqual([
    '[Fix 4 wrong types]',
    ...Array<string>(4).fill('error type'),
  ]);
});

test('a fix that all have in common is the button for all, by its own name', () => {
  const fix = { title: 'Convert 9 amounts', edits: [] };
  const sharing = findings(...TYPES).map((one) => ({ ...one, fix }));
  expect(rowsOf(sharing).fixAll).toMatchObject({ title: 'Convert 9 amounts', isOne: true });
  const mixed = [...sharing, ...findings('error enum status fix')];
  expect(read(mixed)).toEqual([
    '[Fix all 5]',
    '4 wrong types | amount, price, quantity, 1 more | [Convert 9 amounts]',
    'error enum',
  ]);
  expect(rowsOf(mixed).fixAll!.isOne).toBe(false);
});

test('a head that fixes everything that can be fixed leaves the list without a second button', () => {
  expect(read(findings(...TYPES, 'error enum status'))).toEqual([
    '4 wrong types | amount, price, quantity, 1 more | [Fix 4 wrong types]',
    'error enum',
  ]);
});

test('a key that a finding misses is named, and a key that is repeated is named once', () => {
  const [missing, ...others] = findings('error missing x', 'error missing a`b', 'error type c');
  const all = [{ ...missing!, missingKey: 'id' }, { ...missing!, missingKey: 'id' }, ...others];
  expect(read(all)[0]).toBe('3 missing fields | id, a`b');
});

test('notices beside anything worse share a head, and alone they are kinds like others', () => {
  const notices = ['notice undocumented a', 'notice undocumented b', 'notice totals amount'];
  expect(read(findings(...notices, 'error type c'))).toEqual([
    'error type',
    '3 notices | a, b, amount',
  ]);
  expect(read(findings(...notices, 'notice undocumented d'))).toEqual([
    '3 undocumented fields | a, b, d',
    'notice totals',
  ]);
});

test('no findings make no rows', () => {
  expect(rowsOf([])).toEqual({ rows: [], fixAll: null });
});

test('every kind of finding has a head that reads well', () => {
  const source = readFileSync(new URL('../../src/core/analysis.ts', import.meta.url), 'utf8');
  const codes = /FindingCode =([^;]+);/.exec(source)![1]!.match(/[a-z-]{4,}/g)!;
  expect(codes.length).toBeGreaterThan(20);
  for (const code of codes) {
    const { fixAll } = rowsOf(findings(`error ${code} a fix`, `error ${code} b fix`));
    const { title } = fixAll!;
    expect([code, ...faultsOf(`${title}.`), ...faultsOfTitle(title)]).toEqual([code]);
  }
});
