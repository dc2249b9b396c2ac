import { expect, test } from 'vitest';
import { DOCUMENTED, documentedBut, exampleText } from '../payloads.ts';
import { openTab } from './harness.ts';

const BROKEN = documentedBut(
  ['"quantity": 2', '"quantity": "2"'],
  ['"status": "PAID"', '"status": "payed"'],
);

test('the findings are walked in the order of their list, round the end', async () => {
  const tab = await openTab();
  await tab.type(BROKEN);
  const { session, walk } = tab;
  expect(walk.current).toBe(null);
  const codes: (string | undefined)[] = [];
  for (const direction of [1, 1, 1, 1, -1] as const) codes.push((await walk.step(direction))?.code);
  expect(codes).toEqual(['type', 'enum', 'totals', 'type', 'totals']);
  expect(session.analysis!.findings[walk.current!.index]!.code).toBe('totals');
});

test('backwards from nowhere the last comes first', async () => {
  const { walk } = await openTab();
  expect((await walk.step(-1))!.code).toBe('totals');
});

test('after a fix the walk goes on where it was, and another text begins it anew', async () => {
  const tab = await openTab();
  const { walk, workspace } = tab;
  await tab.type(BROKEN);
  await walk.show(tab.session.analysis!.findings.findIndex(({ code }) => code === 'type'));
  workspace.edit(BROKEN.replace('"quantity": "2"', '"quantity": 2'));
  await tab.settled();
  expect(walk.current).toBe(null);
  expect((await walk.step(1))!.code).toBe('enum');
  workspace.edit(DOCUMENTED, true);
  await tab.settled();
  expect((await walk.step(1))!.code).toBe('totals');
});

test('without findings a message says so', async () => {
  const tab = await openTab();
  await tab.type(exampleText('unique-codes'));
  expect(await tab.walk.step(1)).toBe(null);
  expect(tab.walk.current).toBe(null);
  expect(tab.messages.toast?.text).toBe('This payload has no findings.');
});
