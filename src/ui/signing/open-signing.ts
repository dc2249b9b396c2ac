import { mount, unmount } from 'svelte';
import { UNLOADED } from '../../state/messages.svelte.ts';
import type { Page } from '../page-context.ts';

/** The dialogs about the secret of a webhook. */
export type SigningDialogKind = 'signature' | 'code';

const load = () =>
  Promise.all([import('./SigningDialog.svelte'), import('../../state/signing.ts')]);

/**
 * Opens a dialog until the user closes it. It is mounted beside the page, so that the first load
 * knows nothing of it. A message says when it cannot be loaded.
 */
export async function openSigning(page: Page, kind: SigningDialogKind): Promise<void> {
  const loaded = await load().catch(() => null);
  if (!loaded) {
    page.messages.say(UNLOADED);
    return;
  }
  page.messages.dismiss(UNLOADED);
  const [{ default: SigningDialog }, { Signing }] = loaded;
  const onclose = () => void unmount(dialog);
  const props = { page, kind, signing: new Signing(page), onclose };
  const dialog = mount(SigningDialog, { target: document.body, props });
}
