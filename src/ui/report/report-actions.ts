import { tick } from 'svelte';
import type { Page } from '../page-context.ts';
import { printed } from './print/printed.svelte.ts';

const FAILURE = {
  tone: 'error',
  text: 'Copying did not load. Check your connection and try again.',
} as const;

/** The ways in which the report leaves the page. Each loads what it needs, or says that it cannot. */
export function createReportActions({ actions, loadCopies, messages, print: openDialog }: Page) {
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
    async print(): Promise<void> {
      printed.link = (await (await load())?.link().catch(() => null)) ?? null;
      await tick();
      openDialog();
    },
  };
}
