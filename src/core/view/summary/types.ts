import type { Place, Severity } from '../../analysis.ts';
import type { Line } from '../line.ts';

/** The order at a glance: the first screen of the report. */
export interface Summary {
  readonly receipt: Receipt;
  /** What was redeemed, published or promised; empty when there is nothing of that kind. */
  readonly tickets: readonly Ticket[];
  /** What happened, the earliest first. */
  readonly hops: readonly Hop[];
  readonly checks: readonly Check[];
}

export interface Receipt {
  /** Who the customer is: the name, else the e-mail address, else the ID. */
  readonly customer: Line;
  readonly email: Line;
  /** "Order PT-2026-0618-4 ord_K9wXz…dYh5". */
  readonly order: Line;
  /** The order's whole ID, to be copied; `null` without one. */
  readonly id: Copied | null;
  readonly status: Line;
  readonly items: readonly ReceiptItem[];
  /** How many items there are beside those that are listed. */
  readonly more: number;
  /** The sum of the items, and what is taken off. */
  readonly steps: readonly ReceiptRow[];
  readonly total: ReceiptRow | null;
}

/** A value that a button copies. */
export interface Copied extends Place {
  /** Names it: "Order ID". */
  readonly label: string;
  readonly value: string;
}

export interface ReceiptItem {
  readonly name: Line;
  /** "2 × 6.99". */
  readonly count: Line;
  readonly amount: Line;
}

export interface ReceiptRow {
  readonly label: Line;
  /** What gave a discount, or by how much a total differs from its parts. */
  readonly note: Line;
  readonly amount: Line;
}

export interface Ticket {
  /** "Code redeemed by Ben Carter". */
  readonly caption: Line;
  readonly code: Line;
  /** The code to be copied; `null` for a promotion, which has none. */
  readonly copied: Copied | null;
  /** "10% off". */
  readonly gives: Line;
  /** "the whole order, at most 25.00 USD". */
  readonly scope: Line;
  readonly facts: readonly Fact[];
}

/** A line of a card: what it is, the value, and a remark on a line of its own. */
export interface Fact {
  readonly label: string;
  readonly value: Line;
  readonly note?: Line;
}

/** Something that happened, with the time or the span since what happened before. */
export interface Hop {
  readonly label: string;
  readonly when: Line;
}

export type CheckId = 'schema' | 'totals' | 'ids' | 'dates' | 'purpose';

/** One of the checks that were made. */
export interface Check {
  readonly id: CheckId;
  readonly title: string;
  /** What was checked, "4 sums", or how many findings there are. */
  readonly text: string;
  /** The most severe of its findings; absent when there are none. */
  readonly severity?: Severity;
  /** The index in `Analysis.findings` of the first of its findings; -1 when none is kept. */
  readonly finding: number;
}
