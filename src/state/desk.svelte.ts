import type { LinkOptions } from '../core/index.ts';
import { pushHash, readHash, replaceHash } from '../platform/address.ts';
import type { Analyser } from '../platform/analyser.ts';
import { copyText, pasteText } from '../platform/clipboard.ts';
import { chooseFile, saveTextFile } from '../platform/files.ts';
import { Drafts } from './drafts.ts';
import { EXAMPLES, exampleText } from './examples.ts';
import { Messages, type Message } from './messages.svelte.ts';
import { textOfFile } from './payload-file.ts';
import { Session } from './session.svelte.ts';
import { Sharing } from './sharing.ts';
import { Ways, type Way } from './ways.ts';

/** Where the text on the desk comes from. `draft`: the user has typed, pasted or changed it. */
type Origin =
  | { readonly kind: 'example'; readonly slug: string }
  | { readonly kind: 'link' }
  | { readonly kind: 'draft' };

const NO_DRAFT: Message = {
  tone: 'notice',
  isLasting: true,
  text: 'This browser does not keep all that you typed: its storage is full or switched off. A reload may lose it, so save it as a file.',
};

/** Of the user's texts: more than anyone goes back to, and few enough for the browser's storage. */
const MAX_ASIDE = 10;
const DEFAULT_SLUG = 'order-updated';

/** Which text lies on the desk and what was put aside for it; knows links, examples, drafts and files. */
export class Desk {
  readonly session: Session;
  readonly messages = new Messages();
  readonly sharing: Sharing;
  readonly #analyser: Analyser;
  readonly #drafts: Drafts;
  #origin = $state.raw<Origin>({ kind: 'example', slug: DEFAULT_SLUG });
  #aside = $state.raw<readonly string[]>([]);
  #keepsDrafts = $state.raw(true);
  readonly #ways = new Ways();

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
    this.session = new Session(analyser);
    this.sharing = new Sharing(this.session, analyser, () =>
      this.#origin.kind === 'example' ? this.#origin.slug : null,
    );
    this.#drafts = new Drafts((isFull) => {
      if (isFull) this.messages.say(NO_DRAFT);
      else this.messages.dismiss(NO_DRAFT);
    });
    this.#keepsDrafts = this.#drafts.isOn;
  }

  get origin(): Origin {
    return this.#origin;
  }
  /** The user's own texts that were put aside for what is shown now, the newest first. */
  get aside(): readonly string[] {
    return this.#aside.filter((text) => text !== this.session.text);
  }
  get keepsDrafts(): boolean {
    return this.#keepsDrafts;
  }

  /** Shows what the address asks for; without a hash the draft of this tab, else the documented example. */
  start(hash: string): void {
    const { current, aside } = this.#drafts.recall();
    this.#aside = current === null ? aside : [current, ...aside];
    if (hash === '') this.#ways.go((way) => this.#showSomething(way));
    else this.goTo(hash);
  }

  /** Resolves when something is shown and understood: what was asked for last, where that is to be had. */
  async settled(): Promise<void> {
    for (;;) {
      const { going } = this.#ways;
      await going;
      await this.session.understood();
      if (going === this.#ways.going) return;
    }
  }

  /** Follows the address to another hash; the user's own text is put aside, never lost. */
  goTo(hash: string): void {
    this.messages.clear();
    this.#ways.go(async (way) => {
      if (hash !== '') return this.#follow(hash, way);
      if (this.#origin.kind === 'draft') return;
      const [newest] = this.#aside;
      if (newest !== undefined) this.bringBack(newest);
      else await this.#showExample(DEFAULT_SLUG, {}, way);
    });
  }

  async #follow(hash: string, way: Way): Promise<void> {
    const content = await this.#analyser.open(hash);
    switch (content.kind) {
      case 'none':
        return;
      case 'example':
        if (await this.#showExample(content.slug, content.options, way))
          content.remarks.forEach((text) => this.messages.say({ tone: 'notice', text }));
        return;
      case 'payload':
        this.#arrive(way, () => {
          // Taken away by what was typed meanwhile.
          if (readHash() !== hash) replaceHash(hash);
          this.#putAside();
          this.#show({ kind: 'link' }, content.text, content.options);
          content.remarks.forEach((text) => this.messages.say({ tone: 'notice', text }));
        });
        return;
      case 'broken': {
        const { text } = content;
        await this.#showSomething(way);
        if (way.isLeft()) return;
        this.messages.say({
          tone: 'error',
          text: content.message,
          ...(text === undefined
            ? {}
            : {
                actions: [
                  {
                    label: 'Show it anyway',
                    run: () => {
                      this.#ways.stay();
                      this.#putAside();
                      this.messages.clear();
                      this.#show({ kind: 'link' }, text, content.options);
                    },
                  },
                ],
              }),
        });
      }
    }
  }

  /** Takes over what the editor holds after a change. */
  edit(text: string): void {
    const { session } = this;
    if (text === session.text) return;
    // An editor that makes line endings alike has changed the text, the user has not.
    const isNormalised =
      this.#origin.kind !== 'draft' && withoutReturns(text) === withoutReturns(session.text);
    // An undone swap: what the editor held until now is in nobody's keeping else.
    const isBack = this.#aside.includes(text);
    if (isBack) this.#putAside();
    session.edit(text);
    if (isNormalised) return;
    if (this.#origin.kind === 'draft' && !isBack) this.#drafts.saveSoon(text);
    else this.#drafts.save(text, this.#aside);
    this.#own();
  }

  /** Shows a bundled example, with an entry of its own in the history. */
  openExample(slug: string): void {
    this.messages.clear();
    pushHash(`e1.${slug}`);
    this.#ways.go(async (way) => void (await this.#showExample(slug, {}, way)));
  }

  async chooseFile(): Promise<void> {
    const file = await chooseFile();
    if (file) this.openFile(file);
  }

  /** Puts the clipboard's text on the desk; false when the browser does not give it. */
  async paste(): Promise<boolean> {
    this.messages.clear();
    const text = await pasteText();
    if (text === null) {
      this.messages.say({
        tone: 'notice',
        text: 'The browser did not give the clipboard away. Press long into the payload and choose Paste.',
      });
      return false;
    }
    this.replace(text);
    return true;
  }

  /** Another text in the place of the user's own, which is put aside: a phone has no key to undo it. */
  replace(text: string): void {
    if (text === this.session.text) return;
    this.#putAside();
    this.#aside = this.#aside.filter((other) => other !== text);
    // Nothing is asked of it yet: purpose, currency and filter were meant for the payload before.
    this.session.open(text, {});
    this.#drafts.save(text, this.#aside);
    this.#own();
  }

  /**
   * Puts a text on the clipboard; false when the browser does not allow it.
   * @param what said to the user when it is there.
   */
  async copy(text: string, what?: string): Promise<boolean> {
    const isCopied = await copyText(text);
    if (what !== undefined) {
      this.messages.confirm(
        isCopied ? `${what} copied.` : 'The browser did not allow it to be copied.',
      );
    }
    return isCopied;
  }

  openFile(file: File): void {
    this.messages.clear();
    this.#ways.go(async (way) => {
      const text = await textOfFile(file, this.messages);
      if (text !== null) this.#arrive(way, () => this.replace(text));
    });
  }

  /** New white space, nothing else. */
  async format(): Promise<void> {
    const { text } = this.session;
    const formatted = await this.#analyser.format(text);
    if (text !== this.session.text) return;
    if (formatted !== null) this.edit(formatted);
    else {
      this.messages.clear();
      this.messages.say({
        tone: 'error',
        text: 'This text cannot be formatted before it can be read. The finding says what is wrong and where.',
      });
    }
  }

  /** One of the user's own texts again; what was shown instead is put aside if it was the user's own too. */
  bringBack(text: string): void {
    this.#putAside();
    this.#ways.stay();
    // What is left for it is one step back.
    if (readHash() !== '') pushHash('');
    this.messages.clear();
    this.#show({ kind: 'draft' }, text, {});
  }

  /** Nothing typed is kept in this browser any more; the text on the desk stays until the page is left. */
  forgetDrafts(): void {
    this.#drafts.forget();
    this.#aside = [];
    this.messages.confirm('What was kept is forgotten.');
  }

  keepDrafts(isOn: boolean): void {
    this.#drafts.switch(isOn);
    this.#keepsDrafts = isOn;
    if (isOn && this.#origin.kind === 'draft') this.#drafts.save(this.session.text, this.#aside);
    if (!isOn) this.#aside = [];
  }

  /** The page is being left or hidden. */
  leave(): void {
    this.#drafts.flush();
  }

  /** A text as a file of the user's: the one on the desk, or what a link to it holds. */
  save(text = this.session.text): void {
    const name = this.#origin.kind === 'example' ? this.#origin.slug : 'payload';
    saveTextFile(`${name}.json`, text);
  }

  /** The text on the desk is the user's own from here on. */
  #own(): void {
    this.#origin = { kind: 'draft' };
    this.#ways.type();
    // Also of a draft that was shared: a reload would show what the link holds instead of the newer text.
    if (readHash() !== '') replaceHash('');
  }

  /** Shows what was waited for, unless the user has gone elsewhere; who has typed meanwhile is asked. */
  #arrive(way: Way, show: () => void): void {
    if (way.isLeft()) return;
    if (!way.isTypedOver()) {
      show();
      return;
    }
    const run = () => {
      this.#ways.stay();
      this.messages.clear();
      show();
    };
    this.messages.say({
      tone: 'notice',
      text: 'What you opened is here now; you have changed the text meanwhile.',
      actions: [{ label: 'Show it', run }],
    });
  }

  #show(origin: Origin, text: string, options: LinkOptions): void {
    // A link to one of the user's own texts shows that text itself: no other is worked on then.
    const isOwn = origin.kind === 'link' && this.#aside.includes(text);
    this.#origin = isOwn ? { kind: 'draft' } : origin;
    this.#aside = this.#aside.filter((other) => other !== text);
    this.session.open(text, options);
    if (this.#origin.kind === 'draft') this.#drafts.save(text, this.#aside);
  }

  /** Remembers the user's own text before another one takes its place. */
  #putAside(): void {
    const { text } = this.session;
    if (this.#origin.kind !== 'draft' || text.trim() === '') return;
    this.#aside = [text, ...this.#aside.filter((other) => other !== text)].slice(0, MAX_ASIDE);
    this.#drafts.flush();
  }

  /** Whether it is shown: not when it cannot be had, or is not wanted any more. */
  async #showExample(slug: string, options: LinkOptions, way: Way): Promise<boolean> {
    const text = EXAMPLES.some((example) => example.slug === slug) ? await exampleText(slug) : null;
    if (text !== null) {
      // An example is no more than a beginning: who has typed meanwhile wants none any more.
      if (way.isLeft() || way.isTypedOver()) return false;
      this.#putAside();
      this.#show({ kind: 'example', slug }, text, options);
      return true;
    }
    if (slug !== DEFAULT_SLUG) await this.#showSomething(way);
    if (way.isLeft()) return false;
    this.messages.say({
      tone: 'error',
      text: EXAMPLES.some((example) => example.slug === slug)
        ? 'This example could not be fetched. Look at your connection, then reload the page.'
        : 'This link names an example that does not exist here. Pick one under Examples, or ask for the link again.',
    });
    return false;
  }

  /** Never a blank page: what is there already, else the user's own text, else the documented example. */
  async #showSomething(way: Way): Promise<void> {
    if (this.session.analysis || way.isLeft() || way.isTypedOver()) return;
    const [newest] = this.#aside;
    if (newest !== undefined) this.#show({ kind: 'draft' }, newest, {});
    else await this.#showExample(DEFAULT_SLUG, {}, way);
  }
}

function withoutReturns(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r', '') : text;
}
