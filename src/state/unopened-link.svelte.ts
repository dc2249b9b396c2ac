import type { LinkFault } from '../core/index.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Why an address did not lead to a text. */
export interface Unopened {
  readonly fault: LinkFault | 'unknown-example' | 'not-loaded' | 'page-fault';
  /** What is wrong and what to do, in at most two sentences. */
  readonly message: string;
  /** Characters of the link after its #. */
  readonly length: number;
  /** Shows the payload of a link whose checksum is wrong; `null`: there is none. */
  readonly show: (() => void) | null;
}

/**
 * The link or example that could not be opened. It has a page of its own, with an empty editor: a
 * verdict on another text would pose as the verdict on the link's. The user's own text is put aside
 * and offered.
 */
export class UnopenedLink {
  readonly #workspace: Workspace;
  #unopened = $state.raw<Unopened | null>(null);
  /** The revision of the empty text. */
  #revision = $state.raw(0);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** `null` as soon as another text is open. */
  get current(): Unopened | null {
    return this.#revision === this.#workspace.session.revision ? this.#unopened : null;
  }

  show(unopened: Unopened): void {
    this.#workspace.show({ kind: 'link' }, '');
    this.#revision = this.#workspace.session.revision;
    this.#unopened = unopened;
  }
}
