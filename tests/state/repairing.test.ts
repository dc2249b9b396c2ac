import { describe, expect, test } from 'vitest';
import { placesOf } from '../../src/state/places.ts';
import { DOCUMENTED, placeOf } from '../payloads.ts';
import { idle, openTab, type Tab } from './harness.ts';

const PYTHON = DOCUMENTED.replaceAll('"', "'").replaceAll('null', 'None');

/** Waits until the page looks for a repair, which it does when nobody types. */
async function looked(tab: Tab): Promise<void> {
  await tab.settled();
  await new Promise((resolve) => setTimeout(resolve, 450));
  await idle();
}

describe('a text that is nearly JSON', () => {
  test('has its report meanwhile, and is repaired on request', async () => {
    const tab = await openTab();
    await tab.type(PYTHON);
    await looked(tab);
    // The first look loads its code.
    await expect.poll(() => tab.repairing.repair).not.toBeNull();
    expect(tab.session.text).toBe(PYTHON);
    expect(tab.session.analysis?.verdict).toBe('unreadable');
    expect(tab.repairing.understood).toMatchObject({
      analysis: { verdict: 'valid' },
      isVerbatim: false,
    });

    tab.repairing.apply();
    await tab.settled();
    expect(JSON.parse(tab.session.text)).toEqual(JSON.parse(DOCUMENTED));
    expect(tab.session.analysis?.verdict).toBe('valid');
    expect(tab.repairing.repair).toBeNull();

    expect(tab.messages.toast!.text).toMatch(/^Repaired \d+ places\.$/);
    tab.messages.toast!.actions[0]!.run();
    await tab.settled();
    expect(tab.session.text).toBe(PYTHON);
    expect(tab.session.analysis?.verdict).toBe('unreadable');
  });

  test('keeps what was typed after its repair', async () => {
    const tab = await openTab();
    await tab.type(PYTHON);
    await looked(tab);
    await expect.poll(() => tab.repairing.repair).not.toBeNull();
    tab.repairing.apply();
    const { actions } = tab.messages.toast!;
    await tab.type(`${tab.session.text} `);
    const typed = tab.session.text;
    actions[0]!.run();
    expect(tab.session.text).toBe(typed);
  });

  test('is offered no repair that was made for an older text', async () => {
    const tab = await openTab();
    await tab.type(PYTHON);
    await looked(tab);
    tab.workspace.edit(`${PYTHON},`);
    expect(tab.repairing.repair).toBeNull();
    tab.repairing.apply();
    expect(tab.session.text).toBe(`${PYTHON},`);
  });

  test('has its finding also where the tools cannot repair it', async () => {
    const tab = await openTab();
    await tab.type(PYTHON);
    tab.toolsWorker.failure = 'unloaded';
    await looked(tab);
    expect(tab.repairing.repair).toBeNull();
    expect(tab.session.analysis?.findings).toHaveLength(1);
    expect(tab.messages.all).toEqual([]);
  });
});

describe('a payload that is nearly JSON, inside another text', () => {
  const MESSAGE = `Hi team, we got this: ${PYTHON} thanks`;

  test('takes the place of the pasted text, and is repaired alone', async () => {
    const tab = await openTab();
    await tab.type(MESSAGE);
    await looked(tab);
    expect(tab.session.text).toBe(PYTHON.trim());
    expect(tab.unwrapping.pasted?.text).toBe(MESSAGE);
    tab.repairing.apply();
    await tab.settled();
    expect(tab.session.analysis?.verdict).toBe('valid');
  });

  test('is taken out of a typed text by the repair', async () => {
    const tab = await openTab();
    tab.workspace.edit(MESSAGE);
    await looked(tab);
    expect(tab.session.text).toBe(MESSAGE);
    expect(tab.repairing.repair!.edits[0]).toEqual({
      range: { start: 0, end: MESSAGE.indexOf('{') },
      text: '',
    });
    tab.repairing.apply();
    await tab.settled();
    expect(JSON.parse(tab.session.text)).toEqual(JSON.parse(DOCUMENTED));
  });
});

test.each([
  ['an empty text', ''],
  ['prose', 'Hello'],
  ['a text that lacks a part', '{ customer: [Object], order: null }'],
])('%s is offered no repair', async (_, text) => {
  const tab = await openTab();
  await tab.type(text);
  await looked(tab);
  expect(tab.repairing.repair).toBeNull();
});

describe('of several deliveries a broken one', () => {
  const LINE = JSON.stringify(JSON.parse(DOCUMENTED));
  const BROKEN = LINE.replace('"PAID"', 'PAID');

  test('is repaired in its place when it is shown, and stays in sight', async () => {
    const tab = await openTab();
    const { repairing, session } = tab;
    await tab.type([LINE, BROKEN, LINE].join('\n'));
    await looked(tab);
    expect(repairing.repair).toBeNull();

    session.askDelivery(1);
    await looked(tab);
    expect(session.analysis?.findings).toMatchObject([{ code: 'syntax' }]);
    expect(repairing.understood?.analysis.verdict).toBe('valid');
    const [edit] = repairing.repair!.edits;
    expect(edit!.range.start).toBeGreaterThan(LINE.length);

    session.askDelivery(0);
    expect(repairing.repair).toBeNull();
    session.askDelivery(1);
    await looked(tab);
    repairing.apply();
    await tab.settled();
    expect(session.text).toBe([LINE, LINE, LINE].join('\n'));
    expect([session.deliveryAsked, session.analysis?.verdict]).toEqual([1, 'valid']);
  });
});

test('the places of a delivery are counted in the open text', async () => {
  const tab = await openTab();
  await tab.type(`${JSON.stringify(JSON.parse(DOCUMENTED))}\n${DOCUMENTED}`);
  expect(placesOf(tab.session, [0])).toEqual([{ line: 1, column: 1 }]);
  tab.session.askDelivery(1);
  await idle();
  const { text } = tab.session.analysis!;
  expect(placesOf(tab.session, [text.indexOf('"order"')])).toEqual([
    {
      line: placeOf(DOCUMENTED, '"order"').line + 1,
      column: placeOf(DOCUMENTED, '"order"').column,
    },
  ]);
});
