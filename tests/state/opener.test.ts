import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { documentedBut, DOCUMENTED, exampleText } from '../payloads.ts';
import { idle, openTab, press, said, type Tab } from './harness.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);
const PASTED = documentedBut(['"status": "PAID"', '"status": "PAYED"']);
const GIFT_CARD = exampleText('gift-card');

/** A link as anyone would make it, with zlib. */
function linkOf(text: string, crc = crc32(text).toString(16).padStart(8, '0')): string {
  const data = deflateRawSync(text, { level: 9 }).toString('base64url');
  return crc === '' ? `p1.${data}` : `p1.${data}.${crc}`;
}

/** The message of the link that could not be opened. */
function unopened({ opener }: Tab): string | undefined {
  return opener.unopened.current?.message;
}

describe('the address decides which text is opened', () => {
  test.each([
    ['', DOCUMENTED],
    ['e1.gift-card', GIFT_CARD],
    [linkOf(MINE), MINE],
  ])('#%s', async (hash, text) => {
    const tab = await openTab({ hash });
    expect(tab.session.text).toBe(text);
    expect(said(tab)).toEqual([]);
    expect(tab.hash).toBe(hash);
  });

  test('a link opens beside the draft, which can be restored after a reload too', async () => {
    let tab = await openTab();
    await tab.type(MINE);
    tab.visit(linkOf(DOCUMENTED));
    await tab.settled();
    expect(tab.session.text).toBe(DOCUMENTED);
    tab = await tab.reload();
    expect(tab.workspace.stash.texts).toEqual([MINE]);
    tab.workspace.restore(MINE);
    expect(tab.session.text).toBe(MINE);
  });

  test('a link to one’s own text opens the draft itself, which no later link replaces', async () => {
    let tab = await openTab();
    await tab.type(MINE);
    tab.visit(linkOf(MINE));
    tab = await tab.reload();
    expect(tab.workspace.origin.kind).toBe('draft');
    expect(tab.workspace.stash.texts).toEqual([]);
    tab.visit('e1.broken-type');
    await tab.settled();
    await tab.type(PASTED);
    expect((await tab.reload()).workspace.stash.texts).toEqual([MINE]);
  });

  test('a wrong checksum is said, and the payload is shown on request, as the link asks', async () => {
    const tab = await openTab({ hash: `${linkOf(MINE, '00000000')}.p-promotion` });
    expect(unopened(tab)).toMatch(/checksum/);
    expect(tab.session.text).toBe('');
    tab.opener.unopened.current!.show!();
    await tab.settled();
    expect(tab.session.text).toBe(MINE);
    expect(tab.session.purposeAsked).toBe('promotion');
    expect(unopened(tab)).toBeUndefined();
    expect(said(tab)).toEqual([]);
  });

  test.each([
    ['r-people', 'Personal data was replaced before sharing.'],
    ['r-shop', 'Personal data and the shop’s names and codes were replaced before sharing.'],
    ['r-all', 'Personal data, names, codes and free text were replaced before sharing.'],
  ])('a link with %s says so to whoever opens it', async (option, sentence) => {
    const tab = await openTab({ hash: `${linkOf(MINE)}.${option}` });
    const words = `${sentence} Names such as \`Customer A\` are placeholders.`;
    await vi.waitFor(() => expect(tab.fromLink.replaced).toBe(words));
    expect(tab.fromLink.hasLines).toBe(true);
    tab.fromLink.say({ replaced: null });
    expect(tab.fromLink.hasLines).toBe(false);
    expect(tab.session.text).toBe(MINE);
  });

  test('a link without a checksum opens, with a notice', async () => {
    const tab = await openTab({ hash: linkOf(MINE, '') });
    expect(tab.session.text).toBe(MINE);
    expect(said(tab)).toEqual([expect.stringMatching(/has no checksum/)]);
  });

  test('a broken link has a page of its own, and offers the draft of this tab', async () => {
    const before = await openTab();
    await before.type(MINE);
    let tab = await openTab({ hash: 'p1.AAAA', storage: before.storage });
    tab = await tab.reload();
    expect(unopened(tab)).toMatch(/link/);
    expect(tab.session.text).toBe('');
    expect(tab.workspace.stash.texts).toEqual([MINE]);
    tab.workspace.restore(MINE);
    expect(unopened(tab)).toBeUndefined();
    expect(tab.session.text).toBe(MINE);
    expect(tab.hash).toBe('');
  });

  test.each([
    ['whole', (link: string) => `https://host.example/page/#${link}`],
    ['without the address of a page', (link: string) => `#${link}`],
    ['with an escaped #', (link: string) => `https://host.example/page/%23${link}`],
    [
      'as a mail wraps it',
      (link: string) => ` <https://host.example/#${link.replace(/(.{70})/g, '$1\n')}>\n`,
    ],
  ])('a link that is pasted in place of a payload is followed: %s', async (_, written) => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.visit('p1.AAAA');
    await tab.settled();
    tab.clipboard.text = written(linkOf(DOCUMENTED));
    await tab.opener.paste();
    await tab.settled();
    expect(unopened(tab)).toBeUndefined();
    expect(tab.session.text).toBe(DOCUMENTED);
    expect(tab.workspace.origin.kind).toBe('link');
    expect(tab.workspace.stash.texts).toEqual([MINE]);
  });

  test.each([
    'https://host.example/#top',
    'https://host.example/?body=#x',
    '{"a": "https://h#p1.x"}',
  ])('another text is no link to follow: %s', async (text) => {
    const tab = await openTab();
    expect(tab.opener.followPasted(text)).toBe(false);
  });

  test('a broken link can be left for an empty text, and the draft is kept', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.visit('p1.AAAA');
    await tab.settled();
    tab.opener.startEmpty();
    await tab.settled();
    expect(unopened(tab)).toBeUndefined();
    expect([tab.session.text, tab.hash]).toEqual(['', '']);
    expect((await tab.reload()).session.text).toBe(MINE);
  });

  test.each([4, 60])(
    'a link that lost its last %i characters puts the draft aside',
    async (lost) => {
      const tab = await openTab();
      await tab.type(MINE);
      const link = linkOf(MINE).slice(0, -lost);
      tab.visit(link);
      await tab.settled();
      expect(tab.opener.unopened.current).toMatchObject({ length: link.length });
      expect(unopened(tab)).toMatch(/link/i);
      expect(tab.session.text).toBe('');
      expect(tab.workspace.stash.texts).toEqual([MINE]);
      expect(said(tab)).toEqual([]);
      tab.back();
      await tab.settled();
      expect(tab.session.text).toBe(MINE);
    },
  );

  test('a link to more than 20 MB is refused, and the next text is analysed', async () => {
    const tab = await openTab({ hash: linkOf(' '.repeat(21 * 1024 * 1024)) });
    expect(unopened(tab)).toMatch(/more than 20 MB/);
    await tab.type(MINE);
    expect(unopened(tab)).toBeUndefined();
    expect(tab.session.understood?.analysis.verdict).toBe('valid');
  });

  test('an example that does not exist is said, and no other poses as it', async () => {
    const tab = await openTab({ hash: 'e1.no-such-example' });
    expect(tab.session.text).toBe('');
    expect(unopened(tab)).toMatch(/does not exist/);
  });

  test('a fault in the page that keeps a link from opening is said', async () => {
    const tab = await openTab({ isAwaited: false });
    await tab.settled();
    tab.core.failure = 'failed';
    tab.visit(linkOf(MINE));
    await tab.settled();
    expect(unopened(tab)).toMatch(/fault in the page/);
    expect(tab.session.text).toBe('');
    tab.core.failure = null;
    tab.visit(linkOf(MINE));
    await tab.settled();
    expect(tab.session.text).toBe(MINE);
    expect(said(tab)).toEqual([]);
  });
});

describe('a late text does not replace a newer one', () => {
  test('an example, after something was pasted', async () => {
    const tab = await openTab({ isAwaited: false });
    tab.example('order-updated').hold();
    tab.opener.start('');
    await tab.type(PASTED);
    tab.example('order-updated').release();
    await idle();
    expect(tab.session.text).toBe(PASTED);
  });

  test('an example, after another one was picked', async () => {
    const tab = await openTab();
    tab.example('gift-card').hold();
    tab.opener.openExample('gift-card');
    tab.opener.openExample('loyalty-card');
    await tab.settled();
    tab.example('gift-card').release();
    await idle();
    expect(tab.session.text).toBe(exampleText('loyalty-card'));
    expect(tab.hash).toBe('e1.loyalty-card');
  });

  test('an example, after the user went back to the draft', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.example('gift-card').hold();
    tab.opener.openExample('gift-card');
    tab.back();
    tab.example('gift-card').release();
    await idle();
    expect(tab.session.text).toBe(MINE);
    expect(tab.hash).toBe('');
  });

  test('a link waits beside the pasted text, and is shown on request', async () => {
    const link = linkOf(MINE);
    const tab = await openTab({ isAwaited: false });
    await tab.settled();
    tab.core.gate.hold();
    tab.visit(link);
    tab.workspace.edit(PASTED);
    await idle();
    tab.core.gate.release();
    await idle();
    await tab.settled();
    expect(tab.session.text).toBe(PASTED);
    expect(said(tab)).toEqual([expect.stringMatching(/has loaded/)]);
    press(tab, 'Show it');
    await tab.settled();
    expect(tab.session).toMatchObject({ text: MINE, isFresh: true });
    expect(tab.hash).toBe(link);
    expect(tab.workspace.stash.texts).toEqual([PASTED]);
  });

  test('a broken link leaves the text that was pasted meanwhile', async () => {
    const tab = await openTab();
    tab.core.gate.hold();
    tab.visit('p1.AAAA');
    tab.workspace.edit(PASTED);
    tab.core.gate.release();
    await idle();
    expect(tab.session.text).toBe(PASTED);
    expect(said(tab)).toHaveLength(1);
  });

  test('a file that is read slowly, after an example was opened', async () => {
    const tab = await openTab();
    tab.files.hold();
    tab.opener.openFiles([new File([PASTED], 'slow.json')]);
    tab.opener.openExample('gift-card');
    await tab.settled();
    tab.files.release();
    await idle();
    expect(tab.session.text).toBe(GIFT_CARD);
    expect(tab.hash).toBe('e1.gift-card');
  });

  test('a file that was read in time is opened', async () => {
    const tab = await openTab({ hash: 'e1.gift-card' });
    tab.opener.openFiles([new File([PASTED], 'mine.json')]);
    await tab.settled();
    expect(tab.session.text).toBe(PASTED);
    expect(tab.hash).toBe('');
  });
});
