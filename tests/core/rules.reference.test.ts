import { describe, expect, test } from 'vitest';
import { analyse, type Finding } from '../../src/core/index.ts';
import { read } from '../../src/core/read/read.ts';
import { subjectOf, identifierLinksIn } from '../../src/core/rules/index.ts';
import { eventExamples, hasReference, referenceText } from './reference.ts';

type Data = Readonly<Record<string, unknown>>;

const examples = hasReference ? eventExamples() : {};
const RULE_CODES = ['totals', 'minor-units', 'identity', 'id-prefix', 'chronology', 'state'];

const ruled = (payload: unknown): Finding[] => {
  const { verdict, findings } = analyse(JSON.stringify(payload));
  expect(verdict).not.toBe('unrecognised');
  return findings.filter(({ code }) => RULE_CODES.includes(code));
};

/** An event's own objects as order event data. Objects of two events would name two customers. */
function dataOf(event: Data): Data {
  const order = event['order'] ?? { items: [] };
  return { referrer: null, redemption: null, ...event, order };
}

/** A delivery of such data, sent after the last of its times. */
function deliveryOf(data: Data): Data {
  const times = JSON.stringify(data).match(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^"]*"/g) ?? [];
  const sent = times.map((time) => Date.parse(JSON.parse(time) as string)).filter((at) => at > 0);
  return {
    id: 'whs_1',
    created_at: new Date(Math.max(0, ...sent)).toISOString(),
    data,
    source: { id: 'distr_1', object: 'distribution' },
    event: { id: 'evcus_1', type: 'customer.order.updated' },
  };
}

/** Every object in a value, itself included. */
function* objectsIn(value: unknown): Generator<Data> {
  if (typeof value !== 'object' || value === null) return;
  yield value as Data;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

const all = () => [...objectsIn(examples)];
const share = <T>(values: readonly T[], holds: (value: T) => boolean) =>
  `${values.filter(holds).length} of ${values.length}`;

describe.skipIf(!hasReference)('the rules against the vendor’s documents (EVENT_REFERENCE)', () => {
  test.each(Object.entries(examples))('no rule warns on %s', (_name, event) => {
    const found = ruled(deliveryOf(dataOf(event)));
    expect(found.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  });

  test('no amount is written with a point', () => {
    expect(referenceText('event-examples.json')).not.toMatch(/_?amount"\s*:\s*-?\d+\./);
  });

  test('the notices on all 72 are one sum, the names of four campaigns and one list of vouchers', () => {
    const notices = Object.entries(examples).flatMap(([name, event]) =>
      ruled(dataOf(event)).map(({ code, pointer }) => `${name.slice(7)} ${code} ${pointer}`),
    );
    expect(notices).toEqual([
      'CUSTOMER.REWARD_REDEMPTIONS.COMPLETED identity /voucher/id',
      'CUSTOMER.ORDER.UPDATED totals /order/amount',
      'VOUCHER.CREATED identity /voucher/campaign',
      'VOUCHER.ENABLED identity /voucher/campaign',
      'VOUCHER.LOYALTY_CARD.PENDING_POINTS.ACTIVATED identity /voucher/campaign',
      'VOUCHER.LOYALTY_CARD.PENDING_POINTS.ADDED identity /voucher/campaign',
    ]);
  });

  test('no rule warns on an order event with the campaign, codes or redemption of another, once they name one customer', () => {
    const orders = Object.entries(examples).filter(([name]) => name.includes('CUSTOMER.ORDER.'));
    const donors = Object.values(examples).filter(
      (event) => event['campaign'] ?? event['redemption'],
    );
    let composed = 0;
    for (const [, base] of orders) {
      const { id } = base['customer'] as { id: string };
      for (const { campaign, promotion_tier, voucher, publication, redemption } of donors) {
        const own = JSON.parse(
          JSON.stringify({ campaign, promotion_tier, voucher, publication, redemption }).replace(
            /"cust_\w+"/g,
            JSON.stringify(id),
          ),
        ) as Data;
        // Another event's redemption belongs to another order.
        const left = { ...(own['redemption'] as Data), order: base['order'] };
        const data = { ...base, ...own, redemption: redemption ? left : null };
        const found = ruled(deliveryOf(data));
        expect(found.filter(({ severity }) => severity !== 'notice')).toEqual([]);
        composed++;
      }
    }
    expect(composed).toBeGreaterThan(200);
  });

  test('each tie holds as often as it says', () => {
    const seen = new Map<string, { stated: string; holds: boolean[] }>();
    for (const event of Object.values(examples)) {
      const text = JSON.stringify(dataOf(event));
      const doc = read(text);
      const subject = doc && subjectOf(analyse(text), doc);
      for (const { left, right, evidence, holds } of subject ? identifierLinksIn(subject) : []) {
        // Any element of a list may be meant.
        const id = `${left.pointer} = ${right.pointer}`.replace(/\/\d+$/, '');
        const known = seen.get(id)?.holds ?? [];
        seen.set(id, { stated: evidence, holds: [...known, holds] });
      }
    }
    const counted = [...seen].map(([id, { stated, holds }]) => [
      id,
      stated,
      share(holds, (one) => one),
    ]);
    // The vendor's guides are counted too. The examples are a part of them.
    const more = counted.filter(([, stated]) => stated!.includes('all 58'));
    expect(more).toEqual([
      [
        '/order/customer_id = /order/customer/id',
        'they match in all 58 documented orders that have both',
        '5 of 5',
      ],
    ]);
    for (const [id, stated, found] of counted.filter((row) => !more.includes(row))) {
      const share = found!.replace(/^(\d+) of \1$/, 'all $1');
      expect(stated, id!).toContain(` in ${share} documented`);
    }
  });

  test('results, limits and active flags agree as often as the rules say', () => {
    const redemptions = all().filter(({ result, status }) => result && status);
    expect(
      share(redemptions, ({ result, status }) =>
        ['SUCCESS SUCCEEDED', 'SUCCESS ROLLED_BACK', 'FAILURE FAILED'].includes(
          `${result as string} ${status as string}`,
        ),
      ),
    ).toBe('10 of 10');
    const limits = all()
      .filter(({ object }) => object === 'voucher')
      .map(({ redemption }) => redemption as { quantity?: number; redeemed_quantity?: number })
      .filter((redemption) => typeof redemption?.quantity === 'number');
    expect(
      share(limits, ({ quantity, redeemed_quantity }) => redeemed_quantity! <= quantity!),
    ).toBe('10 of 10');
    const active = (holders: unknown[]) => {
      const flags = holders.map((holder) => (holder as Data | undefined)?.['active']);
      return share(
        flags.filter((flag) => typeof flag === 'boolean'),
        Boolean,
      );
    };
    const published = Object.values(examples).filter(({ publication }) => publication);
    const redeemed = Object.values(examples).filter(
      ({ redemption }) => (redemption as Data | undefined)?.['status'] === 'SUCCEEDED',
    );
    expect([
      active(published.map(({ voucher }) => voucher)),
      active(published.map(({ campaign }) => campaign)),
      active(redeemed.map(({ redemption }) => (redemption as Data)['voucher'])),
      active(redeemed.map(({ campaign }) => campaign)),
    ]).toEqual(['4 of 4', '5 of 5', '3 of 3', '5 of 5']);
  });

  test('every documented event that names its own time names nothing younger', () => {
    const named = Object.values(examples).filter(
      (event) => typeof event['created_at'] === 'string',
    );
    const isLast = (event: Data) => {
      const created = [...objectsIn(event)]
        .flatMap(({ created_at, date }) => [created_at, date])
        .filter((time) => typeof time === 'string');
      return created.every((time) => Date.parse(time) <= Date.parse(event['created_at'] as string));
    };
    expect(share(named, isLast)).toBe('8 of 8');
  });
});
