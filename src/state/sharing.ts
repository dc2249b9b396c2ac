import { LinkExtras } from './link-extras.svelte.ts';
import { LinkMaker, type LinkMakerParts } from './link-maker.ts';
import { ShareLinks } from './share-links.svelte.ts';
import type { TextActions } from './text-actions.ts';

interface Parts extends LinkMakerParts {
  readonly copy: TextActions['copy'];
}

/** Shares the open text. */
export class Sharing {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Waits for the text that was asked for last, then prepares its links.
   * @param field the pointer of the field at which they open; `null` for none.
   * @returns `null` when the check of the text failed. A message says so.
   */
  async prepare(field: string | null = null): Promise<ShareLinks | null> {
    const { workspace, tools, copy } = this.#parts;
    await workspace.settled();
    const { payload, isFresh } = workspace.session;
    if (!payload || !isFresh) return null;
    const maker = new LinkMaker(this.#parts, payload, field);
    const { messages } = workspace;
    return new ShareLinks(payload, maker, { tools, copy, messages }, new LinkExtras(field));
  }
}
