import { describe, expect, test } from 'vitest';
import { decodeLink } from '../../src/core/index.ts';
import { WHOLE } from '../../src/state/link-variant.ts';
import type { ShareLinks } from '../../src/state/share-links.svelte.ts';
import { documentedBut } from '../payloads.ts';
import { openTab, type Tab } from './harness.ts';

const MINE = documentedBut(
  ['"name": "Alex Doe"', '"name": "Zoë Ødegård 🎈"'],
  ['"region": "US"', '"Zoë\'s shop?": "US"'],
);
const PRICE = '/order/items/1/price';
const KEY = "/order/metadata/Zoë's shop?";
const REDACTED = { redacted: 'all', compact: false } as const;

async function share(tab: Tab, field: string | null): Promise<ShareLinks> {
  const links = await tab.sharing.prepare(field);
  if (!links) throw new Error('Nothing can be shared.');
  await links.begin(() => {});
  return links;
}

/** What the link on the clipboard carries. */
function copied(tab: Tab) {
  const content = decodeLink(new URL(tab.clipboard.text).hash.slice(1));
  if (content.kind !== 'payload' && content.kind !== 'example') throw new Error(content.kind);
  return content;
}

describe('a link to a field', () => {
  test('is not copied before the user has chosen, where the payload has personal data', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab, PRICE);
    expect(links.hasChoice).toBe(true);
    expect(tab.clipboard.text).toBe('');
    await links.take(WHOLE);
    expect(copied(tab)).toMatchObject({ text: MINE, options: { field: PRICE } });
  });

  test('is copied at once for an example, which has no choice', async () => {
    const tab = await openTab({ hash: 'e1.gift-card' });
    await share(tab, '/order/id');
    expect(copied(tab)).toMatchObject({ slug: 'gift-card', options: { field: '/order/id' } });
    expect(tab.hash).toBe('e1.gift-card');
  });

  test('names the key that takes the place of a key in a redacted link', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab, KEY);
    await links.take(REDACTED);
    const content = copied(tab);
    const { field } = content.options;
    expect(field).toMatch(/^\/order\/metadata\//);
    expect(field).not.toContain('Zoë');
    expect(content.kind === 'payload' && content.text).toContain(`"${field!.split('/').at(-1)}"`);
    await links.take(WHOLE);
    expect(copied(tab).options.field).toBe(KEY);
  });

  test('can become a link to the payload as a whole', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab, PRICE);
    await links.take(WHOLE);
    links.extras.openAtField(false);
    expect(links.isCopied).toBeNull();
    await links.take(WHOLE);
    expect(copied(tab).options).toEqual({});
    expect(links.isCopied).toBe(true);
  });
});

describe('a note', () => {
  test.each([
    'Is this right?',
    'ends like glue ~~~?>',
    '<b>\u202e\u200b\n[x](y) `z`',
    '🎁'.repeat(280),
  ])('goes along with every variant of the link: %j', async (note) => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab, PRICE);
    links.extras.write(note);
    for (const variant of [WHOLE, REDACTED, { ...WHOLE, compact: true }]) {
      await links.take(variant);
      expect(copied(tab).options).toMatchObject({ field: PRICE, note });
      expect(links.lengthOf(variant)).toBe(tab.clipboard.text.length);
    }
  });

  test('keeps 280 characters, counted as people count emoji', async () => {
    const links = await share(await openTab(), null);
    links.extras.write('🎁'.repeat(300));
    expect(links.extras.note).toBe('🎁'.repeat(280));
  });

  test('of white space is none', async () => {
    const tab = await openTab({ hash: 'e1.gift-card' });
    const links = await share(tab, null);
    links.extras.write(' \n ');
    await links.take(WHOLE);
    expect(tab.clipboard.text).toMatch(/#e1\.gift-card$/);
  });
});

describe('a Markdown link', () => {
  test('says which event and field it leads to, and escapes brackets and backslashes', async () => {
    const tab = await openTab();
    await tab.type(documentedBut(['"region": "US"', '"a]\\\\b": "US"']));
    const links = await share(tab, '/order/metadata/a]\\b');
    await links.take(WHOLE);
    await links.copyMarkdown(tab.session.analysis!);
    const [, text, link] = /^\[(.*)\]\((https:[^()]*)\)$/.exec(tab.clipboard.text)!;
    expect(text).toBe(String.raw`Payload of order event, order.metadata\["a\]\\\\b"\]`);
    expect(decodeLink(new URL(link!).hash.slice(1))).toMatchObject({
      options: { field: '/order/metadata/a]\\b' },
    });
  });

  test('of a redacted link holds nothing that was replaced', async () => {
    const tab = await openTab();
    await tab.type(MINE);
    const links = await share(tab, KEY);
    await links.take(REDACTED);
    await links.copyMarkdown(tab.session.analysis!);
    expect(tab.clipboard.text).toMatch(/^\[Payload of order event, order\.metadata/);
    expect(tab.clipboard.text).not.toContain('Zoë');
  });
});
