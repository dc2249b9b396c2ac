import { describe, expect, test } from 'vitest';
import { WHOLE } from '../../src/state/link-variant.ts';
import { documentedBut, DOCUMENTED, exampleText } from '../payloads.ts';
import { FakeStorage, openTab, said, type Tab } from './harness.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);
const SECOND = documentedBut(['Alex Doe', 'Kim Poe']);
const THIRD = documentedBut(['Alex Doe', 'Robin']);

const FULL = /its storage is full or turned off/;

/** The open text, those that were put aside, and the hash. */
function shown({ session, workspace, hash }: Tab) {
  return { text: session.text, aside: workspace.stash.texts, hash };
}

describe('a draft', () => {
  test('survives a reload', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    expect(shown(await tab.reload())).toEqual({ text: MINE, aside: [], hash: '' });
  });

  test('is saved soon after it was typed', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    await tab.type(SECOND);
    expect(tab.storage.load('draft')).toBe(MINE);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(tab.storage.load('draft')).toBe(SECOND);
  });

  test('is saved later when it is large, but at once when the page is left', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const large = MINE + ' '.repeat(1_000_000);
    await tab.type(large);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(tab.storage.load('draft')).toBe(MINE);
    tab.workspace.stash.flush();
    expect(tab.storage.load('draft')).toBe(large);
  });

  test('survives a reload after it was shared and typed on', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await tab.sharing.prepare();
    await links?.begin(() => {});
    await links?.take(WHOLE);
    expect(tab.hash).toMatch(/^[pd]1\./);
    await tab.type(SECOND);
    expect(tab.hash).toBe('');
    expect(shown(await tab.reload())).toMatchObject({ text: SECOND, hash: '' });
  });

  test('is not made by an editor that makes line endings alike', async () => {
    const tab = await openTab({ hash: 'e1.gift-card' });
    await tab.type(tab.session.text.replaceAll('\n', '\r\n'));
    expect(tab.workspace.origin).toEqual({ kind: 'example', slug: 'gift-card' });
    expect(tab.hash).toBe('e1.gift-card');
    expect(tab.storage.texts.size).toBe(0);
  });

  test('of white space alone is not kept', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.workspace.replace(' \n');
    await tab.settled();
    expect(tab.storage.load('draft')).toBeNull();
    expect(shown(tab).aside).toEqual([MINE]);
    tab.workspace.restore(MINE);
    expect(shown(tab).aside).toEqual([]);
  });

  test('takes the link or example that it was made from out of the address', async () => {
    const tab = await openTab({ hash: 'e1.gift-card' });
    await tab.type(MINE);
    expect(shown(tab)).toEqual({ text: MINE, aside: [], hash: '' });
  });
});

describe('switched off', () => {
  test('nothing is saved, and the saved texts are deleted at once', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.workspace.keepDrafts(false);
    expect(tab.storage.load('draft')).toBeNull();
    await tab.type(SECOND);
    const next = await tab.reload();
    expect(next.session.text).toBe(DOCUMENTED);
    expect(next.workspace.stash.isOn).toBe(false);
  });

  test('and on again, the open draft is kept', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.workspace.keepDrafts(false);
    tab.workspace.keepDrafts(true);
    expect((await tab.reload()).session.text).toBe(MINE);
  });

  test('in a full storage, nothing is kept either', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.storage.room = MINE.length;
    tab.workspace.keepDrafts(false);
    await tab.type(SECOND);
    expect((await tab.reload()).storage.load('draft')).toBeNull();
  });

  test('forgotten, the texts are gone, and the open one stays', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.opener.openExample('gift-card');
    await tab.settled();
    await tab.type(SECOND);
    tab.workspace.forgetDrafts();
    expect(shown(tab)).toMatchObject({ text: SECOND, aside: [] });
    expect(tab.storage.texts.size).toBe(0);
    expect(tab.messages.toast?.text).toBe('Saved drafts deleted.');
  });
});

describe('storage that is full or switched off', () => {
  test('is said once, the draft stays, and a smaller one is kept again', async () => {
    const tab = await openTab();
    tab.storage.room = 1_000;
    await tab.type(MINE);
    await tab.type(SECOND);
    tab.workspace.stash.flush();
    expect(said(tab)).toEqual([expect.stringMatching(FULL)]);
    expect(tab.session.text).toBe(SECOND);
    await tab.type('{}');
    tab.workspace.stash.flush();
    expect(said(tab)).toEqual([]);
    expect((await tab.reload()).session.text).toBe('{}');
  });

  test('keeps nothing, and the texts stay while the tab does', async () => {
    const storage = new FakeStorage();
    storage.isOff = true;
    const tab = await openTab({ storage });
    await tab.type(MINE);
    expect(said(tab)).toEqual([expect.stringMatching(FULL)]);
    tab.opener.openExample('promotion');
    await tab.settled();
    expect(said(tab)).toEqual([expect.stringMatching(FULL)]);
    tab.workspace.restore(MINE);
    await tab.settled();
    expect(tab.session.text).toBe(MINE);
  });

  test('has room for the draft before the texts that were put aside', async () => {
    const tab = await openTab();
    for (const text of [MINE, SECOND]) {
      await tab.type(text);
      tab.opener.openExample('gift-card');
      await tab.settled();
    }
    tab.storage.room = THIRD.length + MINE.length * 1.5;
    await tab.type(THIRD);
    expect(tab.storage.load('draft')).toBe(THIRD);
    expect(tab.storage.load('drafts-aside')).toBe(JSON.stringify([SECOND]));
    expect(said(tab)).toEqual([expect.stringMatching(FULL)]);
  });
});

describe('texts that are put aside', () => {
  test('back and forward between examples and a draft never lose the draft', async () => {
    const tab = await openTab();
    const broken = exampleText('broken-type');
    const step = async (go: () => void) => {
      go();
      await tab.settled();
      return tab.session.text;
    };
    await tab.type(MINE);
    expect(await step(() => tab.opener.openExample('broken-type'))).toBe(broken);
    expect(await step(tab.back)).toBe(MINE);
    expect(await step(tab.forward)).toBe(broken);
    expect(await step(() => tab.workspace.restore(MINE))).toBe(MINE);
    expect(await step(tab.back)).toBe(broken);
    expect(tab.hash).toBe('e1.broken-type');
  });

  test('an edit after “back” stays, whichever way one goes then', async () => {
    const tab = await openTab();
    tab.opener.openExample('broken-type');
    await tab.settled();
    await tab.type(MINE);
    for (const go of [tab.back, tab.forward]) {
      go();
      await tab.settled();
      expect(tab.session.text).toBe(MINE);
    }
  });

  test('however many there are, each can be restored, also after a reload', async () => {
    let tab = await openTab();
    for (const text of [MINE, SECOND, THIRD]) {
      await tab.type(text);
      tab.visit('e1.broken-type');
      await tab.settled();
    }
    tab = await tab.reload();
    expect(shown(tab).aside).toEqual([THIRD, SECOND, MINE]);
    for (const text of [MINE, THIRD, SECOND]) {
      tab.workspace.restore(text);
      await tab.settled();
      expect(tab.session.text).toBe(text);
    }
    tab = await tab.reload();
    expect(shown(tab)).toEqual({ text: SECOND, aside: [THIRD, MINE], hash: '' });
  });

  test('undoing a swap loses neither of the two texts', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.opener.openExample('gift-card');
    await tab.settled();
    await tab.type(SECOND);
    tab.workspace.restore(MINE);
    await tab.type(SECOND);
    const next = await tab.reload();
    expect(shown(next)).toMatchObject({ text: SECOND, aside: [MINE] });
  });

  test('Paste and Clear put aside the text that they replace', async () => {
    const tab = await openTab();
    tab.clipboard.text = MINE;
    expect(await tab.opener.paste()).toBe(true);
    tab.clipboard.text = SECOND;
    await tab.opener.paste();
    tab.workspace.replace('');
    await tab.settled();
    expect(shown(tab)).toEqual({ text: '', aside: [SECOND, MINE], hash: '' });
    expect(shown(await tab.reload())).toMatchObject({ text: SECOND, aside: [MINE] });
  });

  test('a list of them that is damaged loses only itself', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.visit('e1.broken-type');
    await tab.settled();
    tab.storage.save('drafts-aside', '["');
    expect(shown(await tab.reload()).aside).toEqual([MINE]);
  });

  test('only the newest ten are kept', async () => {
    const tab = await openTab();
    for (let count = 0; count < 12; count += 1) tab.workspace.replace(`[${count}]`);
    expect(shown(tab).aside).toHaveLength(10);
    expect(shown(tab).aside[0]).toBe('[10]');
  });
});

describe('actions on the open text', () => {
  test('formatting changes white space only', async () => {
    const tab = await openTab();
    await tab.type('{"a":1.50}');
    await tab.actions.format();
    expect(tab.session.text).toBe('{\n  "a": 1.50\n}');
  });

  test('a text that cannot be read is not formatted, which is said', async () => {
    const tab = await openTab();
    await tab.type('{"a":');
    await tab.actions.format();
    expect(tab.session.text).toBe('{"a":');
    expect(said(tab)).toEqual([expect.stringMatching(/Fix the JSON error first/)]);
  });

  test('formatting that comes late leaves the text that was typed meanwhile', async () => {
    const tab = await openTab();
    await tab.type('{"a":1}');
    tab.toolsWorker.gate.hold();
    const formatted = tab.actions.format();
    tab.workspace.edit('{"a":12}');
    tab.toolsWorker.gate.release();
    await formatted;
    expect(tab.session.text).toBe('{"a":12}');
  });

  test.each([
    ['unloaded', /did not load/],
    ['failed', /This action failed/],
    ['broken', /Checking has stopped/],
  ] as const)('formatting that is %s says so, and works the next time', async (kind, words) => {
    const tab = await openTab();
    await tab.type('{"a":1}');
    tab.toolsWorker.failure = kind;
    await tab.actions.format();
    expect(said(tab)).toEqual([expect.stringMatching(words)]);
    expect(tab.session.text).toBe('{"a":1}');
    tab.toolsWorker.failure = null;
    await tab.actions.format();
    expect(tab.session.text).toBe('{\n  "a": 1\n}');
  });

  test('a file is named after the example, else the payload', async () => {
    const tab = await openTab({ hash: 'e1.gift-card' });
    tab.actions.save();
    await tab.type(MINE);
    tab.actions.save();
    expect(tab.saved).toEqual([
      { name: 'gift-card.json', text: exampleText('gift-card') },
      { name: 'payload.json', text: MINE },
    ]);
  });

  test('a clipboard that is denied is said', async () => {
    const tab = await openTab();
    tab.clipboard.isDenied = true;
    expect(await tab.actions.copy('x', 'Value')).toBe(false);
    expect(tab.messages.toast?.text).toBe('The browser blocked copying.');
    expect(await tab.opener.paste()).toBe(false);
    expect(said(tab)).toEqual([expect.stringMatching(/choose “Paste”/)]);
    tab.clipboard.isDenied = false;
    await tab.actions.copy('x', 'Value');
    expect(tab.messages.toast?.text).toBe('Value copied.');
  });
});
