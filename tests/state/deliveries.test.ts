import { describe, expect, test } from 'vitest';
import { findingsInText } from '../../src/state/understood.ts';
import { applied } from '../../src/editor/edits.ts';
import { documentedBut } from '../payloads.ts';
import { idle, openTab, type Tab } from './harness.ts';

/** One line a delivery: the later order first, then one with an error, then the earlier order. */
const LATER = line('ord_c', '2024-03-12T10:00:00.000Z');
const BROKEN = line('ord_b', '2024-03-12T11:00:00.000Z').replace('"PAID"', '"PAYED"');
const EARLIER = line('ord_a', '2024-03-12T09:00:00.000Z');

function line(order: string, createdAt: string): string {
  const delivery = {
    id: 'whs_1',
    created_at: createdAt,
    event: { id: 'ev_1', type: 'customer.order.updated' },
    data: JSON.parse(documentedBut(['"id": "ord_', `"id": "${order}_`])),
  };
  return JSON.stringify(delivery);
}

async function openList(): Promise<Tab> {
  const tab = await openTab();
  await tab.type([LATER, BROKEN, EARLIER].join('\n'));
  return tab;
}

test('the first delivery is shown, and another one on request', async () => {
  const tab = await openList();
  const list = await tab.loadDeliveries();
  expect(list.all).toHaveLength(3);
  expect(list.shown).toBe(0);
  expect(tab.session.analysis?.text).toBe(LATER);
  list.show(1);
  await idle();
  expect(list.shown).toBe(1);
  expect(tab.session.analysis?.text).toBe(BROKEN);
  expect(tab.session.shownVerdict).toBe('invalid');
  const { findings } = tab.session.analysis!;
  const place = tab.session.placeOf(findings.find(({ code }) => code === 'enum')!.range)!;
  expect(tab.session.text.slice(place.start, place.end)).toBe('"PAYED"');
  expect(place.start).toBeGreaterThan(LATER.length);
});

test('the editor marks the findings of the delivery that is shown, and fixes them there', async () => {
  const tab = await openList();
  (await tab.loadDeliveries()).show(1);
  await idle();
  const { text, understood } = tab.session;
  const { range, fix } = findingsInText(understood!).find(({ code }) => code === 'enum')!;
  expect(text.slice(range.start, range.end)).toBe('"PAYED"');
  expect(applied(text, fix!.edits)).toBe(text.replace('"PAYED"', '"PAID"'));
});

describe('the list', () => {
  test('has the order of the text, or of time', async () => {
    const list = await (await openList()).loadDeliveries();
    expect(list.listed).toEqual([0, 1, 2]);
    list.sortByTime(true);
    expect(list.listed).toEqual([2, 0, 1]);
  });

  test('can be narrowed to a verdict', async () => {
    const list = await (await openList()).loadDeliveries();
    expect(list.counts).toEqual({ valid: 2, invalid: 1, unreadable: 0, unrecognised: 0 });
    list.filter('valid');
    expect(list.listed).toEqual([0, 2]);
    list.filter('invalid');
    expect(list.listed).toEqual([1]);
    expect(list.neighbour(1)).toBe(1);
    list.filter(null);
    expect(list.listed).toEqual([0, 1, 2]);
  });

  test('leads from one delivery to the next in its own order', async () => {
    const tab = await openList();
    const list = await tab.loadDeliveries();
    list.sortByTime(true);
    expect(list.neighbour(-1)).toBe(2);
    expect(list.neighbour(1)).toBe(1);
    list.show(1);
    await idle();
    expect(list.neighbour(1)).toBeNull();
  });
});

describe('two deliveries are compared', () => {
  test('the earlier one is what was before', async () => {
    const tab = await openList();
    const list = await tab.loadDeliveries();
    const { comparison } = tab;
    expect(await list.compareWith(2)).toBe(true);
    expect(comparison.other).toBe(EARLIER);
    expect(comparison.isOtherLater).toBe(false);
    expect(await list.compareWith(1)).toBe(true);
    expect(comparison.isOtherLater).toBe(true);
  });

  test('a delivery that was left meanwhile is not compared', async () => {
    const tab = await openList();
    const list = await tab.loadDeliveries();
    const asked = list.compareWith(2);
    list.show(1);
    expect(await asked).toBe(false);
  });
});

test('a link and a copy take the delivery that is shown', async () => {
  const tab = await openList();
  const list = await tab.loadDeliveries();
  list.show(2);
  await idle();
  expect(tab.session.payload?.text).toBe(EARLIER);
});
