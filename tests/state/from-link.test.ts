import { describe, expect, test, vi } from 'vitest';
import { encodeLink, type EncodeOptions } from '../../src/core/index.ts';
import { DOCUMENTED, documentedBut, exampleText } from '../payloads.ts';
import { idle, openTab, said, type Tab } from './harness.ts';

const PRICE = '/order/items/1/price';

function linkTo(text: string, options: EncodeOptions): string {
  const link = encodeLink(text, options);
  if (!link.ok) throw new Error(link.message);
  return link.hash;
}

/** The source at the place to which a link leads. */
async function sourceAt(tab: Tab): Promise<string> {
  await vi.waitFor(() => expect(tab.fromLink.field).not.toBeNull());
  const { range } = tab.fromLink.field!;
  return tab.session.analysis!.text.slice(range.start, range.end);
}

describe('a link that opens at a field', () => {
  test.each<[string, string, string]>([
    ['a value', '/order/items/0/price', '2500'],
    ['the key of an object, which may be long', '/order/items/1/product', '"product"'],
    ['a list', '/order/items', '"items"'],
    ['an element', '/order/items/1', '{'],
  ])('leads to %s', async (_name, pointer, source) => {
    const tab = await openTab({ hash: linkTo(DOCUMENTED, { field: pointer }) });
    expect(await sourceAt(tab)).toBe(source);
    expect(tab.fromLink.field).toMatchObject({ pointer });
    expect(said(tab)).toEqual([]);
  });

  test('works for an example', async () => {
    const tab = await openTab({ hash: linkTo('', { example: 'gift-card', field: '/order/id' }) });
    expect(await sourceAt(tab)).toMatch(/^"ord_/);
  });

  test('leads to the field of a payload on one line, which the page formats', async () => {
    const compact = JSON.stringify(JSON.parse(DOCUMENTED));
    const tab = await openTab({ hash: linkTo(compact, { field: PRICE }) });
    await sourceAt(tab);
    const { range } = tab.fromLink.field!;
    expect(tab.session.text).not.toBe(compact);
    expect(tab.session.text.slice(0, range.start)).toMatch(/"price": $/);
  });

  test('leads to the last of equal keys, which programs read', async () => {
    const text = documentedBut(['"region": "US"', '"region": "US", "region": "EU"']);
    const tab = await openTab({ hash: linkTo(text, { field: '/order/metadata/region' }) });
    expect(await sourceAt(tab)).toBe('"EU"');
  });

  test('names a field that the payload does not have, inside the data object', async () => {
    const tab = await openTab({
      hash: linkTo(exampleText('delivery-promotion'), {
        field: '/data/order/items/7/`price`\u202e',
      }),
    });
    await vi.waitFor(() => expect(said(tab)).toHaveLength(1));
    expect(said(tab)).toEqual([
      'The link opens at `order.items[7]["\\u0060price\\u0060\\u202e"]`, but this payload does not have that field.',
    ]);
    expect(tab.fromLink.field).toBeNull();
  });

  test('says that a text which cannot be read does not have the field', async () => {
    const tab = await openTab({ hash: linkTo('{"order": ', { field: '/order' }) });
    await vi.waitFor(() => expect(said(tab)).toHaveLength(1));
  });

  test('leads nowhere when another text is open by the time the field is found', async () => {
    const tab = await openTab();
    tab.toolsWorker.gate.hold();
    tab.visit(linkTo(DOCUMENTED, { field: PRICE, note: 'Look' }));
    await vi.waitFor(() => expect(tab.toolsWorker.asked.at(-1)?.verb).toBe('fieldRange'));
    tab.visit('e1.gift-card');
    tab.toolsWorker.gate.release();
    await tab.settled();
    await idle();
    expect(tab.fromLink).toMatchObject({ field: null, note: null });
    expect(said(tab)).toEqual([]);
  });

  test('stays marked while the user types, until another text is opened', async () => {
    const tab = await openTab({ hash: linkTo(DOCUMENTED, { field: PRICE }) });
    await sourceAt(tab);
    tab.workspace.edit(`${DOCUMENTED} `);
    await tab.settled();
    expect(tab.fromLink.field).not.toBeNull();
    await tab.type(exampleText('gift-card'));
    expect(tab.fromLink.field).toBeNull();
  });

  test.each(['unloaded', 'failed', 'broken'] as const)('that is %s says so', async (kind) => {
    const tab = await openTab();
    tab.toolsWorker.failure = kind;
    tab.visit(linkTo(DOCUMENTED, { field: PRICE }));
    await vi.waitFor(() => expect(said(tab)).toHaveLength(1));
  });
});

describe('a note in a link', () => {
  test('is shown as it was written, until it is dismissed or another text is opened', async () => {
    const note = '<b>Look</b>\n`here` \u202e';
    const tab = await openTab({ hash: linkTo(DOCUMENTED, { note }) });
    await vi.waitFor(() => expect(tab.fromLink.note).toBe(note));
    tab.workspace.edit(`${DOCUMENTED} `);
    expect(tab.fromLink.note).toBe(note);
    tab.fromLink.say({ note: null });
    expect(tab.fromLink.note).toBeNull();
    tab.visit(linkTo(DOCUMENTED, { note: 'Another' }));
    await vi.waitFor(() => expect(tab.fromLink.note).toBe('Another'));
    await tab.type(exampleText('gift-card'));
    expect(tab.fromLink.note).toBeNull();
  });

  test('that is too long is ignored with a sentence', async () => {
    const value = Buffer.from('🎁'.repeat(281)).toString('base64url');
    const tab = await openTab({ hash: `${linkTo(DOCUMENTED, {})}.n-${value}` });
    await idle();
    expect(tab.fromLink.note).toBeNull();
    expect(said(tab)).toEqual([expect.stringMatching(/^The link option `n-.+` has an unknown/)]);
  });
});
