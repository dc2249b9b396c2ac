import type { Repair } from '../core/index.ts';
import type { Ask, CoreService, ToolsService } from '../worker/protocol.ts';
import { toUnderstood, type Understood } from './understood.ts';
import type { Workspace } from './workspace.svelte.ts';

/** No repair is looked for while the user types, because the text is broken at every other key. */
const LOOK_AFTER_MS = 400;

interface Offer {
  /** The revision of the text that cannot be read. */
  readonly revision: number;
  readonly repair: Repair;
  readonly understood: Understood;
}

/** Offers a repair of a text that cannot be read, and the report of the repaired text. */
export class Repairing {
  readonly #workspace: Workspace;
  readonly #core: Ask<CoreService>;
  readonly #tools: Ask<ToolsService>;
  #offer = $state.raw<Offer | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Workspace, core: Ask<CoreService>, tools: Ask<ToolsService>) {
    this.#workspace = workspace;
    this.#core = core;
    this.#tools = tools;
    workspace.session.onanswer(() => this.#answered());
  }

  /** The changes to the open text; `null` while no repair is known. */
  get repair(): Repair | null {
    return this.#current()?.repair ?? null;
  }

  /** The analysis of the repaired text. Its ranges mean nothing in the open text. */
  get understood(): Understood | null {
    return this.#current()?.understood ?? null;
  }

  /** Puts the repaired text into the editor, in one undo step. */
  apply(): void {
    const offer = this.#current();
    if (!offer) return;
    // A text that was broken while it was typed stays the same payload, so its report stays too.
    const isAnother = this.#workspace.session.lastReadable === null;
    this.#workspace.edit(offer.repair.text, isAnother);
  }

  #current(): Offer | null {
    return this.#offer?.revision === this.#workspace.session.revision ? this.#offer : null;
  }

  #answered(): void {
    const { session } = this.#workspace;
    clearTimeout(this.#timer);
    const { analysis } = session;
    // Of several deliveries a broken one is a row: it is not the text that the editor holds.
    const isBroken = analysis?.verdict === 'unreadable' && analysis.deliveries.length === 0;
    if (!session.isFresh || !isBroken || this.#current() || session.text.trim() === '') return;
    this.#timer = setTimeout(() => void this.#look(), LOOK_AFTER_MS);
  }

  async #look(): Promise<void> {
    const { session } = this.#workspace;
    const { text, revision } = session;
    try {
      const repair = await this.#tools('repair', text);
      if (!repair || revision !== session.revision) return;
      const own = session.reserve();
      const answer = await this.#core('understand', own, repair.text, session.options());
      const inRepair = toUnderstood(answer, repair.text);
      // The open text is not the repaired one.
      const understood = { ...inRepair, isVerbatim: false, offset: null };
      this.#offer = { revision, repair, understood };
    } catch {
      // A repair is an extra. Without it, the finding still says what is wrong.
    }
  }
}
