import type { Range } from '../analysis.ts';
import type { SectionId, Value } from '../view/types.ts';

/** Two payloads, and in which fields they differ. Plain data: the page only draws it. */
export interface Comparison {
  /**
   * The change of the order in a few words: "CREATED → PAID, −78.00 EUR, 1 item removed, voucher
   * added"; '' without a change. Show it as text only, because it quotes the payload.
   */
  readonly headline: string;
  /** "Order PT-2026-0618-4 of Ana Sousa. 7 changes in 3 objects." */
  readonly about: string;
  /**
   * When each order was last updated, else created: "18 Jun 2026, 10:15:45 UTC"; '' when it does not
   * say, or when both orders are in one payload.
   */
  readonly times: Readonly<Record<'before' | 'after', string>>;
  /** The objects that changed, in the order of a report. */
  readonly objects: readonly ChangedObject[];
  /** The titles of the objects that both payloads have and that are equal. */
  readonly same: readonly string[];
  /** The number of all changes, also of those beyond `MAX_CHANGES`. */
  readonly total: number;
  /** The number of changes in `objects`. */
  readonly listed: number;
}

/** An object of the event with at least one change. */
export interface ChangedObject {
  readonly id: SectionId;
  /** "Order", "Promotion tier". */
  readonly title: string;
  /** What the object is called: "Ana Sousa", "AGAIN-7QK4TM"; '' when nothing names it. */
  readonly name: string;
  readonly changes: readonly Change[];
  /** The number of all its changes. */
  readonly total: number;
}

/** One thing that changed: a field, or an element of a list with all its changed fields. */
export interface Change {
  readonly kind: ChangeKind;
  /** The field’s titles inside its object, "Discount · Amount off", or the name of an element. */
  readonly label: string;
  /** As people write it: `order.items[1]`. */
  readonly path: string;
  /** The whole thing where it was added, removed or is a single field; else each changed field. */
  readonly fields: readonly ChangedField[];
  /** The difference of the amounts, numbers or times: "−59.00 EUR", "2 days 7 h later"; else ''. */
  readonly delta: string;
}

export type ChangeKind = 'added' | 'removed' | 'changed';

export interface ChangedField {
  /** The titles inside the element: "Quantity"; '' where the change has a label for it. */
  readonly label: string;
  /** `null` when the value was added. */
  readonly before: ChangeSide | null;
  /** `null` when the value was removed. */
  readonly after: ChangeSide | null;
}

/** A value on one of the two sides. */
export interface ChangeSide {
  readonly pointer: string;
  /** In the `Analysis.text` of its own side. */
  readonly range: Range;
  /** The text of an object or array is in words. All texts are cut to `MAX_CHANGE_UNITS`. */
  readonly value: Value;
}
