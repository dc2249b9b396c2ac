import { toMarkdown, toText } from '../core/index.ts';
import { LinkMaker, type LinkMakerParts, type SharedText } from './link-maker.ts';

interface TicketLink {
  /** `null` when no link can hold the payload. */
  readonly shared: SharedText | null;
  readonly isRedacted: boolean;
}

const NONE: TicketLink = { shared: null, isRedacted: false };
/** Share offers the same first. */
const REDACTED = { redacted: 'all', compact: false } as const;

/** The report as texts for mails and tickets. */
export class ReportCopies {
  readonly #parts: LinkMakerParts;

  constructor(parts: LinkMakerParts) {
    this.#parts = parts;
  }

  /** The receipt as plain text; `null` when the open text has no order. */
  text(): string | null {
    const { understood } = this.#parts.workspace.session;
    return understood && toText(understood.analysis, understood.view);
  }

  /**
   * The verdict, the findings and the link, where one can be made, as Markdown. The user does not
   * see what a link holds, so this one is to a copy without personal data.
   */
  async markdown(): Promise<string> {
    const { understood } = this.#parts.workspace.session;
    const { shared, isRedacted } = await this.#ticketLink().catch(() => NONE);
    const link = shared?.ok ? shared.link : null;
    return understood ? toMarkdown(understood.analysis, understood.view, link, isRedacted) : '';
  }

  /** A link to the open payload; `null` when no link can hold it. The address stays as it is. */
  async link(): Promise<string | null> {
    const shared = await this.#maker()?.wholeLink();
    return shared?.ok ? shared.link : null;
  }

  async #ticketLink(): Promise<TicketLink> {
    const maker = this.#maker();
    if (!maker) return NONE;
    // The link to an example only names it.
    const redacted = maker.isExample ? null : await maker.reduced(REDACTED, []);
    return redacted && redacted.reduced.count > 0
      ? { shared: redacted.shared, isRedacted: true }
      : { shared: await maker.wholeLink(), isRedacted: false };
  }

  #maker(): LinkMaker | null {
    const { payload, isFresh, analysis } = this.#parts.workspace.session;
    if (!payload || !isFresh || analysis?.verdict === 'unreadable') return null;
    return new LinkMaker(this.#parts, payload);
  }
}
