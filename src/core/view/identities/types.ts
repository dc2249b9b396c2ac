import type { Place, Severity } from '../../analysis.ts';

/** The identities that the payload names in several places. */
export interface MatchingIds {
  /** Those that differ somewhere come first. */
  readonly identities: readonly Identity[];
  /** How many of them are the same in every place. */
  readonly agreeing: number;
  /** What is named in one place only: "order, publication, 2 items"; '' for nothing. */
  readonly once: string;
}

/** One thing and every place that names it. */
export interface Identity {
  /** "Customer", or the name of a product. */
  readonly title: string;
  /** The identifier in most places. */
  readonly value: string;
  readonly short: string;
  /** Those with another identifier come first. */
  readonly places: readonly IdentityPlace[];
  /** How serious a difference is; absent when there is none. */
  readonly severity?: Severity;
}

export interface IdentityPlace extends Place {
  /** The path as people write it: `order.customer_id`. */
  readonly path: string;
  /** The identifier in short, where it differs from the others. */
  readonly other?: string;
}
