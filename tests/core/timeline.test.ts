import { describe, expect, test } from 'vitest';
import {
  analyse,
  layout,
  timelinePicture,
  type TimelinePicture,
  type TimelineScale,
} from '../../src/core/index.ts';
import { rootSchema } from '../../src/core/schema/event-schema.ts';
import { titlesBelow } from '../../src/core/view/timeline.ts';
import { ticksBetween } from '../../src/core/view/timeline-ticks.ts';
import { placeLabels } from '../../src/ui/report/timeline/timeline-labels.ts';
import { exampleText } from '../payloads.ts';

function pictureOf(text: string): TimelinePicture {
  return timelinePicture(layout(analyse(text)).moments);
}
const pictured = (order: object, more: object = {}) =>
  pictureOf(JSON.stringify({ customer: null, referrer: null, order, redemption: null, ...more }));

/** The lanes as text: the title, the validity and the points with what they say. */
function lanes({ lanes }: TimelineScale): string[] {
  return lanes.map(({ title, validity, points }) =>
    [
      title,
      ...(validity ? [`valid ${validity.start?.when ?? '?'} to ${validity.end?.when ?? '?'}`] : []),
      ...points.map(({ moments, when, later }) =>
        [...moments.map(({ titles }) => titles.at(-1)), when, later].join(' ').trim(),
      ),
    ].join(' | '),
  );
}

describe('the picture of the timeline', () => {
  test('has a lane for each object, and magnifies what is close together', () => {
    const { whole, magnified } = pictureOf(exampleText('unique-codes'));
    expect(lanes(whole)).toEqual([
      'Campaign | Created 1 Jun',
      'Voucher | valid 18 Jun to 30 Sept',
      ' | Created Updated Created Published 18 Jun',
    ]);
    expect(lanes(magnified!)).toEqual([
      'Order | Created 10:11:12.1 | Updated 10:15:45.9 4 min 33 s later',
      'Voucher | Created 10:15:46.3 0.4 s later',
      'Publication | Published 10:15:46.4 52 ms later',
    ]);
  });

  test('says how much later only where no earlier point of the lane would be counted from', () => {
    const { magnified } = pictureOf(exampleText('redemption-discount'));
    expect(lanes(magnified!).slice(0, 2)).toEqual([
      'Order | Created 16:30:05.2 | Updated 16:30:07.0',
      'Redemption | Date 16:30:06.9 1.7 s later',
    ]);
  });

  test.each([
    ['2026-05-31T23:59:59Z', '31 days'],
    ['2026-05-31T23:59:59.999Z', '31 days'],
    ['2026-05-31T23:58:00Z', '30 days 23 h'],
    ['2026-05-01T00:00:30Z', '30 s'],
  ])('counts the last second of a validity until %s', (expiration_date, span) => {
    const campaign = { start_date: '2026-05-01T00:00:00Z', expiration_date };
    const { whole } = pictured({ id: 'ord_1' }, { campaign });
    expect(whole.lanes[0]!.validity!.span).toBe(span);
  });

  test('names the lane of a delivery after its card', () => {
    const { magnified } = pictureOf(exampleText('delivery-unique-codes'));
    expect(lanes(magnified!).at(-2)).toBe('Delivery | Sent 10:15:46.7 0.4 s later');
  });

  test('is to scale', () => {
    const { whole } = pictured(
      { id: 'ord_1', created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-26T00:00:00Z' },
      { publication: { created_at: '2026-04-11T00:00:00Z' } },
    );
    expect(whole.lanes.map(({ points }) => points.map(({ x }) => x))).toEqual([[0, 0.25], [1]]);
  });

  test('has equal times of one object as one point, and a copy of an object once', () => {
    const at = '2026-01-01T00:00:00.000Z';
    const order = { id: 'ord_1', created_at: at, updated_at: at };
    const { whole, magnified } = pictured(order, { redemption: { id: 'r_1', order } });
    expect(lanes(whole)).toEqual(['Order | Created Updated 00:00:00']);
    expect([whole.ticks, magnified]).toEqual([[], null]);
  });

  test('draws a validity without an end, and one without a start', () => {
    const { whole } = pictured(
      { id: 'ord_1', created_at: '2026-01-01T00:00:00Z' },
      {
        campaign: { start_date: '2026-02-01T00:00:00Z' },
        voucher: { expiration_date: '2026-03-01T00:00:00Z' },
      },
    );
    const bars = whole.lanes.flatMap(({ validity }) => (validity ? [validity] : []));
    expect(bars).toMatchObject([
      { to: 1, end: null, span: '' },
      { from: 0, to: 1, start: null, span: '' },
    ]);
  });

  test('has a few lanes, whatever the payload holds', () => {
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`k${at}`, { at: '2026-01-01T00:00:00Z' }]),
    );
    const { whole } = pictured({ id: 'ord_1', metadata: many });
    expect(whole.lanes.length).toBeLessThanOrEqual(11);
  });
});

describe('the marks on the scale', () => {
  const at = (text: string) => Date.parse(text);
  test.each<[from: string, to: string, marks: string]>([
    ['2026-06-01T08:00:00Z', '2026-09-30T23:59:59Z', 'Jul Aug Sept'],
    ['2026-06-18T10:11:12Z', '2026-06-18T10:15:46Z', '10:12 10:13 10:14 10:15'],
    ['2026-06-18T10:11:12Z', '2026-06-18T10:11:15Z', '10:11:12 10:11:13 10:11:14 10:11:15'],
    ['2026-06-18T10:11:12.1Z', '2026-06-18T10:11:12.9Z', ''],
    ['2026-04-02T07:41:09Z', '2026-04-04T15:20:33Z', '3 Apr 4 Apr'],
    ['2020-02-01T00:00:00Z', '2030-02-01T00:00:00Z', '2022 2024 2026 2028 2030'],
    ['2025-11-15T00:00:00Z', '2026-02-15T00:00:00Z', 'Dec Jan 2026 Feb'],
    ['0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', '1970 3970 5970 7970 9970'],
  ])('from %s to %s are %j', (from, to, marks) => {
    const ticks = ticksBetween(at(from), at(to));
    expect(ticks.map(({ text }) => text).join(' ')).toBe(marks);
    expect(ticks.every(({ x }) => x >= 0 && x <= 1)).toBe(true);
  });
});

describe('the words beside the points of a lane', () => {
  const point = (x: number, text = 'Created 10:11:12', extra = '') => ({ x, text, extra });

  test.each<[title: string, points: ReturnType<typeof point>[], sides: (string | null)[]]>([
    ['to the right of a point', [point(0)], ['right']],
    ['to the left of one at the end', [point(1)], ['left']],
    ['on both sides of two that are close', [point(0.5), point(0.51)], ['left', 'right']],
    ['nowhere without room', [point(0), point(0.01), point(0.02)], [null, null, 'right']],
  ])('are %s', (_title, points, sides) => {
    expect(placeLabels(points, 560).map((place) => place?.side ?? null)).toEqual(sides);
  });

  test('lose what may be left out first', () => {
    const places = placeLabels(
      [point(0, 'Updated 10:15:45', '4 min 33 s later'), point(0.5, '', '')],
      400,
    );
    expect(places[0]).toEqual({ side: 'right', hasExtra: false });
  });
});

test('the title of an entry takes the place of its list or map, and of nothing else', () => {
  const titles = (path: string) => titlesBelow(rootSchema('data'), path.split('/')).join(' · ');
  expect(titles('order/items/0/price')).toBe('Order · Order item 1 · Price');
  expect(titles('order/redemptions/r_1/date')).toBe('Order · Order redemption · Date');
  expect(titles('customer/address/line_1')).toBe('Customer · Address · Address line 1');
});
