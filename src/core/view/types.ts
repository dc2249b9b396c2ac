/**
 * The structured view as plain data, in the order in which the page shows it. The page adds looks
 * and behaviour, never knowledge of the event.
 */
import type { Range, Severity } from '../analysis.ts';
import type { Currency } from '../format/money.ts';
import type { Block } from './block-types.ts';
import type { Card } from './cards/types.ts';
import type { MatchingIds } from './identities/types.ts';
import type { Summary } from './summary/types.ts';

export type { Currency };
export type * from './block-types.ts';
export type { Line, Span } from './line.ts';
export type * from './cards/types.ts';
export type * from './identities/types.ts';
export type * from './summary/types.ts';

export type SectionId =
  | 'order'
  | 'customer'
  | 'referrer'
  | 'redemption'
  | 'campaign'
  | 'promotion-tier'
  | 'voucher'
  | 'publication'
  | 'other' // keys of the data object that the event does not have
  | 'delivery'
  | 'content'; // JSON that is not this event

export interface Section {
  readonly id: SectionId;
  /** The region's accessible name: "Order", "Promotion tier". */
  readonly title: string;
  /** The object's key in the payload; '' for the delivery and the other fields. */
  readonly key: string;
  readonly pointer: string;
  readonly range: Range;
  readonly state: 'present' | 'null' | 'absent' | 'unexpected';
  /** The facts of an object of the event; `null` while a filter shows fields, and of other content. */
  readonly card: Card | null;
  /** The members that are null or empty, in words; '' when there are none. */
  readonly unset: string;
  /** "All 23 fields", the title of the fold that holds `blocks`. */
  readonly all: string;
  /** Everything that the object holds, apart from what a table of its card shows. */
  readonly blocks: readonly Block[];
  /** The findings at this object or anywhere inside it, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** An instant or a day in the payload. */
export interface TimelineEntry {
  /** The titles on the way to it: "Order", "Created". */
  readonly titles: readonly string[];
  readonly pointer: string;
  readonly range: Range;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** In UTC, for a person. */
  readonly text: string;
  /** As written. */
  readonly source: string;
  /** `day`: no time of day was given. */
  readonly precision: 'instant' | 'day';
  readonly severity?: Severity;
}

export interface View {
  /** The order at a glance; `null` when the text has no order of this event. */
  readonly summary: Summary | null;
  /**
   * Whether the redemption holds the order as it was before, so that `compareWithPrevious` has an
   * answer.
   */
  readonly hasPreviousOrder: boolean;
  readonly currency: Currency;
  readonly sections: readonly Section[];
  /** The dates and times of the payload, the earliest first; at most `MAX_TIMELINE_ENTRIES`. */
  readonly moments: readonly TimelineEntry[];
  /** The number of all of them, also of those that are not kept. */
  readonly momentCount: number;
  readonly ids: MatchingIds;
  /** How many fields match the filter; `null` without one. */
  readonly matches: number | null;
}

export interface ViewOptions {
  /** The ISO 4217 code that the user chose; used when the payload names none. */
  readonly currency?: string;
  /** The rows to show of a table, by the table's pointer; else the first `DEFAULT_ROWS`. */
  readonly windows?: Readonly<Record<string, RowWindow>>;
  /** Only fields whose label, key, path or value contains this text, in any case; '' shows all. */
  readonly filter?: string;
}

export interface RowWindow {
  readonly first: number;
  readonly count: number;
  /** The column to sort by; the payload's order without. */
  readonly sort?: { readonly column: string; readonly descending: boolean };
  /** Only rows with a value that contains this text, in any case. */
  readonly filter?: string;
}
