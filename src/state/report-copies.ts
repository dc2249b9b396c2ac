import { toMarkdown, toText } from '../core/index.ts';
import { LinkMaker, type LinkMakerParts } from './link-maker.ts';

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

  /** The verdict, the findings and the link, where one can be made, as Markdown. */
  async markdown(): Promise<string> {
    const { understood } = this.#parts.workspace.session;
    const link = await this.link().catch(() => null);
    return understood ? toMarkdown(understood.analysis, understood.view, link) : '';
  }

  /** A link to the open payload; `null` when no link can hold it. The address stays as it is. */
  async link(): Promise<string | null> {
    const { payload, isFresh, analysis } = this.#parts.workspace.session;
    if (!payload || !isFresh || analysis?.verdict === 'unreadable') return null;
    const shared = await new LinkMaker(this.#parts, payload).wholeLink();
    return shared.ok ? shared.link : null;
  }
}
