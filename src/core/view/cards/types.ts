import type { Line } from '../line.ts';
import type { Copied, Fact } from '../summary/types.ts';
import type { Block } from '../block-types.ts';

/** An object of the event as a card: the facts first, everything else folded. */
export interface Card {
  /** What the object is called. */
  readonly name: Line;
  /** Its status. */
  readonly badge: Line;
  /** Its ID in short. */
  readonly id: Line;
  readonly copied: Copied | null;
  readonly parts: readonly CardPart[];
}

export type CardPart =
  | BenefitPart
  | ValidityPart
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'remark'; readonly line: Line }
  | Extract<Block, { kind: 'table' | 'amounts' }>;

/** What a voucher or a promotion gives. */
export interface BenefitPart {
  readonly kind: 'benefit';
  readonly gives: Line;
  readonly scope: Line;
  readonly uses: Line;
  readonly pips?: { readonly used: number; readonly of: number };
  readonly meter?: { readonly left: number; readonly of: number };
}

/** From when until when something is valid, and when the order was. */
export interface ValidityPart {
  readonly kind: 'validity';
  readonly from: Line;
  /** The order, where it is between the two ends. */
  readonly middle: Line;
  readonly until: Line;
  /** Where the order is between the ends, 0 to 1; `null` without a start or without an order. */
  readonly at: number | null;
  /** Whether there is no end. */
  readonly isOpen: boolean;
}
