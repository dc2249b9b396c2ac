import { describe, expect, test } from 'vitest';
import { analyse, decodeLink, encodeLink, layout } from '../../src/core/index.ts';
import type { Implementation, CoreService } from '../../src/worker/protocol.ts';
import { createCoreService } from '../../src/worker/service.ts';
import { createToolsService } from '../../src/worker/tools-service.ts';
import { documentedBut, DOCUMENTED } from '../payloads.ts';

const OTHER = documentedBut(['Alex Doe', 'Kim Lee']);

/** A service in this thread, which answers at once. */
function core(): Implementation<CoreService> {
  return createCoreService({ analyse, decodeLink });
}

function hashOf(text: string, options = {}): string {
  const encoded = encodeLink(text, options);
  if (!encoded.ok) throw new Error(encoded.message);
  return encoded.hash;
}

describe('the core service', () => {
  test('an answer carries the revision, and leaves out the text that the page has sent', async () => {
    const { text: _, ...analysis } = analyse(DOCUMENTED);
    expect(await core().understand(7, DOCUMENTED, {})).toEqual({
      revision: 7,
      analysis,
      text: null,
      view: layout(analyse(DOCUMENTED)),
    });
  });

  test('a link gets one answer: its content, and the analysis with the link’s options', async () => {
    const { content, analysed } = await core().open(3, hashOf(OTHER, { purpose: 'promotion' }));
    expect(content).toMatchObject({ kind: 'payload', text: OTHER });
    expect(analysed).toMatchObject({
      revision: 3,
      text: null,
      analysis: { verdict: 'invalid', purpose: 'promotion' },
    });
  });

  test.each(['', 'e1.gift-card', 'p1.AAAA'])('a link without a payload, #%s', async (hash) => {
    expect((await core().open(1, hash)).analysed).toBeNull();
  });

  test('a question about a link’s text needs no text', async () => {
    const service = core();
    await service.open(3, hashOf(OTHER));
    expect(await service.pointerAround(3, OTHER.indexOf('Kim Lee'))).toBe('/customer/name');
    const again = await service.understandAgain(3, { purpose: 'promotion' });
    expect(again?.analysis.verdict).toBe('invalid');
  });

  test('the text that is shown is kept while a link is opened, older ones are not', async () => {
    const service = core();
    await service.understand(1, DOCUMENTED, {});
    await service.open(2, hashOf(OTHER));
    expect(await service.pointerAround(1, DOCUMENTED.indexOf('Alex'))).toBe('/customer/name');
    await service.understand(3, '{}', {});
    expect(await service.pointerAround(1, 0)).toBeNull();
    expect(await service.rows(1, '/order/items', { first: 0, count: 1 }, {})).toBeNull();
    expect(await service.understandAgain(1, {})).toBeNull();
  });

  test('rows are those of the text that is named', async () => {
    const service = core();
    await service.understand(1, DOCUMENTED, {});
    const table = await service.rows(1, '/order/items', { first: 0, count: 1 }, {});
    expect(table?.rows).toHaveLength(1);
  });
});

describe('the tools service', () => {
  const tools = createToolsService();

  test('each verb speaks of the text that it is given', async () => {
    const values = async (text: string) =>
      (await tools.personalData({ text })).map(({ pointer }) => pointer);
    expect(await values(OTHER)).toContain('/customer/name');
    expect(await values('{}')).toEqual([]);
    expect(await tools.compare({ text: OTHER }, DOCUMENTED, false, {})).toMatchObject({
      comparison: { total: 1 },
      other: { verdict: 'valid' },
      otherText: null,
    });
    expect(await tools.compare({ text: OTHER }, '{', false, {})).toBeNull();
    expect(await tools.format('{"a":1}')).toBe('{\n  "a": 1\n}');
  });

  test('the later one of two payloads decides which values are old', async () => {
    const before = async (isOtherLater: boolean) => {
      const compared = await tools.compare({ text: OTHER }, DOCUMENTED, isOtherLater, {});
      return compared?.comparison.objects[0]?.changes[0]?.fields[0]?.before?.value.text;
    };
    expect(await before(false)).toBe('Alex Doe');
    expect(await before(true)).toBe('Kim Lee');
  });

  test('a payload is reduced as asked, and an unreadable text is not', async () => {
    const reduction = { redacted: 'all' as const, keep: ['/customer/name'], compact: true };
    const reduced = await tools.reduce({ text: OTHER }, reduction);
    expect(reduced?.text).toContain('Kim Lee');
    expect(reduced?.text).not.toMatch(/\s{2}/);
    expect(reduced?.count).toBeGreaterThan(0);
    expect(await tools.reduce({ text: '{' }, reduction)).toBeNull();
  });
});
