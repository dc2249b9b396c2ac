import { describe, expect, test } from 'vitest';
import { documentedBut, DOCUMENTED, exampleText } from '../payloads.ts';
import { idle, openTab, type Tab } from './harness.ts';

/** The documented payload with a comma missing, as one has it in the middle of typing. */
const BROKEN = documentedBut(['"status": "PAID",', '"status": "PAID"']);
const OTHER = exampleText('gift-card');

/** Changes the text within, as typing does. */
async function edit(tab: Tab, text: string): Promise<void> {
  tab.workspace.edit(text);
  await tab.settled();
}

function keptText({ session }: Tab): string | undefined {
  return session.lastReadable?.analysis.text;
}

describe('while a typed text is not JSON', () => {
  test('the last report stays the same object, and the verdict turns', async () => {
    const tab = await openTab();
    const before = tab.session.understood;
    expect(tab.session.lastReadable).toBeNull();
    await edit(tab, BROKEN);
    expect(tab.session.shownVerdict).toBe('unreadable');
    expect(tab.session.lastReadable).toBe(before);
    await edit(tab, `${BROKEN}}`);
    expect(tab.session.lastReadable).toBe(before);
  });

  test('nothing is kept once it is mended', async () => {
    const tab = await openTab();
    await edit(tab, BROKEN);
    await edit(tab, DOCUMENTED);
    expect(tab.session.lastReadable).toBeNull();
    expect(tab.session.shownVerdict).toBe('valid');
  });

  test('the newest readable text counts, also one with errors', async () => {
    const tab = await openTab();
    const invalid = documentedBut(['"PAID"', '"PAYED"']);
    await edit(tab, invalid);
    await edit(tab, invalid.replace('"PAYED",', '"PAYED"'));
    expect(keptText(tab)).toBe(invalid);
  });

  test('the field at the cursor stays marked, so that nothing scrolls', async () => {
    const tab = await openTab();
    tab.session.moveCursor(DOCUMENTED.indexOf('"PAID"') + 2);
    await idle();
    expect(tab.session.active).toBe('/order/status');
    await edit(tab, BROKEN);
    tab.session.moveCursor(3);
    await idle();
    expect(tab.session.active).toBe('/order/status');
  });

  test('a large part may be cut out, because the rest is the same payload', async () => {
    const tab = await openTab();
    await edit(tab, DOCUMENTED.slice(0, 40));
    expect(keptText(tab)).toBe(DOCUMENTED);
  });

  test('a repair leaves it the same payload', async () => {
    const tab = await openTab();
    await edit(tab, BROKEN);
    const { opened } = tab.session;
    await expect.poll(() => tab.repairing.repair).not.toBeNull();
    tab.repairing.apply();
    await tab.settled();
    expect(JSON.parse(tab.session.text)).toEqual(JSON.parse(DOCUMENTED));
    expect(tab.session.opened).toBe(opened);
  });
});

describe('the report of a former payload does not pose as that of', () => {
  test('an unreadable text that was pasted over it', async () => {
    const tab = await openTab();
    await tab.type(BROKEN);
    expect(tab.session.lastReadable).toBeNull();
  });

  test('an unreadable example, or one that is broken later', async () => {
    const tab = await openTab();
    tab.visit('e1.broken-syntax');
    await tab.settled();
    expect(tab.session.lastReadable).toBeNull();
    await edit(tab, `${tab.session.text} `);
    expect(tab.session.lastReadable).toBeNull();
  });

  test('an unreadable file', async () => {
    const tab = await openTab();
    tab.opener.openFiles([new File([BROKEN], 'broken.json')]);
    await tab.settled();
    expect(tab.session.lastReadable).toBeNull();
  });

  test('an unreadable text to which the undo of a paste returns', async () => {
    const tab = await openTab();
    await edit(tab, BROKEN);
    await tab.type(OTHER);
    await edit(tab, BROKEN);
    expect(tab.session.lastReadable).toBeNull();
  });

  test.each(['', ' \n'])('the blank text %j', async (blank) => {
    const tab = await openTab();
    await edit(tab, blank);
    expect(tab.session.lastReadable).toBeNull();
  });
});
