import { describe, expect, test } from 'vitest';
import { encodeLink, foundInside, type EncodeOptions, type Wrapper } from '../../src/core/index.ts';
import { DOCUMENTED } from '../payloads.ts';
import { idle, openTab, type Tab } from './harness.ts';

const BARE = JSON.stringify(JSON.parse(DOCUMENTED));
const RECORD = JSON.stringify({ path: '/hook', body: BARE });
const SEVERAL = `${BARE}\n${BARE.replace('PAID', 'CREATED')}\n`;

function hashOf(text: string, options: EncodeOptions = {}): string {
  const link = encodeLink(text, options);
  if (!link.ok) throw new Error(link.message);
  return link.hash;
}

/** Lets the tab take a payload out of what was pasted. */
async function unwrapped(tab: Tab): Promise<void> {
  await tab.settled();
  await idle();
  await tab.settled();
}

function value(tab: Tab): unknown {
  return JSON.parse(tab.session.text);
}

describe('a payload inside a pasted text', () => {
  test('takes its place, formatted, and the pasted text can be shown again', async () => {
    const tab = await openTab();
    await tab.type(RECORD);
    await unwrapped(tab);
    expect(value(tab)).toEqual(JSON.parse(BARE));
    expect(tab.session.text).toContain('\n');
    expect(tab.session.understood).toMatchObject({ isVerbatim: true });
    expect(foundInside(tab.unwrapping.pasted!.wrappers)).toBe('Found in the field `body`.');

    tab.unwrapping.restore();
    await unwrapped(tab);
    expect(tab.session.text).toBe(RECORD);
    expect(tab.session.analysis?.verdict).toBe('valid');
    expect(tab.unwrapping.pasted).toBeNull();
  });

  test('stays out of the way after an undo has brought the pasted text back', async () => {
    const tab = await openTab();
    await tab.type(RECORD);
    await unwrapped(tab);
    tab.workspace.edit(RECORD);
    await unwrapped(tab);
    expect(tab.session.text).toBe(RECORD);
    expect(tab.unwrapping.pasted).toBeNull();
  });

  test('is used unformatted where the tools fail', async () => {
    const tab = await openTab();
    tab.workspace.edit(RECORD);
    await tab.settled();
    tab.toolsWorker.failure = 'broken';
    await tab.unwrapping.usePayload();
    expect(tab.session.text).toBe(BARE);
  });

  test('is offered, not used, in a text that was typed', async () => {
    const tab = await openTab();
    tab.workspace.edit(RECORD);
    await unwrapped(tab);
    expect(tab.session.text).toBe(RECORD);
    expect(tab.session.understood).toMatchObject({ isVerbatim: false });
    await tab.unwrapping.usePayload();
    await tab.settled();
    expect(value(tab)).toEqual(JSON.parse(BARE));
  });

  test.each([
    ['a link', (tab: Tab) => Promise.resolve(tab.visit(hashOf(RECORD)))],
    [
      'the clipboard',
      async (tab: Tab) => {
        tab.clipboard.text = RECORD;
        await tab.opener.paste();
      },
    ],
    ['a file', (tab: Tab) => Promise.resolve(tab.opener.openFiles([new File([RECORD], 'a.json')]))],
  ])('takes its place when it comes from %s', async (_, open) => {
    const tab = await openTab();
    await open(tab);
    await unwrapped(tab);
    expect(value(tab)).toEqual(JSON.parse(BARE));
    expect(tab.unwrapping.pasted?.text).toBe(RECORD);
  });

  test('keeps the address and the options of the link that it came with', async () => {
    const hash = hashOf(RECORD, { purpose: 'promotion' });
    const tab = await openTab({ hash });
    await unwrapped(tab);
    expect(value(tab)).toEqual(JSON.parse(BARE));
    expect([tab.hash, tab.session.purposeAsked]).toEqual([hash, 'promotion']);
  });

  test('is saved as the draft, and a signature beside it is not', async () => {
    const tab = await openTab();
    await tab.type(JSON.stringify({ headers: { 'x-voucherify-signature': 'ab12' }, body: BARE }));
    await unwrapped(tab);
    expect(tab.unwrapping.pasted?.wrappers[0]?.signature).toBe('ab12');
    tab.workspace.stash.flush();
    expect([...tab.storage.texts.values()].join()).not.toContain('ab12');
  });

  test('is not looked for in a draft that a reload restores', async () => {
    const tab = await openTab();
    tab.workspace.edit(RECORD);
    await tab.settled();
    const again = await tab.reload();
    await unwrapped(again);
    expect(again.session.text).toBe(RECORD);
  });

  test('is forgotten with the next text', async () => {
    const tab = await openTab();
    await tab.type(RECORD);
    await unwrapped(tab);
    tab.opener.openExample('gift-card');
    await unwrapped(tab);
    expect(tab.unwrapping.pasted).toBeNull();
  });

  test('does not take the place of what was typed meanwhile', async () => {
    const tab = await openTab();
    await tab.type(RECORD);
    tab.workspace.edit(`${RECORD} `);
    await unwrapped(tab);
    expect(tab.session.text).toBe(`${RECORD} `);
  });
});

describe('several payloads in a pasted text', () => {
  test('are listed, and one of them is shown', async () => {
    const tab = await openTab();
    await tab.type(SEVERAL);
    await unwrapped(tab);
    expect(tab.session.text).toBe(SEVERAL);
    expect(tab.session.analysis?.deliveries).toHaveLength(2);
    expect(tab.session.analysis?.text).toBe(BARE);

    tab.session.askDelivery(1);
    await idle();
    expect(tab.session.analysis?.text).toContain('CREATED');
    expect(tab.session.payload).toEqual({ text: tab.session.analysis?.text });
  });
});

describe('a pasted text on one long line', () => {
  test('is formatted, and an undo brings it back for good', async () => {
    const tab = await openTab();
    await tab.type(BARE);
    await unwrapped(tab);
    expect(tab.session.text).toContain('\n');
    expect(value(tab)).toEqual(JSON.parse(BARE));
    tab.workspace.edit(BARE);
    await unwrapped(tab);
    expect(tab.session.text).toBe(BARE);
  });

  test.each([
    [
      'is short',
      '{"customer":{"id":"c"},"referrer":null,"order":{"id":"o","items":[]},"redemption":null}',
    ],
    ['has lines', DOCUMENTED.replaceAll('  ', ' ')],
    ['cannot be read', BARE.slice(0, -1)],
    ['is something else', '['.repeat(500) + ']'.repeat(500)],
  ])('stays when it %s', async (_, text) => {
    const tab = await openTab();
    await tab.type(text);
    await unwrapped(tab);
    expect(tab.session.text).toBe(text);
  });

  test('stays when it was typed', async () => {
    const tab = await openTab();
    tab.workspace.edit(BARE);
    await unwrapped(tab);
    expect(tab.session.text).toBe(BARE);
  });
});

test('what a payload was found in is named from the inside out', () => {
  const range = { start: 0, end: 1 };
  const wrappers: Wrapper[] = [
    { kind: 'log-line', label: 'other text', range },
    { kind: 'member', label: 'the field `Records[0].body`', range },
    { kind: 'json-string', label: 'a JSON string', range },
  ];
  expect(foundInside(wrappers)).toBe(
    'Found in a JSON string in the field `Records[0].body` in other text.',
  );
  expect(foundInside([])).toBeNull();
});
