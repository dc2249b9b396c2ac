import { afterEach, describe, expect, test } from 'vitest';
import { documentedBut, DOCUMENTED } from '../payloads.ts';
import { idle, openTab, said, type Tab } from './harness.ts';

const MINE = documentedBut(['Alex Doe', 'Kim Lee']);
const SHOWN_AFTER_MS = 200;

let unfollow = (): void => {};
afterEach(() => unfollow());

/** Opens the comparison with another payload. */
async function comparing(other: string, hash = '', onreplaced = () => {}): Promise<Tab> {
  const tab = await openTab({ hash });
  unfollow = tab.comparison.follow(onreplaced);
  if (other !== '') tab.comparison.setOther(other);
  await idle();
  return tab;
}

/** Types in the open payload, which stays the same one. */
function typeIn({ workspace }: Tab, text: string): Promise<void> {
  workspace.edit(text);
  return workspace.settled();
}

describe('the open payload beside another one', () => {
  test('follows both texts', async () => {
    const tab = await comparing(MINE);
    const { comparison } = tab;
    expect(comparison.result?.total).toBe(1);
    expect(comparison).toMatchObject({ text: DOCUMENTED, otherText: MINE, isAsked: true });
    await typeIn(tab, MINE);
    await idle();
    expect(comparison.result?.total).toBe(0);
    comparison.setOther(documentedBut(['Alex Doe', 'Robin'], ['"PAID"', '"CREATED"']));
    await idle();
    expect(comparison.result?.total).toBe(2);
  });

  test('is over when another text takes its place, and not when the user types in it', async () => {
    let replaced = 0;
    const tab = await comparing(MINE, '', () => (replaced += 1));
    await typeIn(tab, `${DOCUMENTED} `);
    expect(replaced).toBe(0);
    await tab.type('{}');
    expect(replaced).toBe(1);
    tab.opener.openExample('promotion');
    await tab.settled();
    expect(replaced).toBe(2);
    tab.opener.openFiles([new File([DOCUMENTED], 'other.json')]);
    await tab.settled();
    expect(replaced).toBe(3);
  });

  test('compares no more once it is closed', async () => {
    const tab = await comparing(MINE);
    unfollow();
    const compared = () => tab.toolsWorker.asked.filter(({ verb }) => verb === 'compare').length;
    const count = compared();
    await tab.type('{}');
    await idle();
    expect(compared()).toBe(count);
  });

  test('which one is the later is asked of the user', async () => {
    const { comparison } = await comparing(MINE);
    const before = () => comparison.result?.objects[0]?.changes[0]?.fields[0]?.before?.value.text;
    expect(before()).toBe('Kim Lee');
    comparison.setOtherLater(true);
    await idle();
    expect(before()).toBe('Alex Doe');
  });

  test('its places are known to be old once a text has changed', async () => {
    const tab = await comparing(MINE);
    const { comparison } = tab;
    expect(comparison).toMatchObject({ isTextFresh: true, isOtherFresh: true });
    tab.toolsWorker.gate.hold();
    await typeIn(tab, `${DOCUMENTED} `);
    expect(comparison).toMatchObject({ isTextFresh: false, isOtherFresh: true });
    comparison.setOther(`${MINE} `);
    expect(comparison).toMatchObject({ isTextFresh: false, isOtherFresh: false });
    tab.toolsWorker.gate.release();
    await idle();
    expect(comparison).toMatchObject({ isTextFresh: true, isOtherFresh: true });
  });

  test('a text is said to be unreadable only when that is known', async () => {
    const tab = await comparing('');
    const { comparison } = tab;
    tab.toolsWorker.gate.hold();
    comparison.setOther(MINE);
    expect(comparison.result).toBeUndefined();
    tab.toolsWorker.gate.release();
    await idle();
    comparison.setOther('{');
    await idle();
    expect(comparison.result).toBeNull();
    tab.toolsWorker.gate.hold();
    comparison.setOther(MINE);
    await new Promise((resolve) => setTimeout(resolve, SHOWN_AFTER_MS));
    expect(comparison.result).toBeUndefined();
    tab.toolsWorker.gate.release();
    await idle();
    expect(comparison.result?.total).toBe(1);
  });

  test('a comparison that cannot be had says so, and the next one is tried', async () => {
    const tab = await comparing('');
    tab.toolsWorker.failure = 'unloaded';
    tab.comparison.setOther(MINE);
    await idle();
    expect(said(tab)).toEqual([expect.stringMatching(/did not load/)]);
    expect(tab.comparison.hasFailed).toBe(true);
    tab.toolsWorker.failure = null;
    tab.comparison.setOther(`${MINE} `);
    await idle();
    expect(tab.comparison.hasFailed).toBe(false);
    expect(tab.comparison.result?.total).toBe(1);
  });

  test('a file does not replace a text that was pasted while it was read', async () => {
    const tab = await comparing('');
    tab.files.hold();
    const opened = tab.comparison.openOther(new File(['{\r\n}'], 'other.json'));
    tab.comparison.setOther(MINE);
    tab.files.release();
    await opened;
    expect(tab.comparison.other).toBe(MINE);
    await tab.comparison.openOther(new File(['{\r\n}'], 'other.json'));
    expect(tab.comparison.other).toBe('{\n}');
  });
});

describe('the other payload', () => {
  test('comes from the clipboard, an example or a file, and keeps its name', async () => {
    const { comparison, clipboard } = await comparing('');
    clipboard.text = MINE;
    expect(await comparison.pasteOther()).toBe(true);
    expect(comparison).toMatchObject({ other: MINE, name: 'the clipboard' });
    expect(await comparison.openExample('promotion', 'Promotion')).toBe(true);
    expect(comparison.name).toBe('the example “Promotion”');
    await comparison.openOther(new File([MINE], 'before.json'));
    expect(comparison).toMatchObject({ other: MINE, name: 'before.json' });
    comparison.setOther(DOCUMENTED);
    expect(comparison.name).toBe('');
  });

  test('is what it was where the clipboard is kept from the page', async () => {
    const tab = await comparing(MINE);
    tab.clipboard.isDenied = true;
    expect(await tab.comparison.pasteOther()).toBe(false);
    expect(tab.comparison.other).toBe(MINE);
    expect(said(tab)).toEqual([expect.stringMatching(/clipboard/)]);
  });

  test('has its own verdict', async () => {
    const { comparison } = await comparing(documentedBut(['"PAID"', '"PAYED"']));
    expect(comparison.otherJudged).toMatchObject({ verdict: 'invalid', counts: { error: 1 } });
  });

  test('is found in its wrapper, and then leads nowhere in the given text', async () => {
    const { comparison } = await comparing(JSON.stringify(MINE));
    expect(comparison).toMatchObject({ otherText: MINE, isOtherFresh: false });
    expect(comparison.result?.total).toBe(1);
  });
});

describe('the changed places', () => {
  /** The texts at the changed places of the open payload. */
  const marked = ({ comparison }: Tab) =>
    comparison.changedPlaces?.map(({ start, end }) => comparison.text!.slice(start, end));

  test('are those of the open payload, whether it is the later one or not', async () => {
    const tab = await comparing(documentedBut(['"PAID"', '"CREATED"']));
    expect(marked(tab)).toEqual(['"PAID"']);
    tab.comparison.setOtherLater(true);
    await idle();
    expect(marked(tab)).toEqual(['"PAID"']);
  });

  test('are unknown after a change of the text, and none without a comparison', async () => {
    const tab = await comparing(MINE);
    tab.toolsWorker.gate.hold();
    await typeIn(tab, `${DOCUMENTED} `);
    expect(tab.comparison.changedPlaces).toBeNull();
    tab.comparison.setOther('');
    expect(tab.comparison.changedPlaces).toEqual([]);
    tab.toolsWorker.gate.release();
  });
});

describe('the order before the redemption', () => {
  const REDEEMED = JSON.stringify({
    customer: null,
    referrer: null,
    order: { id: 'ord_a1', items: [], total_amount: 4500 },
    redemption: { id: 'r_a1', previous_order: { id: 'ord_a1', items: [], total_amount: 5000 } },
  });

  test('is compared with when the payload holds it, until another payload is chosen', async () => {
    const tab = await comparing('');
    await typeIn(tab, REDEEMED);
    await idle();
    const { comparison } = tab;
    expect(comparison).toMatchObject({ hasPrevious: true, isPrevious: true, isAsked: true });
    expect(comparison.result?.total).toBe(1);
    comparison.setOther(DOCUMENTED);
    await idle();
    expect(comparison.isPrevious).toBe(false);
    comparison.choosePrevious(true);
    expect(comparison.isPrevious).toBe(true);
    comparison.choosePrevious(false);
    expect(comparison.isPrevious).toBe(false);
  });

  test('is not offered by other payloads', async () => {
    const { comparison } = await comparing('');
    expect(comparison).toMatchObject({ hasPrevious: false, isAsked: false });
  });
});
