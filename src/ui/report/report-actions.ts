import { tick } from 'svelte';
import type { Page } from '../page-context.ts';
import { printed } from './print/printed.svelte.ts';

const FAILURE = {
  tone: 'error',
  text: 'Copying did not load. Check your connection and try again.',
} as const;

type Parts = Pick<Page, 'actions' | 'loadCopies' | 'messages' | 'print'>;

/** The ways in which the report leaves the page. Each loads what it needs. */
export function createReportActions({ actions, loadCopies, messages, print: openDialog }: Parts) {
  async function load() {
    const copies = await loadCopies().catch(() => null);
    if (copies) messages.dismiss(FAILURE);
    else messages.say(FAILURE);
    return copies;
  }
  return {
    async copyText(): Promise<void> {
      actions.expectCopy();
      const text = (await load())?.text();
      if (text) await actions.copy(text, 'Receipt');
    },
    async copyMarkdown(): Promise<void> {
      actions.expectCopy();
      const markdown = await (await load())?.markdown();
      if (markdown) await actions.copy(markdown, 'Verdict and findings');
    },
    /** Without a link that was made for it, the paper has the link in the address. */
    async print(): Promise<void> {
      const copies = await loadCopies().catch(() => null);
      printed.link = (await copies?.link().catch(() => null)) ?? null;
      await tick();
      openDialog();
    },
  };
}
