import { expect, test } from 'vitest';
import { analyse, layout, type RowWindow, type TableBlock } from '../../src/core/index.ts';
import { ROWS_ASKED } from '../../src/ui/report/blocks/row-window.ts';
import { TableRows } from '../../src/ui/report/blocks/table-rows.svelte.ts';
import { DOCUMENTED } from '../payloads.ts';
import { Gate, idle } from '../state/harness.ts';

const BLOCK = layout(analyse(DOCUMENTED))
  .sections.flatMap(({ card }) => card?.parts ?? [])
  .find((block): block is TableBlock => block.kind === 'table')!;

/** The rows of a table, whose answers wait at a gate. */
function table() {
  const gate = new Gate();
  const asked: RowWindow[] = [];
  const events: string[] = [];
  const rows = new TableRows(
    () => {
      events.push('block');
      return BLOCK;
    },
    async (_pointer, window) => {
      asked.push(window);
      await gate.pass();
      return BLOCK;
    },
    () => events.push('answer'),
  );
  return { rows, gate, asked, events };
}

test('while an answer is awaited, only the newest question waits', async () => {
  const { rows, gate, asked, events } = table();
  gate.hold();
  for (const first of [0, 100, 200, 300]) rows.show({ first, count: ROWS_ASKED });
  gate.release();
  await idle();
  expect(asked.map(({ first }) => first)).toEqual([0, 300]);
  expect(events.filter((event) => event === 'answer')).toHaveLength(1);
});

test('a new view asks again for rows that have come, else only for those in sight', async () => {
  const { rows, asked, events } = table();
  rows.refresh();
  expect(asked).toEqual([]);
  expect(events).toContain('answer');
  rows.choose({ column: 'name', descending: false }, '');
  await idle();
  rows.refresh();
  await idle();
  expect(asked).toHaveLength(2);
  expect(asked[1]).toMatchObject({ first: 0, sort: { column: 'name' } });
});

test('a table that is gone neither reads its block nor asks again', async () => {
  const { rows, gate, asked, events } = table();
  gate.hold();
  rows.show({ first: 0, count: ROWS_ASKED });
  rows.show({ first: 100, count: ROWS_ASKED });
  events.length = 0;
  rows.close();
  gate.release();
  rows.refresh();
  await idle();
  expect(asked).toHaveLength(1);
  expect(events).toEqual([]);
});
