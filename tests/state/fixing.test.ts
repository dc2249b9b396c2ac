import { describe, expect, test } from 'vitest';
import type { Finding, Range } from '../../src/core/index.ts';
import { applyFixes } from '../../src/state/fixing.ts';
import { applied } from '../../src/editor/edits.ts';
import { documentedBut, DOCUMENTED } from '../payloads.ts';
import { openTab, type Tab } from './harness.ts';

/** An editor that holds the text of the tab. */
function editorOf(tab: Tab) {
  const flashed: string[] = [];
  return {
    flashed,
    apply: (edits: Parameters<typeof applied>[1]) =>
      void tab.workspace.edit(applied(tab.session.text, edits)),
    replaceAll: (text: string) => void tab.workspace.edit(text),
    flash: (ranges: readonly Range[]) =>
      void flashed.push(...ranges.map(({ start, end }) => tab.session.text.slice(start, end))),
  };
}

async function fix(text: string, which: (findings: readonly Finding[]) => readonly Finding[]) {
  const tab = await openTab();
  await tab.type(text);
  await tab.settled();
  const editor = editorOf(tab);
  const fixes = which(tab.session.analysis!.findings).map((one) => one.fix ?? one.choices![0]!);
  await applyFixes(fixes, editor, tab.session, tab.messages);
  return { tab, editor };
}

const withCode = (code: string) => (findings: readonly Finding[]) =>
  findings.filter((finding) => finding.code === code);

describe('a fix', () => {
  test('is said, shown and undone', async () => {
    const text = documentedBut(['"status": "PAID"', '"status": "PAYED"']);
    const { tab, editor } = await fix(text, withCode('enum'));
    expect(tab.session.text).toBe(DOCUMENTED);
    expect(tab.session.isFresh).toBe(true);
    expect(editor.flashed).toEqual(['"PAID"']);
    expect(tab.messages.toast?.text).toBe('Changed `order.status` to "PAID".');
    tab.messages.toast!.actions.at(-1)!.run();
    expect(tab.session.text).toBe(text);
  });

  test.each([
    ['of a place that has moved', '\n', DOCUMENTED],
    ['of a finding that is gone', null, DOCUMENTED],
  ])('that is pressed while a changed text is checked: %s', async (_, typed, expected) => {
    const text = documentedBut(['"status": "PAID"', '"status": "PAYED"']);
    const tab = await openTab();
    await tab.type(text);
    await tab.settled();
    const fixes = [withCode('enum')(tab.session.analysis!.findings)[0]!.fix!];
    tab.workspace.edit(typed === null ? DOCUMENTED : typed + text);
    expect(tab.session.isFresh).toBe(false);
    await applyFixes(fixes, editorOf(tab), tab.session, tab.messages);
    expect(tab.session.text).toBe((typed ?? '') + expected);
    expect(tab.messages.toast?.text).toBe(
      typed === null ? undefined : 'Changed `order.status` to "PAID".',
    );
  });

  test('is not undone once the user has typed again', async () => {
    const text = documentedBut(['"status": "PAID"', '"status": "PAYED"']);
    const { tab } = await fix(text, withCode('enum'));
    tab.workspace.edit(`${DOCUMENTED} `);
    tab.messages.toast!.actions.at(-1)!.run();
    expect(tab.session.text).toBe(`${DOCUMENTED} `);
  });

  test('leads to its place where the text is out of sight, until the user types', async () => {
    const tab = await openTab();
    await tab.type(documentedBut(['"status": "PAID"', '"status": "PAYED"']));
    await tab.settled();
    const led: string[] = [];
    const show = ({ start, end }: Range) => void led.push(tab.session.text.slice(start, end));
    const fixes = [withCode('enum')(tab.session.analysis!.findings)[0]!.fix!];
    await applyFixes(fixes, editorOf(tab), tab.session, tab.messages, show);
    const [first, last] = tab.messages.toast!.actions;
    expect([first!.label, last!.label]).toEqual(['Show', 'Undo']);
    first!.run();
    tab.workspace.edit(`${DOCUMENTED} `);
    first!.run();
    expect(led).toEqual(['"PAID"']);
  });

  test('of several findings is one step', async () => {
    const text = documentedBut(
      ['"quantity": 2', '"quantity": "2"'],
      ['"quantity": 1', '"quantity": "1"'],
    );
    const { tab, editor } = await fix(text, withCode('type'));
    expect(tab.session.text).toBe(DOCUMENTED);
    expect(editor.flashed).toEqual(['2', '1']);
    expect(tab.messages.toast?.text).toBe('Applied 2 fixes.');
    tab.messages.toast!.actions.at(-1)!.run();
    expect(tab.session.text).toBe(text);
  });

  test('of a payload in a list changes the list', async () => {
    const broken = DOCUMENTED.replace('"status": "PAID"', '"status": "PAYED"');
    const { tab } = await fix(`[${broken}, ${DOCUMENTED}]`, withCode('enum'));
    expect(tab.session.text).toBe(`[${DOCUMENTED}, ${DOCUMENTED}]`);
  });

  test.each([
    ['"customer_id"', '"custmer_id"', 'Renamed `order.custmer_id` to "customer_id".'],
    ['"customer": {', '"custmer": {', 'Renamed `order.custmer` to "customer".'],
    [',\n  "redemption": null', '', 'Added "redemption": null.'],
    ['"amount": 5500,', '"amount": 1, "amount": 5500,', 'Removed the first "amount".'],
    ['"quantity": 2', '"quantity": "2"', 'Changed `order.items[0].quantity` to 2.'],
  ])('%s ← %s: %s', async (from, to, words) => {
    const { tab } = await fix(documentedBut([from, to]), (findings) =>
      findings.filter((finding) => finding.fix).slice(0, 1),
    );
    expect(tab.messages.toast?.text).toBe(words);
  });
});

test('an amount of the open payload is explained, and one that no rule makes is not', async () => {
  const tab = await openTab();
  await tab.type(documentedBut(['"total_amount": 5500', '"total_amount": 55']));
  await tab.settled();
  expect(await tab.derive('/order/total_amount')).toMatchObject({
    result: '55.00 USD (5500)',
    causes: [{ text: '`total_amount` may be 100 times too small.' }],
  });
  expect(await tab.derive('/order/id')).toBeNull();
  tab.toolsWorker.failure = 'unloaded';
  expect(await tab.derive('/order/total_amount')).toBeNull();
  expect(tab.messages.all).toHaveLength(1);
});
