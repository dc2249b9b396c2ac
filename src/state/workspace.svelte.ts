import type { LinkOptions } from '../core/index.ts';
import type { Analysed } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import { LatestRequest } from './latest-request.ts';
import type { Messages } from './messages.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Stash } from './stash.svelte.ts';

/** Where the open text comes from. `draft`: the user has typed, pasted or changed it. */
export type Origin =
  | { readonly kind: 'example'; readonly slug: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'draft' };

export const DEFAULT_SLUG = 'order-updated';

/** Which text is open, and where it comes from. The user's own text is put aside, never lost. */
export class Workspace {
  readonly session: Session;
  readonly stash: Stash;
  readonly messages: Messages;
  readonly request = new LatestRequest();
  readonly #address: Browser['address'];
  #origin = $state.raw<Origin>({ kind: 'example', slug: DEFAULT_SLUG });

  constructor(session: Session, stash: Stash, messages: Messages, address: Browser['address']) {
    this.session = session;
    this.stash = stash;
    this.messages = messages;
    this.#address = address;
  }

  get origin(): Origin {
    return this.#origin;
  }

  /** Resolves when the newest request is open and checked, or cannot be fetched. */
  async settled(): Promise<void> {
    for (;;) {
      const { pending } = this.request;
      await pending;
      await this.session.settled();
      if (pending === this.request.pending) return;
    }
  }

  /**
   * Opens a text. The user's own text is put aside first.
   * @param isRestored whether the text was open before. It stays as its user has left it.
   */
  show(
    origin: Origin,
    text: string,
    options: LinkOptions = {},
    analysed: Analysed | null = null,
    isRestored = origin.kind === 'draft',
  ): void {
    this.#putAside();
    // A link to one of the user's own texts opens that text, so that it is not a draft and a link
    // at once.
    const isOwn = this.stash.take(text) && origin.kind === 'link';
    this.#origin = isOwn ? { kind: 'draft' } : origin;
    this.session.open(text, options, analysed, isRestored || isOwn);
    if (this.#origin.kind === 'draft') this.stash.save(text);
  }

  /**
   * Takes over the text of the editor after a change.
   * @param isAnother whether the change replaces the whole text.
   * @returns the revision of the open text.
   */
  edit(text: string, isAnother = false): number {
    const { session, stash } = this;
    if (text === session.text) return session.revision;
    // The editor makes line endings alike. Then the user has changed nothing.
    const isSame = withoutReturns(text) === withoutReturns(session.text);
    if (isSame && this.#origin.kind !== 'draft') {
      session.edit(text, false, session.cameAtOnce);
      return session.revision;
    }
    // The user undid a swap. Put aside the text that was open, or it is lost.
    const isRestored = stash.take(text);
    if (isRestored) this.#putAside();
    const isNew = isAnother && !isRestored;
    session.edit(text, isNew, isNew || (isSame && session.cameAtOnce));
    if (this.#origin.kind === 'draft' && !isRestored) stash.saveSoon(text);
    else stash.save(text);
    this.#becomeDraft();
    return session.revision;
  }

  /**
   * Puts the payload inside the open text in its place, or the other way round. It comes from the same
   * example, link or paste, and what was asked of it is asked still.
   * @returns the revision of the open text.
   */
  swap(text: string): number {
    this.session.edit(text);
    if (this.#origin.kind === 'draft') this.stash.save(text);
    return this.session.revision;
  }

  /**
   * Opens another text of the user's. The open text is put aside, because a phone has no undo key.
   */
  replace(text: string): void {
    if (text === this.session.text) return;
    this.show({ kind: 'draft' }, text, {}, null, false);
    this.#becomeDraft();
  }

  /** Opens a text that was put aside. */
  restore(text: string): void {
    this.request.cancel();
    // The example or link that was open is one step back.
    if (this.#address.readHash() !== '') this.#address.pushHash('');
    this.messages.clear();
    this.show({ kind: 'draft' }, text);
  }

  /** Deletes the saved texts. The open text stays until the page is left. */
  forgetDrafts(): void {
    this.stash.forget();
    this.messages.confirm('Saved drafts deleted.');
  }

  keepDrafts(isOn: boolean): void {
    this.stash.switch(isOn);
    if (isOn && this.#origin.kind === 'draft') this.stash.save(this.session.text);
  }

  /** Puts the user's own text aside before another one takes its place. */
  #putAside(): void {
    if (this.#origin.kind === 'draft') this.stash.put(this.session.text);
  }

  #becomeDraft(): void {
    this.#origin = { kind: 'draft' };
    this.request.edit();
    // A reload would open the example or link of the address instead of the newer text.
    if (this.#address.readHash() !== '') this.#address.replaceHash('');
  }
}

function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r', '') : text;
}
