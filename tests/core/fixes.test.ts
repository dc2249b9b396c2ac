import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';
import { but } from './sound-delivery.ts';
import { WRONG_VALUES } from './wrong-values.ts';
import { analyse, mergeFixes, type Edit, type Finding, type Fix } from '../../src/core/index.ts';
import { applied } from '../../src/editor/edits.ts';

/** The valid bundled examples, as written, on one line, and with the line endings of Windows. */
const folder = join(import.meta.dirname, '../../src/event/examples');
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.startsWith('broken-'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .flatMap((text) => [text, JSON.stringify(JSON.parse(text)), text.replaceAll('\n', '\r\n')]);

/** A member or element of a text, whose key or value can be broken. */
type Mutation = 'drop' | 'double' | 'swap' | 'camel' | 'quote' | 'case' | 'duplicate';

const BREAK_KEY: Partial<Record<Mutation, (key: string) => string>> = {
  drop: (key) => key.slice(0, -1),
  double: (key) => key + key.at(-1)!,
  swap: (key) => key.slice(0, -2) + key.at(-1)! + key.at(-2)!,
  camel: (key) => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
};

const MEMBER = /"([a-z_]+)"(\s*:\s*)("[A-Z_]+"|-?\d+(?![\d.])|)/g;

/** The text with one broken member, so that the fix leads back to exactly the same text. */
function mutate(text: string, mutation: Mutation, which: number): string {
  const members = [...text.matchAll(MEMBER)].filter(([, , , value]) =>
    mutation === 'quote' ? /\d/.test(value!) : mutation !== 'case' || /[A-Z]/.test(value!),
  );
  const [whole, key, colon, value] = members[which % members.length]!;
  const at = members[which % members.length]!.index;
  const changed =
    mutation === 'quote'
      ? `"${key}"${colon}"${value}"`
      : mutation === 'case'
        ? `"${key}"${colon}${value!.toLowerCase()}`
        : mutation === 'duplicate'
          ? `"${key}": [1, {"a": "}"}], ${whole}`
          : `"${BREAK_KEY[mutation]!(key!)}"${colon}${value}`;
  return text.slice(0, at) + changed + text.slice(at + whole.length);
}

const outline = ({ code, pointer }: Finding) => `${code} ${pointer}`;
const errorsIn = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === 'error').map(outline);
const errorsOf = (text: string) => errorsIn(analyse(text).findings);

const text = fc.constantFrom(...texts);
const mutation = fc.constantFrom<Mutation>(
  ...(['drop', 'double', 'swap', 'camel', 'quote', 'case', 'duplicate'] as const),
);

describe('a fix', () => {
  test('removes its finding, adds no error and leaves everything else as it was', () => {
    const used = new Map<string, number>();
    fc.assert(
      fc.property(text, mutation, fc.nat(), (sound, kind, which) => {
        const broken = mutate(sound, kind, which);
        const { findings } = analyse(broken);
        const before = new Set(errorsIn(findings));
        for (const finding of findings) {
          if (!finding.fix) continue;
          used.set(finding.code, (used.get(finding.code) ?? 0) + 1);
          const mended = applied(broken, finding.fix.edits);
          expect(mended).toBe(sound);
          const after = analyse(mended).findings;
          expect(after.map(outline)).not.toContain(outline(finding));
          expect(errorsIn(after).filter((error) => !before.has(error))).toEqual([]);
        }
      }),
      { seed: 4, numRuns: 1_500 },
    );
    // Every kind of fix was tried, and often.
    for (const code of ['misspelt', 'missing', 'type', 'enum', 'duplicate-key'])
      expect(used.get(code) ?? 0, code).toBeGreaterThan(10);
  });

  test.each(['referrer', 'redemption'])('adds "%s": null in the style of its neighbours', (key) => {
    for (const sound of texts) {
      const without = sound.replace(new RegExp(`"${key}"\\s*:\\s*null\\s*,\\s*`), '');
      if (without === sound) continue;
      const finding = analyse(without).findings.find(({ code }) => code === 'missing')!;
      const mended = applied(without, finding.fix!.edits);
      expect(errorsOf(mended)).toEqual([]);
      expect(mended.length).toBe(sound.length);
    }
  });

  const refused: [string, string, string][] = [
    ['an amount that the others contradict', '"amount": 5500', '"amount": "57"'],
    ['an amount that nothing confirms', '"customer_id"', '"initial_amount": "7", "customer_id"'],
    ['an amount with decimals', '"amount": 5500', '"amount": "5500.50"'],
    ['a word that is near to no value', '"status": "PAID"', '"status": "OPEN"'],
    ['a number with a leading zero', '"quantity": 1', '"quantity": "01"'],
  ];
  test.each(refused)('is not offered for %s', (_title, from, to) => {
    const sound = readFileSync(join(folder, 'order-updated.json'), 'utf8');
    expect(sound).toContain(from);
    const errors = analyse(sound.replace(from, to)).findings.filter((f) => f.severity === 'error');
    expect(errors.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('every repair that a finding offers', () => {
  /** Values as other programs and people write them. */
  const foreign = [
    ...['24.00', '24', '1,234.50', 'True', 'null', '', 'PAYED', 'refunded', 'APPLY_TO_ITEM'],
    ...['18/06/2026', '06/05/2026 10:11', '2026-06-18', '2026-06-18 10:11:12', '14 Jul 1990'],
    ...[7, 24.5, 1718705472, true, null, []],
  ];
  const euros = { '/data/order/metadata': { currency: 'EUR' } };
  const amounts = [
    { '/data/order/total_amount': 5400 },
    { '/data/order/total_discount_amount': 50 },
    { '/data/order/total_discount_amount': 50, '/data/order/items_discount_amount': null },
    { '/data/order/amount': 5100 },
    { '/data/order/items_discount_amount': 100 },
    { '/data/order/items/0/amount': 3100 },
    { '/data/order/items/0/subtotal_amount': 2080 },
    { '/data/order/discount_amount': 30, '/data/order/total_discount_amount': 230 },
    { '/data/order/customer_id': 'cust_b' },
    { '/data/customer/id': 'cust_b' },
    { '/data/voucher/campaign_id': 'camp_b' },
    { '/data/voucher/campaign': 'Summer' },
    { '/data/promotion_tier': { id: 'promo_a', campaign: { id: 'camp_b' } } },
  ];
  const broken = readdirSync(folder)
    .filter((file) => file.startsWith('broken-'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const payloads = [
    ...broken,
    ...WRONG_VALUES.map(([, changes]) => JSON.stringify(but(changes))),
    ...amounts.map((changes) => JSON.stringify(but(changes))),
    ...mutantsOf(but(euros) as object, foreign),
    ...['5000.00', '50.00', '5.00'].map((amount) =>
      JSON.stringify(but(euros)).replace('"amount":5000', `"amount":${amount}`),
    ),
  ];

  test('removes its finding and adds no error', () => {
    const used = new Map<string, number>();
    for (const payload of payloads) {
      const { findings } = analyse(payload);
      const before = new Set(errorsIn(findings));
      for (const finding of findings) {
        const { fix, choices = [] } = finding;
        expect(choices.length).not.toBe(1);
        expect(fix === undefined || choices.length === 0).toBe(true);
        for (const repair of [...(fix ? [fix] : []), ...choices]) {
          used.set(finding.code, (used.get(finding.code) ?? 0) + 1);
          const mended = applied(payload, repair.edits);
          const after = analyse(mended).findings;
          const title = `${finding.message} ${repair.title}`;
          expect(after.map(outline), title).not.toContain(outline(finding));
          const added = errorsIn(after).filter((error) => !before.has(error));
          expect(added, title).toEqual([]);
        }
      }
    }
    for (const code of ['type', 'enum', 'format', 'totals', 'identity', 'minor-units'])
      expect(used.get(code) ?? 0, code).toBeGreaterThan(2);
  });
});

describe('several fixes at once', () => {
  test('make one list of edits in document order that leads to valid JSON, and in the end to no fix', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(mutation, fc.nat()), { minLength: 2, maxLength: 6 }),
        (sound, mutations) => {
          let current = mutations.reduce((t, [kind, which]) => mutate(t, kind, which), sound);
          for (let round = 0; round < 12; round++) {
            const { findings } = analyse(current);
            const code = findings.find(({ fix }) => fix)?.code;
            if (code === undefined) return;
            const edits = mergeFixes(
              findings.filter((f) => f.code === code).flatMap(({ fix }) => fix ?? []),
            );
            expect(edits.length).toBeGreaterThan(0);
            edits.slice(1).forEach(({ range }, index) => {
              expect(range.start).toBeGreaterThanOrEqual(edits[index]!.range.end);
            });
            current = applied(current, edits);
            expect(() => JSON.parse(current) as unknown).not.toThrow();
          }
          expect.fail('twelve rounds of fixes leave something to fix');
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  test('add both objects that are missing at the same place', () => {
    const data = '{\n  "customer": {"id": "c"},\n  "order": {"id": "o", "items": []}\n}';
    const fixes = analyse(data).findings.flatMap(({ fix }) => fix ?? []);
    expect(applied(data, mergeFixes(fixes))).toBe(
      data.replace(']}\n}', ']},\n  "referrer": null,\n  "redemption": null\n}'),
    );
  });

  const edit = (start: number, end: number, inserted: string): Edit => ({
    range: { start, end },
    text: inserted,
  });
  const fix = (...edits: Edit[]): Fix => ({ title: 'Mend', edits });
  const table: [string, Fix[], Edit[]][] = [
    ['nothing', [], []],
    [
      'later before earlier',
      [fix(edit(5, 6, 'b')), fix(edit(1, 2, 'a'))],
      [edit(1, 2, 'a'), edit(5, 6, 'b')],
    ],
    ['the same twice', [fix(edit(1, 2, 'a')), fix(edit(1, 2, 'a'))], [edit(1, 2, 'a')]],
    ['one inside the other', [fix(edit(1, 9, '')), fix(edit(3, 4, 'a'))], [edit(1, 9, '')]],
    [
      'side by side',
      [fix(edit(1, 3, '')), fix(edit(3, 5, 'a'))],
      [edit(1, 3, ''), edit(3, 5, 'a')],
    ],
    ['inserted at one place', [fix(edit(3, 3, ',a')), fix(edit(3, 3, ',b'))], [edit(3, 3, ',a,b')]],
    [
      'inserted into an empty object',
      [fix(edit(1, 1, 'a')), fix(edit(1, 1, 'b'))],
      [edit(1, 1, 'a')],
    ],
    [
      'one of two edits in conflict: none of its fix',
      [fix(edit(1, 4, 'a')), fix(edit(2, 3, 'b'), edit(7, 8, 'c'))],
      [edit(1, 4, 'a')],
    ],
  ];
  test.each(table)('%s', (_title, fixes, edits) => {
    expect(mergeFixes(fixes)).toEqual(edits);
  });
});
