import type { Fix, Place } from '../../analysis.ts';

/** One of the values that an amount is made of. */
export interface Operand extends Place {
  /** '' before the first of a sum. */
  readonly operator: '' | '+' | '−' | '×';
  /** The field's title, or the item's name. */
  readonly label: string;
  /** "83.00", or of a quantity "2". */
  readonly text: string;
  /** Whether this amount can be explained too. */
  readonly isDerived: boolean;
}

/** A mistake that explains a wrong amount. */
export interface Cause {
  /** A sentence, with code between backticks. */
  readonly text: string;
  /** The amount that there would be without the mistake; `null` when nothing would change. */
  readonly made: string | null;
}

/** How an amount comes about. */
export interface Derivation {
  /** The amount itself. */
  readonly of: Place;
  /** Its field's title. */
  readonly label: string;
  /** Its path in the data object. */
  readonly path: string;
  readonly operands: readonly Operand[];
  /** The number of further operands, and their sum, when there are very many. */
  readonly more: { readonly count: number; readonly text: string } | null;
  /** What the operands make: "74.70 EUR (7470)". */
  readonly result: string;
  /** The amount as the payload has it, in the same form. */
  readonly stated: string;
  /** "2.70 EUR more"; `null` when the amount is what the operands make. */
  readonly difference: string | null;
  /** How often the equation is correct, in one or two sentences. */
  readonly why: string;
  /** The mistakes that the digits support. Empty when none or several different ones do. */
  readonly causes: readonly Cause[];
  /** How many different mistakes explain the difference. */
  readonly causesFound: number;
  /** The repair, where one mistake alone explains the difference. */
  readonly fix: Fix | null;
}
