import type { EncodeOptions } from '../core/index.ts';
import type { Ask, Payload, Reduced, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { LinkVariant } from './link-variant.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The text that is passed on, with its link or the reason why there is none. */
export type SharedText = { readonly text: string } & (
  | { readonly ok: true; readonly link: string; readonly characters: number }
  | { readonly ok: false; readonly message: string }
);

/** A link to a copy of the payload with less in it. */
export interface ReducedLink {
  readonly shared: SharedText;
  readonly reduced: Reduced;
}

export interface LinkMakerParts {
  readonly workspace: Workspace;
  readonly tools: Ask<ToolsService>;
  readonly address: Browser['address'];
}

/** Makes the links to one text. */
export class LinkMaker {
  readonly #parts: LinkMakerParts;
  readonly #payload: Payload;
  readonly #revision: number;

  /** @param payload the open text, as it was analysed. */
  constructor(parts: LinkMakerParts, payload: Payload) {
    this.#parts = parts;
    this.#payload = payload;
    this.#revision = parts.workspace.session.revision;
  }

  /** Whether another text is open by now. */
  get isStale(): boolean {
    return this.#parts.workspace.session.revision !== this.#revision;
  }

  /** Makes the link to the whole text. The address gets it too, so that a reload keeps the text. */
  async whole(): Promise<SharedText> {
    const { address } = this.#parts;
    const hash = address.readHash();
    const shared = await this.wholeLink();
    // Back or another link may have led elsewhere meanwhile.
    if (shared.ok && !this.isStale && hash === address.readHash()) {
      address.replaceHash(shared.link.slice(shared.link.indexOf('#') + 1));
    }
    return shared;
  }

  /** Makes the link to the whole text, and leaves the address as it is. */
  wholeLink(): Promise<SharedText> {
    const { origin } = this.#parts.workspace;
    const example = origin.kind === 'example' ? { example: origin.slug } : {};
    return this.#encode(this.#payload.text, example);
  }

  /**
   * Makes the link to a reduced copy. The address keeps its hash, because another text is open.
   * @param keep pointers of personal values that stay.
   * @returns `null` when the text cannot be read.
   */
  async reduced(variant: LinkVariant, keep: readonly string[]): Promise<ReducedLink | null> {
    const reduced = await this.#parts.tools('reduce', this.#payload, { ...variant, keep });
    if (!reduced) return null;
    // Metadata keys are replaced, also the key of the currency. The link names the currency then.
    const currency = variant.redacted ? this.#parts.workspace.session.view?.currency.code : null;
    return { reduced, shared: await this.#encode(reduced.text, currency ? { currency } : {}) };
  }

  /** @param named options that replace those of the user. */
  async #encode(text: string, named: EncodeOptions): Promise<SharedText> {
    const { purposeAsked, currencyAsked } = this.#parts.workspace.session;
    const encoded = await this.#parts.tools('link', text, {
      ...(purposeAsked === null ? {} : { purpose: purposeAsked }),
      ...(currencyAsked === null ? {} : { currency: currencyAsked }),
      ...named,
    });
    if (!encoded.ok) return { text, ok: false, message: encoded.message };
    const link = this.#parts.address.toLink(encoded.hash);
    return { text, ok: true, link, characters: link.length };
  }
}
