import type { EncodeOptions, RedactionLevel } from '../core/index.ts';
import type { Ask, Payload, Reduced, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { LinkVariant } from './link-variant.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The text that is passed on, with its link or the reason why there is none. */
export type SharedText = { readonly text: string } & (
  | {
      readonly ok: true;
      readonly link: string;
      readonly characters: number;
      /** The pointer in `text` of the field at which the link may open; `null` when there is none. */
      readonly field: string | null;
    }
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
  readonly #hash: string;
  readonly #field: string | null;

  /**
   * @param payload the open text, as it was analysed.
   * @param field the pointer of the field at which the links may open.
   */
  constructor(parts: LinkMakerParts, payload: Payload, field: string | null = null) {
    this.#field = field;
    this.#parts = parts;
    this.#payload = payload;
    this.#revision = parts.workspace.session.revision;
    this.#hash = parts.address.readHash();
  }

  /** Whether another text is open by now. */
  get isStale(): boolean {
    return this.#parts.workspace.session.revision !== this.#revision;
  }

  /** Whether the text is an untouched example, whose link only names it. */
  get isExample(): boolean {
    return this.#parts.workspace.origin.kind === 'example';
  }

  /**
   * Puts the link to the whole text into the address, so that a reload keeps the text. Back or
   * another link may have led elsewhere meanwhile.
   */
  putInAddress(link: string): void {
    const { address } = this.#parts;
    if (this.isStale || address.readHash() !== this.#hash) return;
    address.replaceHash(link.slice(link.indexOf('#') + 1));
  }

  /** Makes the link to the whole text. */
  wholeLink(): Promise<SharedText> {
    const { origin } = this.#parts.workspace;
    if (origin.kind === 'example')
      return this.#encode(this.#payload.text, { example: origin.slug }, this.#field);
    // The text of a link that was redacted is redacted still.
    const level = origin.kind === 'link' ? /\.r-([a-z]+)(?![\w-])/.exec(this.#hash)?.[1] : null;
    const redacted = level ? { redacted: level as RedactionLevel } : {};
    return this.#encode(this.#payload.text, redacted, this.#field);
  }

  /**
   * Makes the link to a reduced copy.
   * @param keep pointers of values that stay although they would be replaced.
   * @returns `null` when the text cannot be read.
   */
  async reduced(variant: LinkVariant, keep: readonly string[]): Promise<ReducedLink | null> {
    const reduced = await this.#parts.tools('reduce', this.#payload, {
      ...variant,
      keep,
      ...(this.#field === null ? {} : { pointer: this.#field }),
    });
    if (!reduced) return null;
    const { redacted } = variant;
    const named = redacted && reduced.count > 0 ? { redacted } : {};
    return { reduced, shared: await this.#encode(reduced.text, named, reduced.pointer) };
  }

  async #encode(text: string, named: EncodeOptions, field: string | null): Promise<SharedText> {
    const { purposeAsked, currencyAsked } = this.#parts.workspace.session;
    const encoded = await this.#parts.tools('link', text, {
      ...(purposeAsked === null ? {} : { purpose: purposeAsked }),
      ...(currencyAsked === null ? {} : { currency: currencyAsked }),
      ...named,
    });
    if (!encoded.ok) return { text, ok: false, message: encoded.message };
    const link = this.#parts.address.toLink(encoded.hash);
    return { text, ok: true, link, characters: link.length, field };
  }
}
