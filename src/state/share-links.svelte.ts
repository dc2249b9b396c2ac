import type { PersonalValue, Replacement } from '../core/index.ts';
import type { Ask, Payload, ToolsService } from '../worker/protocol.ts';
import type { LinkMaker, SharedText } from './link-maker.ts';
import { linkName, WHOLE, type LinkVariant } from './link-variant.ts';
import type { Messages } from './messages.svelte.ts';
import type { TextActions } from './text-actions.ts';

interface Parts {
  readonly tools: Ask<ToolsService>;
  readonly copy: TextActions['copy'];
  readonly messages: Messages;
}

/** The links to one text: the links that are made by now, and the link that was taken last. */
export class ShareLinks {
  readonly #payload: Payload;
  readonly #maker: LinkMaker;
  readonly #parts: Parts;
  #variant = $state.raw(WHOLE);
  #taken = $state.raw<SharedText | null>(null);
  #isCopied = $state.raw<boolean | null>(null);
  #hasFailed = $state.raw(false);
  #personal = $state.raw<readonly PersonalValue[]>([]);
  #replaced = $state.raw<readonly Replacement[]>([]);
  #rows = $state.raw<readonly Replacement[]>([]);
  #count = $state.raw(0);
  #keep = $state.raw<readonly string[]>([]);
  /** The links that are made, by their names. */
  #made = $state.raw<Readonly<Record<string, SharedText>>>({});

  constructor(payload: Payload, maker: LinkMaker, parts: Parts) {
    this.#payload = payload;
    this.#maker = maker;
    this.#parts = parts;
  }

  /** Whether these links are of no use any more: another text is open, or making a link failed. */
  get isOver(): boolean {
    return this.#hasFailed || this.#maker.isStale;
  }
  /** The variant of the link that was taken last. */
  get variant(): LinkVariant {
    return this.#variant;
  }
  /** `null` before the first link is made. */
  get taken(): SharedText | null {
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
  /** The values that a redacted link would replace if no value were kept. */
  get rows(): readonly Replacement[] {
    return this.#rows;
  }
  /** The number of these values, which may be larger than the number of rows. */
  get count(): number {
    return this.#count;
  }
  /** Pointers of personal values that stay in a redacted link. */
  get keep(): readonly string[] {
    return this.#keep;
  }

  /**
   * Makes the whole link and copies it, then makes the other variants to measure them.
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

  /**
   * Copies a link. One that is made is copied at once, because browsers want that after a press.
   */
  take(wanted: LinkVariant): Promise<void> {
    return this.#try(async () => {
      const link = this.of(wanted) ?? (await this.#make(wanted));
      if (!link || this.isOver) return;
      this.#variant = wanted;
      this.#taken = link;
      this.#isCopied = null;
      this.#isCopied = link.ok && (await this.#parts.copy(link.link));
    });
  }

  /** Changes which personal values stay. The redacted links are made anew. */
  changeKept(pointers: readonly string[]): Promise<void> {
    return this.#try(async () => {
      this.#keep = pointers;
      const whole = this.of(WHOLE);
      this.#made = whole ? { [linkName(WHOLE)]: whole } : {};
      if (this.#variant.redacted) await this.take(this.#variant);
      await this.#measure();
    });
  }

  /** `undefined` until the link is made. */
  of(variant: LinkVariant): SharedText | undefined {
    return this.#made[linkName(variant)];
  }

  /** In characters; `undefined` until the link is made, and when there can be none. */
  lengthOf(variant: LinkVariant): number | undefined {
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

  /** @returns `null` when the user has chosen other values to keep meanwhile. */
  async #make(wanted: LinkVariant): Promise<SharedText | null> {
    const keep = this.#keep;
    const shared = wanted === WHOLE ? await this.#maker.whole() : await this.#makeReduced(wanted);
    if (!shared || keep !== this.#keep) return null;
    this.#made = { ...this.#made, [linkName(wanted)]: shared };
    return shared;
  }

  async #makeReduced(wanted: LinkVariant): Promise<SharedText | null> {
    const keep = this.#keep;
    const made = await this.#maker.reduced(wanted, keep);
    if (!made) return null;
    if (wanted.redacted && keep === this.#keep) {
      this.#replaced = made.reduced.replaced;
      if (keep.length === 0) ({ replaced: this.#rows, count: this.#count } = made.reduced);
    }
    return made.shared;
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#hasFailed = true;
      this.#parts.messages.sayFailure(error);
    }
  }
}
