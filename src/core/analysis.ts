/**
 * The nouns of the core. An `Analysis` and everything in it is plain data: it survives `structuredClone`,
 * so that it can cross from the worker to the page.
 */

/** UTF-16 offsets into `Analysis.text`: the first code unit, and the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'notice';

/** What a distribution's message is for; decides which objects the data holds beside the four that are always there. */
export type Purpose = 'plain-message' | 'promotion' | 'unique-codes';

/** `delivery`: the whole webhook body. `data`: the data object at the root. */
export type Form = 'delivery' | 'data';

export type Verdict =
  /** Order event data without an error. */
  | 'valid'
  /** Order event data with at least one error. */
  | 'invalid'
  /** Not JSON, empty text included: a `syntax` finding says where. */
  | 'unreadable'
  /** JSON, but not this event: one notice says what it is instead. */
  | 'unrecognised';

/** Replaces `range` of the text by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface Fix {
  /** In the imperative, a few words: «Rename to "customer_id"». */
  readonly title: string;
  /** In document order, not overlapping. */
  readonly edits: readonly Edit[];
}

/** Another place that a finding speaks of. */
export interface Place {
  readonly pointer: string;
  readonly range: Range;
}

/** The stable names of the kinds of finding; a new rule adds its name here. */
export type FindingCode =
  | 'syntax'
  | 'byte-order-mark'
  | 'too-large'
  | 'duplicate-key'
  | 'number-precision'
  | 'not-this-event'
  | 'custom-payload'
  | 'unknown-event'
  | 'missing'
  | 'type'
  | 'enum'
  | 'format'
  | 'range'
  | 'undocumented'
  | 'misspelt'
  | 'purpose-incomplete'
  | 'purpose-ambiguous'
  | 'purpose-surplus'
  | 'totals'
  | 'identity'
  | 'id-prefix'
  | 'minor-units'
  | 'chronology'
  | 'state';

export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** RFC 6901 JSON Pointer into `Analysis.text`; of something missing: its holder's. */
  readonly pointer: string;
  /** Of something missing: the holder's key, at the root its opening brace. */
  readonly range: Range;
  /** Of something missing: its key in the holder. */
  readonly missingKey?: string;
  /** One sentence: what is wrong here, with the field's name. */
  readonly message: string;
  /** What the rule is and where it comes from. */
  readonly why?: string;
  /** The other values of a rule. */
  readonly related?: readonly Place[];
  readonly fix?: Fix;
}

export interface Wrapper {
  readonly kind: 'json-string' | 'http-message' | 'curl' | 'proxy-record';
  /** Of what was inside, in the text one level out. */
  readonly range: Range;
  /** The value of an `x-voucherify-signature` header that stood in the wrapper. */
  readonly signature?: string;
}

/** One of several deliveries in a paste. */
export interface DeliveryRow {
  readonly range: Range;
  /** ISO 8601 text of the delivery's `created_at`, as written. */
  readonly when: string | null;
  readonly event: string | null;
  readonly purpose: Purpose | null;
  readonly verdict: Verdict;
  readonly customer: string | null;
  /** `order.total_amount` in minor units, as written. */
  readonly total: string | null;
}

export interface Analysis {
  readonly verdict: Verdict;
  /** The text that ranges and pointers speak of: the given one. */
  readonly text: string;
  /** Always empty: where a payload stands inside something else is said, and it is not taken out. */
  readonly wrappers: readonly Wrapper[];
  /** Always empty: a list is said to be one, and its values are wanted one by one. */
  readonly deliveries: readonly DeliveryRow[];
  readonly form: Form | null;
  /** Such as `customer.order.updated`; `null` when a bare data object does not say. */
  readonly event: string | null;
  /** The one asked for, else the one found. */
  readonly purpose: Purpose | null;
  /** Where the data object stands: '' or '/data'; `null` when there is none. */
  readonly dataPointer: string | null;
  /** At most `MAX_FINDINGS`: errors kept before warnings before notices; in document order. */
  readonly findings: readonly Finding[];
  /** Of all findings, also of those not kept. */
  readonly counts: Readonly<Record<Severity, number>>;
}

export interface AnalyseOptions {
  /** Hold the data against this purpose instead of the one found. */
  readonly purpose?: Purpose;
  /** Which of several deliveries; 0 is the first. Without effect while `Analysis.deliveries` is empty. */
  readonly delivery?: number;
}
