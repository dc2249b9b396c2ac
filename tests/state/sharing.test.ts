import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/core/index.ts';
import { linkName, WHOLE } from '../../src/state/link-variant.ts';
import type { ShareLinks } from '../../src/state/share-links.svelte.ts';
import { documentedBut, DOCUMENTED, exampleText } from '../payloads.ts';
import { idle, openTab, said, type Tab } from './harness.ts';

const MINE = documentedBut(['"name": "Alex Doe"', '"name": "Zoë Ødegård 🎈"']);
const REDACTED = { redacted: 'all', compact: false } as const;
const COMPACT = { redacted: null, compact: true };
const BOTH = { redacted: 'all', compact: true } as const;

/** Presses Share, until all links are made. */
async function begin(tab: Tab): Promise<ShareLinks> {
  const links = await tab.sharing.prepare();
  if (!links) throw new Error('Nothing can be shared.');
  await links.begin(() => {});
  return links;
}

/** Shares the open text as it is. */
async function share(tab: Tab): Promise<ShareLinks> {
  const links = await begin(tab);
  if (links.hasChoice) await links.take(WHOLE);
  return links;
}

/** The payload in a link. */
function textIn(link: string): string {
  const content = decodeLink(new URL(link).hash.slice(1));
  if (content.kind !== 'payload') throw new Error(`The link holds ${content.kind}.`);
  return content.text;
}

function linkOf(links: ShareLinks, variant = links.variant): string {
  const link = links.of(variant);
  if (!link?.ok) throw new Error('There is no such link.');
  return link.link;
}

describe('the order of sharing', () => {
  test('nothing is copied or in the address before the user has chosen', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await begin(tab);
    expect(links).toMatchObject({ hasChoice: true, taken: null, level: 'all' });
    expect([tab.clipboard.text, tab.hash]).toEqual(['', '']);
    for (const variant of [REDACTED, WHOLE]) expect(links.lengthOf(variant)).toBeGreaterThan(0);
    await links.take(REDACTED);
    expect(textIn(tab.clipboard.text)).not.toContain('Zoë');
    expect(tab.hash).toBe('');
  });

  test.each<[string, string]>([
    ['metadata alone', '{"object":"order","metadata":{"note":"call"}}'],
    ['free text alone', '{"comment":"call back"}'],
    ['a key alone', '{"object":"order","metadata":{"Kim Poe":true}}'],
  ])('%s is enough for a choice', async (_name, text) => {
    const tab = await openTab();
    await tab.type(text);
    const links = await begin(tab);
    expect(links).toMatchObject({ hasChoice: true, personal: [] });
    expect(tab.clipboard.text).toBe('');
  });

  test.each<[string, string]>([
    ['amounts, words and dates', '{"object":"order","amount":100,"created_at":null}'],
    ['nothing but flags', '{"object":"order","metadata":{"gift_wrap":true,"size":12}}'],
  ])('%s are copied at once', async (_name, text) => {
    const tab = await openTab();
    await tab.type(text);
    const links = await begin(tab);
    expect(links).toMatchObject({ hasChoice: false, isCopied: true });
    expect(textIn(tab.clipboard.text)).toBe(text);
  });

  test.each(['all', 'shop'] as const)(
    'a payload redacted at the level %s is copied at once, and its link still says so',
    async (level) => {
      const tab = await openTab();
      await tab.type(MINE);
      const links = await begin(tab);
      await links.changeLevel(level);
      await links.take({ redacted: level, compact: false });
      const hash = new URL(tab.clipboard.text).hash.slice(1);
      expect(hash).toMatch(new RegExp(`\\.r-${level}$`));
      tab.visit(hash);
      await tab.settled();
      tab.clipboard.text = '';
      expect(await begin(tab)).toMatchObject({ hasChoice: false, isCopied: true });
      expect(tab.clipboard.text).toBe(`https://example.com/#${hash}`);
    },
  );

  test('nothing is copied after the user has left while the links were made', async () => {
    const tab = await openTab();
    await tab.type('[1]');
    const links = await tab.sharing.prepare();
    tab.toolsWorker.gate.hold();
    const begun = links!.begin(() => {});
    links!.leave();
    tab.toolsWorker.gate.release();
    await begun;
    expect(links).toMatchObject({ isOver: true, taken: null });
    expect(tab.clipboard.text).toBe('');
  });

  test('the level decides about names and codes of the shop', async () => {
    const tab = await openTab();
    await tab.type(exampleText('unique-codes'));
    const links = await begin(tab);
    await links.take(REDACTED);
    expect(textIn(tab.clipboard.text)).not.toContain('Linen Shirt');
    const { count } = links;
    await links.changeLevel('people');
    expect(linkOf(links)).toMatch(/\.r-people$/);
    expect(tab.clipboard.text).toBe(linkOf(links));
    expect(textIn(tab.clipboard.text)).toContain('Linen Shirt');
    expect(textIn(tab.clipboard.text)).not.toContain('Ana');
    expect(links.count).toBeLessThan(count);
  });
});

describe('sharing', () => {
  test('copies a link to the open text, and puts it into the address', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab);
    expect(textIn(tab.clipboard.text)).toBe(MINE);
    expect(tab.clipboard.text).toBe(`https://example.com/#${tab.hash}`);
    expect(links).toMatchObject({ variant: WHOLE, isCopied: true, isOver: false });
  });

  test('an untouched example is shared by its name', async () => {
    const tab = await openTab({ hash: 'e1.unique-codes' });
    await share(tab);
    expect(tab.clipboard.text).toBe('https://example.com/#e1.unique-codes');
  });

  test('purpose and currency that were asked for travel with the link', async () => {
    const tab = await openTab();
    tab.session.askPurpose('promotion');
    tab.session.askCurrency('KWD');
    await share(tab);
    expect(tab.hash).toBe('e1.order-updated.p-promotion.c-KWD');
  });

  test('waits for the text that the address asks for', async () => {
    const tab = await openTab({ isAwaited: false, hash: 'e1.gift-card' });
    tab.example('gift-card').hold();
    tab.opener.start('e1.gift-card');
    const shared = share(tab);
    await idle();
    tab.example('gift-card').release();
    await shared;
    expect(tab.clipboard.text).toMatch(/#e1\.gift-card$/);
  });

  test('waits for the example that was picked last', async () => {
    const tab = await openTab();
    tab.example('gift-card').hold();
    tab.example('loyalty-card').hold();
    tab.opener.openExample('gift-card');
    const shared = share(tab);
    tab.opener.openExample('loyalty-card');
    tab.example('gift-card').release();
    await idle();
    tab.example('loyalty-card').release();
    await shared;
    expect(tab.clipboard.text).toMatch(/#e1\.loyalty-card$/);
  });

  test('does not wait for a stale example', async () => {
    const tab = await openTab();
    tab.example('gift-card').hold();
    tab.opener.openExample('gift-card');
    await tab.type(MINE);
    await share(tab);
    expect(textIn(tab.clipboard.text)).toBe(MINE);
  });

  test('waits for the verdict, so that an unreadable text is known to be one', async () => {
    const tab = await openTab();
    tab.core.gate.hold();
    tab.workspace.edit('POST /hook HTTP/1.1\nAuthorization: Bearer a1b2c3');
    const preparing = tab.sharing.prepare();
    await idle();
    tab.core.gate.release();
    expect(await preparing).not.toBeNull();
    expect(tab.session.analysis?.verdict).toBe('unreadable');
    expect(tab.clipboard.text).toBe('');
    expect(tab.hash).toBe('');
  });

  test('is over when another text is opened', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    tab.visit('e1.unique-codes');
    await tab.settled();
    const links = await share(tab);
    tab.back();
    await tab.settled();
    expect(links.isOver).toBe(true);
  });

  test('a link that is made when the user has gone on is neither copied nor in the address', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await tab.sharing.prepare();
    tab.toolsWorker.gate.hold();
    const begun = links?.begin(() => {});
    await tab.type(DOCUMENTED);
    tab.toolsWorker.gate.release();
    await begun;
    expect(tab.clipboard.text).toBe('');
    expect(tab.hash).toBe('');
  });

  test('a clipboard that is denied leaves the link to be copied by hand', async () => {
    const tab = await openTab();
    tab.clipboard.isDenied = true;
    const links = await share(tab);
    expect(links.isCopied).toBe(false);
    expect(links.taken).toMatchObject({ ok: true, link: expect.stringMatching(/#e1\./) });
  });

  test.each(['unloaded', 'failed', 'broken'] as const)('that is %s says so', async (kind) => {
    const tab = await openTab();
    tab.toolsWorker.failure = kind;
    expect((await share(tab)).isOver).toBe(true);
    expect(said(tab)).toHaveLength(1);
    tab.toolsWorker.failure = null;
    expect((await share(tab)).isOver).toBe(false);
  });

  test('a text that no link can hold says why', async () => {
    const tab = await openTab();
    await tab.type('["\ud800"]');
    const links = await share(tab);
    expect(links.taken).toMatchObject({ ok: false, text: '["\ud800"]' });
  });
});

describe('a link with less in it', () => {
  test('holds the text of its name, and the saved file holds the same', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab);
    expect(links.taken?.text).toBe(MINE);
    await links.take(REDACTED);
    expect(linkName(links.variant)).toBe('Link without personal data');
    expect(links.taken?.text).not.toContain('Zoë');
    expect(textIn(tab.clipboard.text)).toBe(links.taken?.text);
    await links.take(BOTH);
    expect(linkName(links.variant)).toBe('Shorter link without personal data');
    expect(textIn(tab.clipboard.text)).not.toMatch(/\n/);
  });

  test('leaves the address to the text that is open', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab);
    const { hash } = tab;
    await links.take(REDACTED);
    expect(tab.hash).toBe(hash);
  });

  test('is listed field by field; values that are kept stay in it', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab);
    expect(links.personal.map(({ pointer }) => pointer)).toContain('/customer/name');
    expect(links.rows.map(({ pointer }) => pointer)).toContain('/customer/name');
    await links.take(REDACTED);
    const changed = links.changeKept(['/customer/name']);
    expect(links.isCopied).toBeNull();
    await changed;
    expect(links.isCopied).toBe(true);
    expect(textIn(tab.clipboard.text)).toContain('Zoë Ødegård 🎈');
    expect(links.replaced.map(({ pointer }) => pointer)).not.toContain('/customer/name');
    expect(links.rows.map(({ pointer }) => pointer)).toContain('/customer/name');
    expect(links.count).toBe(links.rows.length);
  });

  test('shows the amounts in the same currency', async () => {
    const tab = await openTab();
    await tab.type(documentedBut(['"currency": "USD"', '"Currency_Code": "kwd"']));
    const links = await share(tab);
    await links.take(REDACTED);
    expect(textIn(linkOf(links))).toContain('"Currency_Code": "kwd"');
  });

  test('shows its length before it is chosen', async () => {
    const tab = await openTab();
    await tab.type(exampleText('redemption-discount'));
    const links = await share(tab);
    const lengths = [WHOLE, COMPACT, REDACTED, BOTH].map((variant) => {
      expect(links.lengthOf(variant)).toBe(linkOf(links, variant).length);
      return links.lengthOf(variant)!;
    });
    const [whole, compact, redacted, both] = lengths as [number, number, number, number];
    expect(compact).toBeLessThan(whole);
    expect(both).toBeLessThan(redacted);
    await links.changeKept(['/customer/name']);
    expect(links.lengthOf(REDACTED)).not.toBe(redacted);
  });
});
