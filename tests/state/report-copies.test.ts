import { expect, test } from 'vitest';
import { DOCUMENTED, documentedBut } from '../payloads.ts';
import { openTab } from './harness.ts';

test('the Markdown has a link without personal data, and the address stays', async () => {
  const tab = await openTab({ hash: 'e1.order-updated' });
  const copies = await tab.loadCopies();
  expect(await copies.markdown()).toContain('(<https://example.com/#e1.order-updated>)');
  await tab.type(documentedBut(['"PAID"', '"PAYED"']));
  const hash = tab.hash;
  const markdown = await copies.markdown();
  expect(markdown).toMatch(/^\*\*Invalid\*\* · 1 error/);
  const [, link] = /\(<https:\/\/example\.com\/#(.+)>\)/.exec(markdown)!;
  expect(markdown).toContain('[Open the payload without personal data](');
  expect(tab.hash).toBe(hash);
  const other = await openTab({ hash: link! });
  expect(other.session.text).toContain('Customer A');
  expect(tab.session.text).toContain('Alex Doe');
  expect(other.session.text).not.toContain('Alex Doe');
  expect(link).toMatch(/\.r-all/);
  expect(await copies.link()).toBe(`https://example.com/#${link}`);
  // A payload without personal data, as behind this link, has a link to all of it.
  const again = await (await other.loadCopies()).markdown();
  expect(again).toContain('[Open the payload](');
  expect(again).toContain(link);
});

test('the text is the receipt; what is no order has none, and no link if it is not JSON', async () => {
  const tab = await openTab();
  const copies = await tab.loadCopies();
  await tab.type(DOCUMENTED);
  expect(copies.text()).toMatch(/^Order .*: PAID\n/);
  await tab.type('{');
  expect(copies.text()).toBeNull();
  expect(await copies.markdown()).toMatch(
    /^\*\*Unreadable\*\* · 1 error\n\n- \*\*Error\*\* at 1:\d+/,
  );
  expect(await copies.markdown()).not.toContain('example.com');
});
