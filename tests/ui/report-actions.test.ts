import { expect, test } from 'vitest';
import { createReportActions } from '../../src/ui/report/report-actions.ts';
import { openTab, said, type Tab } from '../state/harness.ts';

/** The actions on the report of a tab, and how often the page was printed. */
function reporting(tab: Tab, loadCopies = tab.loadCopies) {
  const printed = { times: 0 };
  const print = () => void (printed.times += 1);
  return { ...createReportActions({ ...tab, loadCopies, print }), printed };
}

const isOffline = () => Promise.reject(new TypeError('offline'));

test('the report is copied as text, and as Markdown', async () => {
  const tab = await openTab();
  const { copyText, copyMarkdown } = reporting(tab);
  await copyText();
  expect(tab.clipboard.text).toMatch(/^Order /);
  await copyMarkdown();
  expect(tab.clipboard.text).toMatch(/^\*\*Valid\*\*/);
});

test('copying that cannot be loaded says so, and printing needs it for a link only', async () => {
  const tab = await openTab();
  const { copyText, print, printed } = reporting(tab, isOffline);
  await print();
  expect(printed.times).toBe(1);
  expect(said(tab)).toEqual([]);
  await copyText();
  expect(said(tab)).toEqual([expect.stringMatching(/^Copying did not load\./)]);
  await reporting(tab).copyText();
  expect(said(tab)).toEqual([]);
});
