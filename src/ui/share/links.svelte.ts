import type { PersonalValue, Replacement } from '../../core/index.ts';
import type { Desk } from '../../state/desk.svelte.ts';
import type { Shared } from '../../state/sharing.ts';

/** What a link leaves out of the payload. */
export interface Variant {
  readonly redacted: boolean;
  readonly compact: boolean;
}
export const WHOLE: Variant = { redacted: false, compact: false };

/** How a link is called once it is on the clipboard. */
export function nameOf({ redacted, compact }: Variant): string {
  const left = [...(redacted ? ['personal data'] : []), ...(compact ? ['white space'] : [])];
  return left.length === 0 ? 'Link' : `Link without ${left.join(' and ')}`;
}

/** The links to one text that can be taken: which are made by now, and which was taken last. */
export class Links {
  readonly #desk: Desk;
  /** The text that they are made of. */
  readonly #text: string;
  #variant = $state.raw(WHOLE);
  #taken = $state.raw<Shared | null>(null);
  #isCopied = $state.raw<boolean | null>(null);
  #personal = $state.raw<readonly PersonalValue[]>([]);
  #replaced = $state.raw<readonly Replacement[]>([]);
  #rows = $state.raw<readonly Replacement[]>([]);
  #count = $state.raw(0);
  #keep = $state.raw<readonly string[]>([]);
  /** By their names; those that are still to be made are missing. */
  #made = $state.raw<Readonly<Record<string, Shared>>>({});

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#text = desk.session.text;
  }

  /** Whether another text has come to the desk since. */
  get isOver(): boolean {
    return this.#desk.session.text !== this.#text;
  }
  /** Of the link taken last. */
  get variant(): Variant {
    return this.#variant;
  }
  /** `null` before the first is made. */
  get taken(): Shared | null {
    return this.#taken;
  }
  /** `null`: the browser has not answered yet. */
  get isCopied(): boolean | null {
    return this.#isCopied;
  }
  /** What is personal in the whole link. */
  get personal(): readonly PersonalValue[] {
    return this.#personal;
  }
  /** What a redacted link replaces, with what is kept left out. */
  get replaced(): readonly Replacement[] {
    return this.#replaced;
  }
  /** What it would replace if nothing were kept. */
  get rows(): readonly Replacement[] {
    return this.#rows;
  }
  /** Of all of those: more than there are rows. */
  get count(): number {
    return this.#count;
  }
  /** Pointers of values that stay all the same. */
  get keep(): readonly string[] {
    return this.#keep;
  }

  /**
   * Makes the whole link and copies it, then tells what it holds; the others are made behind it.
   */
  async begin(onmade: () => void): Promise<void> {
    await this.#make(WHOLE);
    if (this.isOver) return;
    void this.take(WHOLE);
    onmade();
    this.#personal = await this.#desk.sharing.personalData();
    await this.#measure();
  }

  /**
   * Copies a link; one that is made already at once, since browsers allow it only right after a
   * press.
   */
  async take(wanted: Variant): Promise<void> {
    const link = this.of(wanted) ?? (await this.#make(wanted));
    if (!link || this.isOver) return;
    this.#variant = wanted;
    this.#taken = link;
    this.#isCopied = null;
    this.#isCopied = link.ok && (await this.#desk.copy(link.link));
  }

  /** The link is made anew without these values being replaced. */
  async changeKept(pointers: readonly string[]): Promise<void> {
    this.#keep = pointers;
    // What was made holds what is not wanted any more, or lacks what is.
    const whole = this.of(WHOLE);
    this.#made = whole ? { [nameOf(WHOLE)]: whole } : {};
    if (this.#variant.redacted) await this.take(this.#variant);
    await this.#measure();
  }

  /** `undefined` until it is made. */
  of(variant: Variant): Shared | undefined {
    return this.#made[nameOf(variant)];
  }

  /** In characters; `undefined` until it is made, and where there can be none. */
  lengthOf(variant: Variant): number | undefined {
    const link = this.of(variant);
    return link?.ok ? link.characters : undefined;
  }

  /**
   * What the other choices would replace and how long they would be, told before anyone has to
   * choose.
   */
  async #measure(): Promise<void> {
    await this.#make({ redacted: false, compact: true });
    if (this.#personal.length === 0) return;
    await this.#make({ redacted: true, compact: false });
    await this.#make({ redacted: true, compact: true });
  }

  async #make(wanted: Variant): Promise<Shared | null> {
    const asked = this.#keep;
    const { sharing } = this.#desk;
    const reduced =
      wanted === WHOLE ? null : await sharing.reduced({ ...wanted, keep: this.#keep });
    const shared = wanted === WHOLE ? await sharing.whole() : reduced?.shared;
    // Meanwhile another value is to be kept.
    if (!shared || asked !== this.#keep) return null;
    if (reduced && wanted.redacted) {
      this.#replaced = reduced.replaced;
      if (asked.length === 0) ({ replaced: this.#rows, count: this.#count } = reduced);
    }
    this.#made = { ...this.#made, [nameOf(wanted)]: shared };
    return shared;
  }
}
