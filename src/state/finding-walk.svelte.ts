import type { Finding } from '../core/index.ts';
import type { Messages } from './messages.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Understood } from './understood.ts';

/** The finding that the user was led to, as the same object until the user is led elsewhere. */
export interface CurrentFinding {
  /** Its index in `Analysis.findings`. */
  readonly index: number;
}

interface Place {
  readonly finding: CurrentFinding;
  /** Its position in the list of findings. */
  readonly position: number;
  readonly understood: Understood;
  /** How often another text had been opened. */
  readonly opened: number;
}

/**
 * Leads from finding to finding, in the order of the list. What knows that order comes with the
 * list, so a step rejects when it cannot be loaded.
 */
export class FindingWalk {
  readonly #session: Session;
  readonly #messages: Messages;
  #place = $state.raw<Place | null>(null);

  constructor(session: Session, messages: Messages) {
    this.#session = session;
    this.#messages = messages;
  }

  /** The finding to show; `null` once another analysis has come. */
  get current(): CurrentFinding | null {
    return this.#place && this.#place.understood === this.#session.understood
      ? this.#place.finding
      : null;
  }

  /** Leads to a finding. @param index in `Analysis.findings` */
  async show(index: number): Promise<Finding | null> {
    const order = await this.#order();
    return this.#take(order, order.indexOf(index));
  }

  /**
   * Leads to the next (1) or previous (-1) finding. After the last comes the first. After a fix, the
   * next is the finding that took the place of the fixed one.
   * @returns `null` when there are no findings, which a message says.
   */
  async step(direction: 1 | -1): Promise<Finding | null> {
    const order = await this.#order();
    const { length } = order;
    if (length === 0) {
      this.#messages.confirm('This payload has no findings.');
      return null;
    }
    const place = this.#place?.opened === this.#session.opened ? this.#place : null;
    const isGone = this.current === null;
    let from = direction > 0 ? -1 : length;
    if (place) from = isGone && direction > 0 ? place.position - 1 : place.position;
    const to = from + direction;
    return this.#take(order, to < 0 ? length - 1 : to < length ? to : 0);
  }

  async #order(): Promise<readonly number[]> {
    const { findingOrder } = await import('./finding-order.ts');
    return findingOrder(this.#session.analysis);
  }

  #take(order: readonly number[], position: number): Finding | null {
    const { understood, opened } = this.#session;
    const index = order[position];
    const finding = index === undefined ? undefined : understood?.analysis.findings[index];
    if (index === undefined || !understood || !finding) return null;
    this.#place = { finding: { index }, position, understood, opened };
    return finding;
  }
}
