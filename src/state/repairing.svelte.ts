import type { Repair } from '../core/index.ts';
import type { Ask, CoreService, ToolsService } from '../worker/protocol.ts';
import type { RepairOffer } from './find-repair.ts';
import type { Understood } from './understood.ts';
import type { Workspace } from './workspace.svelte.ts';

/** No repair is looked for while the user types, because the text is broken at every other key. */
const LOOK_AFTER_MS = 400;

/** Offers a repair of a text that cannot be read, and the report of the repaired text. */
export class Repairing {
  readonly #workspace: Workspace;
  readonly #core: Ask<CoreService>;
  readonly #tools: Ask<ToolsService>;
  #offer = $state.raw<RepairOffer | null>(null);
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
    this.#current()?.apply();
  }

  #current(): RepairOffer | null {
    const { revision, deliveryAsked } = this.#workspace.session;
    const isOfOpenText =
      this.#offer?.revision === revision && this.#offer.delivery === deliveryAsked;
    return isOfOpenText ? this.#offer : null;
  }

  #answered(): void {
    const { session } = this.#workspace;
    clearTimeout(this.#timer);
    const isBroken = session.isFresh && session.shownVerdict === 'unreadable';
    if (!isBroken || this.#current() || session.text.trim() === '') return;
    this.#timer = setTimeout(() => void this.#look(), LOOK_AFTER_MS);
  }

  async #look(): Promise<void> {
    try {
      const { findRepair } = await import('./find-repair.ts');
      this.#offer = (await findRepair(this.#workspace, this.#core, this.#tools)) ?? this.#offer;
    } catch {
      // A repair is an extra. Without it, the finding still says what is wrong.
    }
  }
}
