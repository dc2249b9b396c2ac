import { deliveryTime, type DeliveryRow, type Verdict } from '../core/index.ts';
import type { Ask, ToolsService } from '../worker/protocol.ts';
import type { PayloadComparison } from './comparison.svelte.ts';
import type { Messages } from './messages.svelte.ts';
import type { Session } from './session.svelte.ts';

interface Parts {
  readonly session: Session;
  readonly tools: Ask<ToolsService>;
  readonly messages: Messages;
  /** Rejects when the comparison cannot be loaded. The pane shows a message then. */
  readonly loadComparison: () => Promise<PayloadComparison>;
}

/** The deliveries of a paste as the user lists them. The number of a delivery counts from 0. */
export class DeliveryList {
  readonly #parts: Parts;
  #verdict = $state.raw<Verdict | null>(null);
  #isByTime = $state.raw(false);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get all(): readonly DeliveryRow[] {
    return this.#parts.session.analysis?.deliveries ?? [];
  }
  /** The delivery whose report is shown. */
  get shown(): number {
    const { deliveryAsked } = this.#parts.session;
    return deliveryAsked < this.all.length ? deliveryAsked : 0;
  }
  /** Only deliveries with this verdict are listed; `null` lists all. */
  get verdict(): Verdict | null {
    return this.#verdict;
  }
  /** Whether the earliest is listed first, instead of the first in the text. */
  get isByTime(): boolean {
    return this.#isByTime;
  }
  /** The deliveries in the list. */
  readonly listed: readonly number[] = $derived.by(() => {
    const rows = this.all;
    const numbers = rows.map((_, number) => number);
    const found = numbers.filter(
      (number) => this.#verdict === null || rows[number]!.verdict === this.#verdict,
    );
    if (!this.#isByTime) return found;
    const times = rows.map((row) => deliveryTime(row) ?? Infinity);
    // Two deliveries without times keep their order, because their difference is not a number.
    return found.sort((a, b) => times[a]! - times[b]! || a - b);
  });
  readonly counts: Readonly<Record<Verdict, number>> = $derived.by(() => {
    const counts = { valid: 0, invalid: 0, unreadable: 0, unrecognised: 0 };
    for (const { verdict } of this.all) counts[verdict] += 1;
    return counts;
  });

  /** Lists the deliveries of one verdict, or with `null` all. */
  filter(verdict: Verdict | null): void {
    this.#verdict = verdict;
  }

  sortByTime(isByTime: boolean): void {
    this.#isByTime = isByTime;
  }

  /** Shows the report of a delivery. */
  show(delivery: number): void {
    this.#parts.session.askDelivery(delivery);
  }

  /**
   * The delivery some places away in the list, counted from the one that is shown.
   * @param places negative for earlier places.
   * @returns `null` beyond the list.
   */
  neighbour(places: number): number | null {
    const place = this.listed.indexOf(this.shown);
    // When the filter hides the shown delivery, the first of the list follows it.
    return (place < 0 ? this.listed[0] : this.listed[place + places]) ?? null;
  }

  /**
   * Compares a delivery with the one that is shown. The earlier one is the older payload.
   * @returns whether there is a comparison.
   */
  async compareWith(delivery: number): Promise<boolean> {
    const { session, tools, messages, loadComparison } = this.#parts;
    const { text, revision, deliveryAsked } = session;
    try {
      const other = await tools('deliveryText', text, delivery);
      const comparison = await loadComparison().catch(() => null);
      const isStale = revision !== session.revision || deliveryAsked !== session.deliveryAsked;
      if (other === null || isStale) return false;
      comparison?.setOther(other, `delivery ${delivery + 1}`);
      comparison?.setOtherLater(this.#isLater(delivery));
      return true;
    } catch (error) {
      messages.sayFailure(error);
      return false;
    }
  }

  /**
   * Whether a delivery is later than the one that is shown. Without times the text's order decides.
   */
  #isLater(delivery: number): boolean {
    const timeOf = (number: number) => deliveryTime(this.all[number]!);
    const [time, shownTime] = [timeOf(delivery), timeOf(this.shown)];
    if (time === null || shownTime === null || time === shownTime) return delivery > this.shown;
    return time > shownTime;
  }
}
