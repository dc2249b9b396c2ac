/**
 * The structured view as plain data, in the order in which the page shows it. The page adds looks
 * and behaviour, never knowledge of the event.
 */
import type { Range, Severity } from '../analysis.ts';
import type { Currency } from '../format/money.ts';

export type { Currency };

/** A piece of a sentence. `strong` should catch the eye, `code` is text of the payload. */
export interface Span {
  readonly text: string;
  readonly mark?: 'strong' | 'code';
}

export type Tone = 'ok' | 'error' | 'warning' | 'neutral';

/** The meaning of a value; it decides the looks and nothing else. */
export type ValueKind =
  | 'text' // a string for people
  | 'code' // an identifier, a code, a formula: monospace
  | 'number'
  | 'money' // `text` is formatted with the currency's decimals, `source` is the minor units
  | 'points'
  | 'percent'
  | 'date' // a calendar day
  | 'time' // an instant
  | 'boolean'
  | 'enum'
  | 'null'
  | 'absent' // not in the payload, but worth saying so
  | 'empty' // "", [] or {}
  | 'json'; // nested deeper than the view goes, or of a type that the schema does not expect

export interface Value {
  readonly kind: ValueKind;
  /** For a person: "12 Mar 2024, 08:37:24 UTC", "55.00". Hostile until shown as text. */
  readonly text: string;
  /**
   * As the payload has it, without the quotes and escapes of strings; numbers exactly as written.
   */
  readonly source: string;
  /** A remark beside the value: "5 h 3 min later", "nobody referred this customer". */
  readonly note?: string;
}

export interface Field {
  /**
   * The value's pointer and range; of an absent field the holder's pointer plus the key, and the
   * holder's range.
   */
  readonly pointer: string;
  readonly range: Range;
  /** The key as written; for an array's element its index. */
  readonly key: string;
  /** The schema's title in sentence case; the key where the schema has none. */
  readonly label: string;
  /**
   * Whether the schema describes the field; members of free-form maps (metadata) count as
   * described.
   */
  readonly described: boolean;
  readonly value: Value;
  /** The indices in `Analysis.findings` of the findings that point exactly here. */
  readonly findings: readonly number[];
  /** The most severe of them. */
  readonly severity?: Severity;
}

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly align: 'start' | 'end';
  /** `main` is the first column and takes the space; `extra` may be left out on a narrow page. */
  readonly role: 'main' | 'usual' | 'extra';
}

export interface Cell {
  readonly column: string;
  /** `null` when the row has no such field. */
  readonly field: Field | null;
  /** A second, quieter line in the cell: a product's id under its name. */
  readonly under?: Field;
}

export interface Row {
  readonly pointer: string;
  readonly range: Range;
  readonly cells: readonly Cell[];
  /** Everything that the element holds, shown when the row is opened. */
  readonly more: readonly Block[];
  readonly severity?: Severity;
}

/** A bar of the amounts' picture: from `from` to `to`, in minor units. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly tone: 'plain' | 'less' | 'open' | 'total';
  readonly pointer?: string;
  readonly range?: Range;
  /** The part of a discount that this redemption took off. */
  readonly applied?: { readonly from: number; readonly to: number; readonly text: string };
}

export type Block =
  | { readonly kind: 'sentence'; readonly spans: readonly Span[] }
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly pointer: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** Index of the first row here among the `total` rows that pass the table's filter. */
      readonly first: number;
      readonly total: number;
      /** The number of all rows, also of those that the filter hides. */
      readonly unfiltered: number;
      readonly sort?: { readonly column: string; readonly descending: boolean };
      /** The filter of the rows, as it was asked for. */
      readonly filter?: string;
      /** Texts under the columns: sums and counts over all rows. */
      readonly foot: readonly { readonly column: string; readonly text: string }[];
    }
  | { readonly kind: 'amounts'; readonly bars: readonly Bar[]; readonly caption: readonly Span[] }
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly key: string;
      readonly pointer: string;
      readonly range: Range;
      readonly described: boolean;
      /** The group of the members that the payload leaves out. */
      readonly isAbsent?: true;
      /** A line about the contents, for a closed group. */
      readonly summary?: string;
      readonly blocks: readonly Block[];
      /** The number of findings anywhere inside; `severity` is the most severe of them. */
      readonly findings: number;
      readonly severity?: Severity;
    };

export type TableBlock = Extract<Block, { kind: 'table' }>;

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
  readonly badge?: { readonly text: string; readonly tone: Tone };
  readonly blocks: readonly Block[];
  /** The findings at this object or anywhere inside it, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** An instant or a day in the payload. */
export interface TimelineEntry {
  /** The titles on the way to it, such as "Order · Created". */
  readonly label: string;
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

/** Two places in which the same identifier is expected. */
export interface MatchingIdRow {
  readonly left: LinkedIdentifier;
  readonly right: LinkedIdentifier;
  readonly holds: boolean;
  /** The severity of a difference. */
  readonly severity: Severity;
  /** How often the identifiers agree in documented examples. */
  readonly evidence: string;
}

export interface LinkedIdentifier {
  readonly pointer: string;
  readonly range: Range;
  /** The path as people write it: `order.customer_id`. */
  readonly path: string;
  /** Hostile until shown as text. */
  readonly value: string;
}

export interface View {
  /** The event in one line; empty when the text is not this event. */
  readonly story: readonly Span[];
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
  readonly ties: readonly MatchingIdRow[];
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
