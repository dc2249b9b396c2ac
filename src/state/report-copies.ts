import { toMarkdown, toText } from '../core/index.ts';
import { LinkMaker, type LinkMakerParts } from './link-maker.ts';

interface ReportLink {
  /** `null` when no link can hold the payload. */
  readonly link: string | null;
  readonly isRedacted: boolean;
}

const NONE: ReportLink = { link: null, isRedacted: false };
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
    return understood?.view ? toText(understood.analysis, understood.view) : null;
  }

  /** The verdict, the findings and the link, where one can be made, as Markdown. */
  async markdown(): Promise<string> {
    const { understood } = this.#parts.workspace.session;
    const { link, isRedacted } = await this.#link().catch(() => NONE);
    return understood?.view
      ? toMarkdown(understood.analysis, understood.view, link, isRedacted)
      : '';
  }

  /** The link alone; `null` when no link can hold the payload. */
  async link(): Promise<string | null> {
    return (await this.#link()).link;
  }

  /**
   * Nobody sees what a link holds, so this one is to a copy without personal data. The address
   * stays as it is.
   */
  async #link(): Promise<ReportLink> {
    const { payload, isFresh, analysis } = this.#parts.workspace.session;
    if (!payload || !isFresh || analysis?.verdict === 'unreadable') return NONE;
    const maker = new LinkMaker(this.#parts, payload);
    // The link to an example only names it.
    const redacted = maker.isExample ? null : await maker.reduced(REDACTED, []);
    const isRedacted = redacted !== null && redacted.reduced.count > 0;
    const shared = isRedacted ? redacted.shared : await maker.wholeLink();
    return { link: shared.ok ? shared.link : null, isRedacted };
  }
}
