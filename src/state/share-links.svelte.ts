import {
  toMarkdownLink,
  type Analysis,
  type PersonalValue,
  type RedactionLevel,
  type Replacement,
} from '../core/index.ts';
import type { Ask, Payload, ToolsService } from '../worker/protocol.ts';
import { LinkExtras } from './link-extras.svelte.ts';
import type { LinkMaker, SharedText } from './link-maker.ts';
import { WHOLE, type LinkVariant } from './link-variant.ts';
import type { Messages } from './messages.svelte.ts';
import type { TextActions } from './text-actions.ts';

interface Parts {
  readonly tools: Ask<ToolsService>;
  readonly copy: TextActions['copy'];
  readonly messages: Messages;
}

/** The links to one text: the links that are made by now, and the link that was taken last. */
export class ShareLinks {
  /** The field and the note that each of the links carries. */
  readonly extras: LinkExtras;
  readonly #payload: Payload;
  readonly #maker: LinkMaker;
  readonly #parts: Parts;
  #variant = $state.raw(WHOLE);
  #taken = $state.raw<SharedText | null>(null);
  #isCopied = $state.raw<boolean | null>(null);
  /** The link that was put on the clipboard last. */
  #copied = $state.raw('');
  #hasFailed = $state.raw(false);
  #isLeft = $state.raw(false);
  #hasChoice = $state.raw(false);
  #level = $state.raw<RedactionLevel>('all');
  #personal = $state.raw<readonly PersonalValue[]>([]);
  #replaced = $state.raw<readonly Replacement[]>([]);
  #rows = $state.raw<readonly Replacement[]>([]);
  #count = $state.raw(0);
  #replacedCount = $state.raw(0);
  #keep = $state.raw<readonly string[]>([]);
  /** The links that are made, by their variants. */
  #made = $state.raw<Readonly<Record<string, SharedText>>>({});

  constructor(payload: Payload, maker: LinkMaker, parts: Parts, extras = new LinkExtras(null)) {
    this.extras = extras;
    this.#payload = payload;
    this.#maker = maker;
    this.#parts = parts;
  }

  /**
   * Whether these links are of no use any more: another text is open, making a link failed, or the
   * user has left before they were made.
   */
  get isOver(): boolean {
    return this.#hasFailed || this.#isLeft || this.#maker.isStale;
  }
  /** Whether the user chooses between the payload as it is and a redacted one. */
  get hasChoice(): boolean {
    return this.#hasChoice;
  }
  /** The variant of the link that was taken last. */
  get variant(): LinkVariant {
    return this.#variant;
  }
  /** `null` before the user has chosen, or before the first link is made. */
  get taken(): SharedText | null {
    return this.#taken && this.extras.addTo(this.#taken);
  }
  /** `null` until the browser has answered, and once the link has another field or note. */
  get isCopied(): boolean | null {
    const { taken } = this;
    const isChanged = this.#isCopied && taken?.ok && taken.link !== this.#copied;
    return isChanged ? null : this.#isCopied;
  }
  /** What a redacted link replaces. */
  get level(): RedactionLevel {
    return this.#level;
  }
  /** The personal data in the whole link. */
  get personal(): readonly PersonalValue[] {
    return this.#personal;
  }
  /** The values and keys that a redacted link replaces. */
  get replaced(): readonly Replacement[] {
    return this.#replaced;
  }
  /** Their number, which may be larger than the length of the list. */
  get replacedCount(): number {
    return this.#replacedCount;
  }
  /** The values and keys that a redacted link would replace if none were kept. */
  get rows(): readonly Replacement[] {
    return this.#rows;
  }
  /** Their number, which may be larger than the number of rows. */
  get count(): number {
    return this.#count;
  }
  /** Pointers of values that stay in a redacted link. */
  get keep(): readonly string[] {
    return this.#keep;
  }

  /**
   * Makes the links. Where a redacted link would replace anything, nothing is copied before the user
   * has chosen; else the whole link is copied at once. The other links are made to measure them.
   * @param onready called when the links of the choice, or the one link, are made.
   */
  begin(onready: () => void): Promise<void> {
    return this.#try(async () => {
      await this.#make(WHOLE);
      if (!this.#maker.isExample) await this.#make(this.#redacted());
      if (this.isOver) return;
      this.#hasChoice = this.#count > 0;
      if (this.#hasChoice) this.#personal = await this.#parts.tools('personalData', this.#payload);
      else void this.take(WHOLE);
      onready();
      await this.#measure();
    });
  }

  /** Copies nothing from now on, because the user has closed the dialog. */
  leave(): void {
    this.#isLeft = true;
  }

  /**
   * Copies a link. One that is made is copied at once, because browsers want that after a press.
   */
  take(wanted: LinkVariant): Promise<void> {
    return this.#try(async () => {
      const made = this.#made[nameOf(wanted)] ?? (await this.#make(wanted));
      if (!made || this.isOver) return;
      this.#variant = wanted;
      this.#taken = made;
      this.#isCopied = null;
      if (!made.ok) return;
      if (!wanted.redacted && !wanted.compact) this.#maker.putInAddress(made.link);
      const link = this.extras.addTo(made);
      if (!link.ok) return;
      this.#copied = link.link;
      this.#isCopied = await this.#parts.copy(link.link);
    });
  }

  /** Copies the link that was taken last as Markdown. A message confirms the copy. */
  async copyMarkdown(analysis: Analysis): Promise<void> {
    const { taken } = this;
    if (!taken?.ok) return;
    await this.#parts.copy(toMarkdownLink(analysis, taken.field, taken.link), 'Markdown link');
  }

  /** Changes which values stay. The redacted links are made anew. */
  changeKept(pointers: readonly string[]): Promise<void> {
    this.#keep = pointers;
    return this.#renew();
  }

  /** Changes what redacted links replace. They are made anew. */
  changeLevel(level: RedactionLevel): Promise<void> {
    this.#level = level;
    return this.#renew();
  }

  /** `undefined` until the link is made. */
  of(variant: LinkVariant): SharedText | undefined {
    const made = this.#made[nameOf(variant)];
    return made && this.extras.addTo(made);
  }

  /** In characters; `undefined` until the link is made, and when there can be none. */
  lengthOf(variant: LinkVariant): number | undefined {
    const link = this.of(variant);
    return link?.ok ? link.characters : undefined;
  }

  #redacted(compact = false): LinkVariant {
    return { redacted: this.#level, compact };
  }

  /** Makes the redacted links again, and takes the one that was taken. */
  #renew(): Promise<void> {
    return this.#try(async () => {
      const whole = [WHOLE, { ...WHOLE, compact: true }].map(nameOf);
      const made = Object.entries(this.#made).filter(([name]) => whole.includes(name));
      this.#made = Object.fromEntries(made);
      const { compact, redacted } = this.#variant;
      if (redacted) {
        this.#isCopied = null;
        await this.take(this.#redacted(compact));
      }
      await this.#measure();
    });
  }

  /** Makes the other variants, so that the user sees their lengths before choosing. */
  async #measure(): Promise<void> {
    if (this.#hasChoice) await this.#make(this.#redacted());
    await this.#make({ ...WHOLE, compact: true });
    if (this.#hasChoice) await this.#make(this.#redacted(true));
  }

  /** @returns `null` when the user has chosen otherwise meanwhile, or nothing can be redacted. */
  async #make(wanted: LinkVariant): Promise<SharedText | null> {
    const [keep, level] = [this.#keep, this.#level];
    const known = this.#made[nameOf(wanted)];
    if (known) return known;
    const isReduced = wanted.redacted !== null || wanted.compact;
    const shared = await (isReduced ? this.#makeReduced(wanted) : this.#maker.wholeLink());
    if (!shared || keep !== this.#keep || level !== this.#level) return null;
    this.#made = { ...this.#made, [nameOf(wanted)]: shared };
    return shared;
  }

  async #makeReduced(wanted: LinkVariant): Promise<SharedText | null> {
    const [keep, level] = [this.#keep, this.#level];
    const made = await this.#maker.reduced(wanted, keep);
    if (!made) return null;
    if (wanted.redacted && !wanted.compact) {
      const all = keep.length === 0 ? made : await this.#maker.reduced(wanted, []);
      if (all && keep === this.#keep && level === this.#level) {
        ({ replaced: this.#replaced, count: this.#replacedCount } = made.reduced);
        ({ replaced: this.#rows, count: this.#count } = all.reduced);
      }
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

function nameOf({ redacted, compact }: LinkVariant): string {
  return `${redacted} ${compact}`;
}
