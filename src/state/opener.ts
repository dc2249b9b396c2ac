import type { LinkContent, LinkOptions } from '../core/index.ts';
import { WorkerFailure, type Ask, type CoreService, type OpenedLink } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import { isExample } from './examples.ts';
import type { Ticket } from './latest-request.ts';
import { UNLOADED } from './messages.svelte.ts';
import { UnopenedLink, type Unopened } from './unopened-link.svelte.ts';
import { DEFAULT_SLUG, type Workspace } from './workspace.svelte.ts';

type Arrived<K extends LinkContent['kind']> = Extract<LinkContent, { kind: K }>;

/**
 * A link to a payload or an example, alone, or its part from the `#` on. Some programs write `%23`.
 */
const LINK_ALONE = /^\s*<?(?:https?:\/\/[^\s#]*?)?(?:#|%23)([a-z]\d\.\S[^]*)$/;

const LINK_FAILED =
  'This link did not open because of a fault in the page. Ask for the payload as a file.';

/** Fetches the texts of links, examples, files and the clipboard, and opens the newest request. */
export class Opener {
  /** What the page shows in place of a link that could not be opened. */
  readonly unopened: UnopenedLink;
  readonly #workspace: Workspace;
  readonly #core: Ask<CoreService>;
  readonly #browser: Browser;
  readonly #exampleText: (slug: string) => Promise<string | null>;
  readonly #onopen: (options: LinkOptions) => void;

  /**
   * @param exampleText gives `null` when the example's file cannot be fetched.
   * @param onopen called when the text of a link is open, with the link's options.
   */
  constructor(
    workspace: Workspace,
    core: Ask<CoreService>,
    browser: Browser,
    exampleText: (slug: string) => Promise<string | null>,
    onopen: (options: LinkOptions) => void,
  ) {
    this.#onopen = onopen;
    this.unopened = new UnopenedLink(workspace);
    this.#workspace = workspace;
    this.#core = core;
    this.#browser = browser;
    this.#exampleText = exampleText;
  }

  /**
   * Opens the example or link of the address. Without a hash it opens the draft, else the example.
   */
  start(hash: string): void {
    if (hash !== '') this.goTo(hash);
    else this.#workspace.request.begin((ticket) => this.#showOwn(ticket));
  }

  /** Leaves the address for an empty text. */
  startEmpty(): void {
    const { messages, request } = this.#workspace;
    request.cancel();
    messages.clear();
    this.#browser.address.pushHash('');
    this.#workspace.show({ kind: 'draft' }, '');
  }

  /** Follows the address to another hash. */
  goTo(hash: string): void {
    const { messages, request, origin, stash } = this.#workspace;
    messages.clear();
    request.begin(async (ticket) => {
      if (hash !== '') return this.#follow(hash, ticket);
      if (origin.kind === 'draft') return;
      const [newest] = stash.texts;
      if (newest !== undefined) this.#workspace.restore(newest);
      else await this.#showExample(DEFAULT_SLUG, ticket);
    });
  }

  /** Opens a bundled example, with an entry of its own in the history. */
  openExample(slug: string): void {
    const { messages, request } = this.#workspace;
    messages.clear();
    this.#browser.address.pushHash(`e1.${slug}`);
    request.begin(async (ticket) => void (await this.#showExample(slug, ticket)));
  }

  /** Opens files. Several files are several deliveries. An empty list changes nothing. */
  openFiles(files: readonly File[]): void {
    const { messages, request } = this.#workspace;
    if (files.length === 0) return;
    messages.clear();
    request.begin(async (ticket) => {
      const reader = await import('./payload-file.ts').catch(() => null);
      if (!reader) return messages.say(UNLOADED);
      const text = await reader.textOfFiles(files, this.#browser.files, messages);
      if (text !== null) this.#arrive(ticket, () => this.#workspace.replace(text));
    });
  }

  async chooseFiles(): Promise<void> {
    this.openFiles(await this.#browser.files.chooseFiles());
  }

  /**
   * Follows a link that was pasted in place of a payload.
   * @returns false when the text is anything else.
   */
  followPasted(text: string): boolean {
    const hash = LINK_ALONE.exec(text)?.[1];
    if (hash === undefined) return false;
    this.#browser.address.pushHash(hash);
    this.goTo(hash);
    return true;
  }

  /**
   * Opens the text on the clipboard, or what a link there leads to.
   * @returns false when the browser does not give the text.
   */
  async paste(): Promise<boolean> {
    const { messages } = this.#workspace;
    messages.clear();
    const text = await this.#browser.clipboard.pasteText();
    if (text === null) {
      messages.say({
        tone: 'notice',
        text: 'The browser blocked the clipboard. Touch and hold in the payload, then choose “Paste”.',
      });
      return false;
    }
    if (!this.followPasted(text)) this.#workspace.replace(text);
    return true;
  }

  async #follow(hash: string, ticket: Ticket): Promise<void> {
    const { messages, session } = this.#workspace;
    let opened: OpenedLink;
    try {
      opened = await this.#core('open', session.reserve(), hash);
    } catch (error) {
      if (!(error instanceof WorkerFailure)) throw error;
      if (error.kind !== 'failed' && !ticket.isStale()) messages.sayFailure(error);
      this.#fail(ticket, { fault: 'page-fault', message: LINK_FAILED });
      return;
    }
    const { content } = opened;
    if (content.kind === 'example') await this.#followToExample(content, ticket);
    if (content.kind === 'payload') this.#followToPayload(hash, content, opened, ticket);
    if (content.kind === 'broken') this.#explain(content, ticket);
  }

  async #followToExample(content: Arrived<'example'>, ticket: Ticket): Promise<void> {
    if (await this.#showExample(content.slug, ticket, content.options)) {
      this.#remark(content.remarks);
      this.#onopen(content.options);
    }
  }

  #followToPayload(
    hash: string,
    content: Arrived<'payload'>,
    { analysed }: OpenedLink,
    ticket: Ticket,
  ): void {
    const { address } = this.#browser;
    this.#arrive(ticket, () => {
      // Typing in the meantime has taken the hash out of the address.
      if (address.readHash() !== hash) address.replaceHash(hash);
      this.#workspace.show({ kind: 'link' }, content.text, content.options, analysed);
      this.#remark(content.remarks);
      this.#onopen(content.options);
    });
  }

  #explain({ fault, text, message, options }: Arrived<'broken'>, ticket: Ticket): void {
    const { messages, request } = this.#workspace;
    const show = () => {
      request.cancel();
      messages.clear();
      this.#workspace.show({ kind: 'link' }, text!, options);
      this.#onopen(options);
    };
    this.#fail(ticket, { fault, message, ...(text === undefined ? {} : { show }) });
  }

  /** Shows the page of a link that does not open. A user who has typed meanwhile gets a message. */
  #fail(
    ticket: Ticket,
    { fault, message, show = null }: Pick<Unopened, 'fault' | 'message'> & Partial<Unopened>,
  ): void {
    if (ticket.isStale()) return;
    const { length } = this.#browser.address.readHash();
    if (!ticket.isEdited()) return this.unopened.show({ fault, message, length, show });
    const actions = show ? [{ label: 'Show anyway', run: show }] : [];
    this.#workspace.messages.say({ tone: 'error', text: message, actions });
  }

  #remark(remarks: readonly string[]): void {
    for (const text of remarks) this.#workspace.messages.say({ tone: 'notice', text });
  }

  /** Shows a text that has arrived, unless it is stale. After typing it is only offered. */
  #arrive(ticket: Ticket, show: () => void): void {
    if (ticket.isStale()) return;
    if (!ticket.isEdited()) return show();
    const { messages, request } = this.#workspace;
    const run = () => {
      request.cancel();
      messages.clear();
      show();
    };
    messages.say({
      tone: 'notice',
      text: 'The payload that you opened has loaded, but you have edited the text since.',
      actions: [{ label: 'Show it', run }],
    });
  }

  /** @returns whether the example is shown: not when it cannot be fetched or is stale. */
  async #showExample(
    slug: string,
    ticket: Ticket,
    options: Arrived<'example'>['options'] = {},
  ): Promise<boolean> {
    const isBundled = isExample(slug);
    const text = isBundled ? await this.#exampleText(slug) : null;
    if (text !== null) {
      // An example is only a beginning. A user who has typed meanwhile needs none.
      if (ticket.isStale() || ticket.isEdited()) return false;
      this.#workspace.show({ kind: 'example', slug }, text, options);
      return true;
    }
    this.#fail(
      ticket,
      isBundled
        ? {
            fault: 'not-loaded',
            message: 'This example did not load. Check your connection, then reload the page.',
          }
        : {
            fault: 'unknown-example',
            message: 'This link is to an example that does not exist. Choose one from “Examples”.',
          },
    );
    return false;
  }

  /** Shows the user's own text, else the example. */
  async #showOwn(ticket: Ticket): Promise<void> {
    const [newest] = this.#workspace.stash.texts;
    if (newest !== undefined) this.#workspace.show({ kind: 'draft' }, newest);
    else await this.#showExample(DEFAULT_SLUG, ticket);
  }
}
