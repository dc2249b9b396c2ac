import { describe, expect, test } from 'vitest';
import { encodeLink } from '../../src/core/index.ts';
import { DOCUMENTED, documentedBut } from '../payloads.ts';
import { idle, openTab, said, type Tab } from './harness.ts';

const INVALID = documentedBut(['"status": "PAID"', '"status": "PAYED"']);

const verdict = ({ session }: Tab) => session.analysis?.verdict;
const asked = ({ core }: Tab, verb: string) => core.asked.filter((one) => one.verb === verb);

/** What the page has to show at each moment until the verdict is there. */
async function viewsUntilInvalid(tab: Tab): Promise<readonly unknown[]> {
  const views = [];
  for (let moment = 0; moment < 1000 && verdict(tab) !== 'invalid'; moment += 1) {
    views.push(tab.session.view);
    await Promise.resolve();
  }
  expect(verdict(tab)).toBe('invalid');
  return views;
}

describe('a check that fails', () => {
  test('shows a message, keeps the text and the report, and the next text is checked', async () => {
    const tab = await openTab();
    tab.core.failure = 'failed';
    await tab.type(INVALID);
    expect(said(tab)).toEqual([expect.stringMatching(/Change the payload to check it again/)]);
    expect(tab.session.text).toBe(INVALID);
    expect(verdict(tab)).toBe('valid');
    expect(tab.session.isFresh).toBe(false);
    tab.core.failure = null;
    await tab.type(`${INVALID} `);
    expect(verdict(tab)).toBe('invalid');
    expect(tab.session.isFresh).toBe(true);
    expect(said(tab)).toEqual([]);
  });

  test('of an older text shows no message', async () => {
    const tab = await openTab();
    tab.core.gate.hold();
    tab.core.failure = 'failed';
    tab.workspace.edit('{');
    await idle();
    tab.core.failure = null;
    tab.workspace.edit(INVALID);
    await idle();
    tab.core.gate.release();
    await tab.settled();
    expect(said(tab)).toEqual([]);
    expect(verdict(tab)).toBe('invalid');
  });

  test('because the worker has stopped has a message of its own', async () => {
    const tab = await openTab();
    tab.core.failure = 'broken';
    await tab.type(INVALID);
    expect(said(tab)).toEqual([expect.stringMatching(/Checking has stopped/)]);
    expect(tab.session.text).toBe(INVALID);
  });

  test('because the part for other texts could not be loaded is said, until it works', async () => {
    const tab = await openTab();
    tab.toolsWorker.failure = 'unloaded';
    await tab.type('{');
    expect(said(tab)).toEqual([expect.stringMatching(/did not load/)]);
    expect(tab.session.text).toBe('{');
    expect(verdict(tab)).toBe('valid');
    await tab.type(INVALID);
    expect(verdict(tab)).toBe('invalid');
    expect(said(tab)).toEqual([]);
  });

  test('leaves nothing to share, so that no link holds another text', async () => {
    const tab = await openTab();
    tab.core.failure = 'failed';
    await tab.type(INVALID);
    expect(await tab.sharing.prepare()).toBeNull();
  });

  test('of rows or of the cursor shows a message, and both go on', async () => {
    const tab = await openTab();
    tab.core.failure = 'failed';
    expect(await tab.rows(tab.session.revision, '/order/items', { first: 0, count: 1 })).toBeNull();
    expect(said(tab)).toEqual([expect.stringMatching(/This action failed/)]);
    tab.core.failure = null;
    tab.session.moveCursor(DOCUMENTED.indexOf('Alex Doe'));
    await idle();
    expect(tab.session.active).toBe('/customer/name');
    expect(
      await tab.rows(tab.session.revision, '/order/items', { first: 0, count: 1 }),
    ).not.toBeNull();
  });
});

describe('of several deliveries', () => {
  const SEVERAL = `${DOCUMENTED}\n${INVALID}`;

  test('one is shown, and the verdict is the worst', async () => {
    const tab = await openTab();
    await tab.type(SEVERAL);
    const { session } = tab;
    expect(session.analysis?.deliveries).toHaveLength(2);
    expect([verdict(tab), session.shownVerdict]).toEqual(['invalid', 'valid']);
    expect(session.payload).toEqual({ text: DOCUMENTED.trim() });

    session.askDelivery(1);
    await idle();
    expect([verdict(tab), session.shownVerdict]).toEqual(['invalid', 'invalid']);
    expect(session.payload).toEqual({ text: INVALID.trim() });
  });

  test('the first is shown of the next text', async () => {
    const tab = await openTab();
    await tab.type(SEVERAL);
    tab.session.askDelivery(1);
    await tab.type(`${INVALID}\n${DOCUMENTED}`);
    expect(tab.session.payload).toEqual({ text: INVALID.trim() });
  });
});

describe('answers are matched to texts by revision', () => {
  test('while the second worker is asked, only the newest of the others waits', async () => {
    const tab = await openTab();
    tab.toolsWorker.gate.hold();
    for (const text of ['[1]', '[2]', '[3]', '[4]']) {
      tab.workspace.edit(text);
      await idle();
    }
    tab.toolsWorker.gate.release();
    await tab.settled();
    const understood = tab.toolsWorker.asked.filter(({ verb }) => verb === 'understand');
    const texts = understood.map(({ args }) => args[1]);
    expect(texts).toEqual(['[1]', '[4]']);
    expect(tab.session.analysis?.text).toBe('[4]');
  });

  test('while a text is checked, only the newest of the others waits', async () => {
    const tab = await openTab();
    const before = asked(tab, 'understand').length;
    tab.core.gate.hold();
    for (const text of ['[1]', '[2]', '[3]', INVALID]) {
      tab.workspace.edit(text);
      await idle();
    }
    tab.core.gate.release();
    await tab.settled();
    const texts = asked(tab, 'understand').slice(before);
    expect(texts.map(({ args }) => args[1])).toEqual(['[1]', INVALID]);
    expect(verdict(tab)).toBe('invalid');
  });

  test('the report of an older text is known to be one', async () => {
    const tab = await openTab();
    tab.core.gate.hold();
    tab.workspace.edit(INVALID);
    expect(tab.session.isFresh).toBe(false);
    expect(tab.session.understood?.revision).toBeLessThan(tab.session.revision);
    tab.core.gate.release();
    await tab.settled();
    expect(tab.session.understood?.revision).toBe(tab.session.revision);
  });

  test('a link goes to the worker once, and its answer comes once', async () => {
    const encoded = encodeLink(INVALID, {});
    const tab = await openTab({ hash: encoded.ok ? encoded.hash : '' });
    expect(verdict(tab)).toBe('invalid');
    expect(tab.session.analysis?.text).toBe(INVALID);
    expect(asked(tab, 'open')).toHaveLength(1);
    expect(asked(tab, 'understand')).toHaveLength(0);
  });

  test('the verdict on the first link is there before its report', async () => {
    const encoded = encodeLink(INVALID, {});
    const tab = await openTab({ hash: encoded.ok ? encoded.hash : '', isAwaited: false });
    expect(await viewsUntilInvalid(tab)).toContain(null);
    expect(tab.session.view).toBeNull();
    await tab.settled();
    expect(tab.session.view?.sections).not.toHaveLength(0);
  });

  test('a report stays in sight until that of a link is there', async () => {
    const tab = await openTab();
    const encoded = encodeLink(INVALID, {});
    tab.visit(encoded.ok ? encoded.hash : '');
    expect(await viewsUntilInvalid(tab)).not.toContain(null);
    expect(tab.session.view).not.toBeNull();
  });

  test('another purpose, currency or filter does not send the text again', async () => {
    const tab = await openTab();
    const before = asked(tab, 'understand').length;
    tab.session.askPurpose('promotion');
    await idle();
    expect(verdict(tab)).toBe('invalid');
    tab.session.narrow('name');
    await idle();
    expect(tab.session.view?.matches).toBeGreaterThan(0);
    tab.session.narrow('');
    await idle();
    expect(asked(tab, 'understand')).toHaveLength(before);
    expect(asked(tab, 'understandAgain').length).toBeGreaterThan(0);
  });

  test('a text that the worker no longer keeps is sent again', async () => {
    const tab = await openTab();
    await tab.core.ask('understand', 98, '{}', {});
    await tab.core.ask('understand', 99, '[]', {});
    tab.session.askPurpose('promotion');
    await idle();
    expect(verdict(tab)).toBe('invalid');
    expect(tab.session.analysis?.text).toBe(DOCUMENTED);
  });
});

describe('the cursor', () => {
  test('marks its field once a text is checked that was typed before', async () => {
    const tab = await openTab();
    tab.core.gate.hold();
    const text = documentedBut(['"status"', '"initial_amount": 5000, "status"']);
    tab.workspace.edit(text);
    tab.session.moveCursor(text.indexOf('initial_amount'));
    await idle();
    tab.core.gate.release();
    await tab.settled();
    await idle();
    expect(tab.session.active).toBe('/order/initial_amount');
  });
});

describe('a check that takes long', () => {
  test('is announced, counted from the first text without an answer', async () => {
    const tab = await openTab();
    tab.core.gate.hold();
    const typing = setInterval(() => tab.workspace.edit(`${tab.session.text} `), 20);
    await new Promise((resolve) => setTimeout(resolve, 400));
    clearInterval(typing);
    expect(tab.session.isChecking).toBe(true);
    tab.core.gate.release();
    await tab.settled();
    expect(tab.session.isChecking).toBe(false);
  });
});

describe('the user’s choices for one payload do not apply to the next', () => {
  test.each([
    ['pasted over the whole text', (tab: Tab) => tab.workspace.edit(INVALID, true)],
    ['pasted by the button', (tab: Tab) => tab.workspace.replace(INVALID)],
    ['an example', (tab: Tab) => tab.opener.openExample('gift-card')],
    ['a file', (tab: Tab) => tab.opener.openFiles([new File([INVALID], 'a.json')])],
  ])('%s', async (_title, open) => {
    const tab = await openTab();
    tab.session.askPurpose('promotion');
    tab.session.askCurrency('KWD');
    tab.session.narrow('name');
    await idle();
    open(tab);
    await tab.settled();
    const { purposeAsked, currencyAsked, filter } = tab.session;
    expect({ purposeAsked, currencyAsked, filter }).toEqual({
      purposeAsked: null,
      currencyAsked: null,
      filter: '',
    });
  });

  test('a change within the text leaves the choice', async () => {
    const tab = await openTab();
    tab.session.askPurpose('promotion');
    tab.workspace.edit(INVALID, false);
    await tab.settled();
    expect(tab.session.purposeAsked).toBe('promotion');
    expect(tab.session.analysis?.purpose).toBe('promotion');
  });
});
