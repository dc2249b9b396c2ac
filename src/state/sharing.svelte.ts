import type { PersonalValue, Replacement } from '../core/index.ts';
import type { Ask, Payload, ToolsService } from '../worker/protocol.ts';
import type { Browser } from './browser.ts';
import type { TextActions } from './text-actions.ts';
import type { Workspace } from './workspace.svelte.ts';

/** What a link leaves out of the payload. */
export interface Variant {
  readonly redacted: boolean;
  readonly compact: boolean;
}
export const WHOLE: Variant = { redacted: false, compact: false };

/** The text that is passed on, with its link or the reason why there is none. */
export type Shared = { readonly text: string } & (
  | { readonly ok: true; readonly link: string; readonly characters: number }
  | { readonly ok: false; readonly message: string }
);

/** The name of a link that is on the clipboard. */
export function nameOf({ redacted, compact }: Variant): string {
  const left = [...(redacted ? ['personal data'] : []), ...(compact ? ['white space'] : [])];
  return left.length === 0 ? 'Link' : `Link without ${left.join(' and ')}`;
}

interface Parts {
  readonly workspace: Workspace;
  readonly tools: Ask<ToolsService>;
  readonly address: Browser['address'];
  readonly copy: TextActions['copy'];
}

/** Makes links to the open text. */
export class Sharing {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The links to the text that is asked for now; `null` when its check failed, which a message says. */
  async prepare(): Promise<ShareLinks | null> {
    const { workspace } = this.#parts;
    await workspace.settled();
    const { payload, isFresh } = workspace.session;
    return payload && isFresh ? new ShareLinks(this.#parts, payload) : null;
  }
}

/** The links to one text: those that are made by now, and the one that was taken last. */
export class ShareLinks {
  readonly #parts: Parts;
  readonly #payload: Payload;
  readonly #revision: number;
  #variant = $state.raw(WHOLE);
  #taken = $state.raw<Shared | null>(null);
  #isCopied = $state.raw<boolean | null>(null);
  #hasFailed = $state.raw(false);
  #personal = $state.raw<readonly PersonalValue[]>([]);
  #replaced = $state.raw<readonly Replacement[]>([]);
  #rows = $state.raw<readonly Replacement[]>([]);
  #count = $state.raw(0);
  #keep = $state.raw<readonly string[]>([]);
  /** By their names. Links that are not made yet are missing. */
  #made = $state.raw<Readonly<Record<string, Shared>>>({});

  constructor(parts: Parts, payload: Payload) {
    this.#parts = parts;
    this.#payload = payload;
    this.#revision = parts.workspace.session.revision;
  }

  /** Whether these links are of no use any more: another text is open, or making one failed. */
  get isOver(): boolean {
    return this.#hasFailed || this.#parts.workspace.session.revision !== this.#revision;
  }
  /** The variant of the link that was taken last. */
  get variant(): Variant {
    return this.#variant;
  }
  /** `null` before the first link is made. */
  get taken(): Shared | null {
    return this.#taken;
  }
  /** `null` until the browser has answered. */
  get isCopied(): boolean | null {
    return this.#isCopied;
  }
  /** The personal data in the whole link. */
  get personal(): readonly PersonalValue[] {
    return this.#personal;
  }
  /** The values that a redacted link replaces. */
  get replaced(): readonly Replacement[] {
    return this.#replaced;
  }
  /** The values that it would replace if none were kept. */
  get rows(): readonly Replacement[] {
    return this.#rows;
  }
  /** The number of those, which may be larger than the number of rows. */
  get count(): number {
    return this.#count;
  }
  /** Pointers of personal values that stay in a redacted link. */
  get keep(): readonly string[] {
    return this.#keep;
  }

  /**
   * Makes the whole link and copies it, then finds out what the other variants would hold.
   * @param onmade called when the whole link is made.
   */
  begin(onmade: () => void): Promise<void> {
    return this.#try(async () => {
      await this.#make(WHOLE);
      if (this.isOver) return;
      void this.take(WHOLE);
      onmade();
      this.#personal = await this.#parts.tools('personalData', this.#payload);
      await this.#measure();
    });
  }

  /** Copies a link: at once when it is made, since browsers allow it only right after a press. */
  take(wanted: Variant): Promise<void> {
    return this.#try(async () => {
      const link = this.of(wanted) ?? (await this.#make(wanted));
      if (!link || this.isOver) return;
      this.#variant = wanted;
      this.#taken = link;
      this.#isCopied = null;
      this.#isCopied = link.ok && (await this.#parts.copy(link.link));
    });
  }

  /** Keeps other personal values than before: the redacted links are made anew. */
  changeKept(pointers: readonly string[]): Promise<void> {
    return this.#try(async () => {
      this.#keep = pointers;
      const whole = this.of(WHOLE);
      this.#made = whole ? { [nameOf(WHOLE)]: whole } : {};
      if (this.#variant.redacted) await this.take(this.#variant);
      await this.#measure();
    });
  }

  /** `undefined` until it is made. */
  of(variant: Variant): Shared | undefined {
    return this.#made[nameOf(variant)];
  }

  /** In characters; `undefined` until the link is made, and when there can be none. */
  lengthOf(variant: Variant): number | undefined {
    const link = this.of(variant);
    return link?.ok ? link.characters : undefined;
  }

  /** Makes the other variants, so that the user sees their lengths before choosing. */
  async #measure(): Promise<void> {
    await this.#make({ redacted: false, compact: true });
    if (this.#personal.length === 0) return;
    await this.#make({ redacted: true, compact: false });
    await this.#make({ redacted: true, compact: true });
  }

  async #make(wanted: Variant): Promise<Shared | null> {
    const asked = this.#keep;
    const shared = wanted === WHOLE ? await this.#makeWhole() : await this.#makeReduced(wanted);
    // The user has chosen other values to keep meanwhile.
    if (!shared || asked !== this.#keep) return null;
    this.#made = { ...this.#made, [nameOf(wanted)]: shared };
    return shared;
  }

  /** The link to the text as it is open, which the address gets too. */
  async #makeWhole(): Promise<Shared> {
    const { workspace, address } = this.#parts;
    const { origin } = workspace;
    const hash = address.readHash();
    const example = origin.kind === 'example' ? { example: origin.slug } : {};
    const shared = await this.#encode(this.#payload.text, example);
    // Back or another link may have led elsewhere meanwhile.
    if (shared.ok && !this.isOver && hash === address.readHash()) {
      address.replaceHash(shared.link.slice(shared.link.indexOf('#') + 1));
    }
    return shared;
  }

  /** The link to a reduced copy. The address does not get it, since another text is open. */
  async #makeReduced(wanted: Variant): Promise<Shared | null> {
    const keep = this.#keep;
    const reduced = await this.#parts.tools('reduce', this.#payload, { ...wanted, keep });
    if (!reduced) return null;
    // Metadata keys are replaced, also the key of the currency. The link names the currency then.
    const currency = wanted.redacted ? this.#parts.workspace.session.view?.currency.code : null;
    const shared = await this.#encode(reduced.text, currency ? { currency } : {});
    if (wanted.redacted && keep === this.#keep) {
      this.#replaced = reduced.replaced;
      if (keep.length === 0) ({ replaced: this.#rows, count: this.#count } = reduced);
    }
    return shared;
  }

  async #encode(text: string, named: { example?: string; currency?: string }): Promise<Shared> {
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

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#hasFailed = true;
      this.#parts.workspace.messages.sayFailure(error);
    }
  }
}
