import type { PersonalValue, Replacement } from '../core/index.ts';
import { readHash, replaceHash, toLink } from '../platform/address.ts';
import type { Analyser, Reduction } from '../platform/analyser.ts';
import type { Session } from './session.svelte.ts';

/** What a share gives: the text that is passed on, with a link or the reason why there is none. */
export type Shared = { readonly text: string } & (
  | { readonly ok: true; readonly link: string; readonly characters: number }
  | { readonly ok: false; readonly message: string }
);

/** Makes links to what lies on the desk. */
export class Sharing {
  readonly #session: Session;
  readonly #analyser: Analyser;
  readonly #exampleShown: () => string | null;

  /** @param exampleShown the slug of the example that is shown untouched. */
  constructor(session: Session, analyser: Analyser, exampleShown: () => string | null) {
    this.#session = session;
    this.#analyser = analyser;
    this.#exampleShown = exampleShown;
  }

  /** A link to what is shown, written into the address too. */
  async whole(): Promise<Shared> {
    const { text } = this.#session;
    const hash = readHash();
    const shared = await this.#encode(text, this.#exampleShown());
    // Back or another link may have led elsewhere meanwhile.
    if (shared.ok && text === this.#session.text && hash === readHash()) {
      replaceHash(shared.link.slice(shared.link.indexOf('#') + 1));
    }
    return shared;
  }

  /** A link to a reduced copy of what is shown; the address stays, since it is not what is shown. */
  async reduced(
    reduction: Reduction,
  ): Promise<{ shared: Shared; replaced: readonly Replacement[]; count: number } | null> {
    const reduced = await this.#analyser.reduce(reduction);
    if (!reduced) return null;
    const { text, replaced, count } = reduced;
    // Metadata keys are replaced, the one that names the currency too: the link itself names it then.
    const currency = reduction.redacted ? this.#session.view?.currency.code : null;
    return { shared: await this.#encode(text, null, currency ?? null), replaced, count };
  }

  /** What is personal in what a whole link holds. */
  personalData(): Promise<readonly PersonalValue[]> {
    return this.#analyser.personalData();
  }

  /** @param currency ISO 4217; `null`: the one that was asked for. */
  async #encode(
    text: string,
    example: string | null,
    currency: string | null = null,
  ): Promise<Shared> {
    const { purposeAsked, currencyAsked } = this.#session;
    const named = currency ?? currencyAsked;
    const encoded = await this.#analyser.link(text, {
      ...(example === null ? {} : { example }),
      ...(purposeAsked === null ? {} : { purpose: purposeAsked }),
      ...(named === null ? {} : { currency: named }),
    });
    if (!encoded.ok) return { text, ok: false, message: encoded.message };
    const link = toLink(encoded.hash);
    return { text, ok: true, link, characters: link.length };
  }
}
