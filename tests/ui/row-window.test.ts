import { describe, expect, test } from 'vitest';
import {
  drawnRows,
  nextSort,
  rowsInSight,
  rowsToAsk,
  type OpenRow,
} from '../../src/ui/report/blocks/row-window.ts';

/** The drawn rows of 1,000 rows of 50 pixels, of which 500 pixels are in sight. */
function drawn(top: number, open: OpenRow | null = null, known = { first: 0, last: 1_000 }) {
  const heights = { row: 50, rows: 1_000, open };
  return drawnRows(rowsInSight(top, 500, heights), known, heights);
}

describe('a long table draws the rows in sight and some around them', () => {
  test.each<[title: string, top: number, first: number, last: number]>([
    ['at the top', 0, 0, 17],
    ['in the middle', 25_000, 494, 517],
    ['at the end', 49_500, 984, 1_000],
    ['beyond the end, as some browsers scroll', 60_000, 1_000, 1_000],
    ['before the top', -80, 0, 15],
  ])('%s', (_title, top, first, last) => {
    expect(drawn(top)).toMatchObject({ first, last });
  });

  test.each([0, 130, 9_999, 49_500])(
    'at %s pixels all rows together are as tall as ever',
    (top) => {
      for (const open of [null, { pointer: '/order/items/30', index: 30, extra: 700 }]) {
        const { first, last, above, below } = drawn(top, open);
        const inside = open && open.index >= first && open.index < last ? open.extra : 0;
        expect(above + (last - first) * 50 + inside + below).toBe(50_000 + (open?.extra ?? 0));
      }
    },
  );

  test.each([
    ['all', { first: 0, last: 1_000 }, 494, 517],
    ['the first', { first: 480, last: 500 }, 494, 500],
    ['the last', { first: 510, last: 590 }, 510, 517],
    ['none, those above', { first: 0, last: 80 }, 80, 80],
    ['none, those below', { first: 600, last: 680 }, 600, 600],
  ])('where %s are known, the others are room', (_title, known, first, last) => {
    const { above, below } = drawn(25_000, null, known);
    expect(drawn(25_000, null, known)).toMatchObject({ first, last });
    expect(above + (last - first) * 50 + below).toBe(50_000);
  });

  test('the inside of an open row pushes the rows below it down', () => {
    const open = { pointer: '/order/items/10', index: 10, extra: 1_000 };
    expect(drawn(550 + 400, open)).toMatchObject({ first: 4 });
    expect(drawn(550 + 1_000, open)).toMatchObject({ first: 5, last: 28 });
  });
});

describe('rows are asked for where those known do not reach', () => {
  const inSight = { first: 494, last: 517 };
  test('not while they do', () => {
    expect(rowsToAsk(inSight, { first: 494, last: 517 })).toBeNull();
  });
  test.each([
    { first: 495, last: 600 },
    { first: 400, last: 516 },
    { first: 0, last: 50 },
  ])('around the rows in sight, beside %o', (known) => {
    expect(rowsToAsk(inSight, known)).toEqual({ first: 465, count: 80 });
  });
});

test('a column is put in order upwards, downwards, and back as the payload has it', () => {
  const up = nextSort('amount', undefined);
  const down = nextSort('amount', up);
  expect([up, down, nextSort('amount', down)]).toEqual([
    { column: 'amount', descending: false },
    { column: 'amount', descending: true },
    undefined,
  ]);
  expect(nextSort('price', down)).toEqual({ column: 'price', descending: false });
});
