/**
 * The nouns of the core. An `Analysis` and everything in it is plain data that survives
 * `structuredClone`, because it crosses from the worker to the page.
 */

/** UTF-16 offsets into `Analysis.text`: the first code unit, and the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'notice';

/**
 * The purpose of a distribution's message. It decides which objects the data has beside the four
 * that are always present.
 */
export type Purpose = 'plain-message' | 'promotion' | 'unique-codes';

/**
 * What was replaced before sharing, the mildest level first. `people`: personal data, free text and
 * secrets. `shop`: codes, products, campaigns and channels of the shop too. `all`: every other name
 * too, as that of a category, a reward or an attribute.
 */
export const REDACTION_LEVELS = ['people', 'shop', 'all'] as const;
export type RedactionLevel = (typeof REDACTION_LEVELS)[number];

/** `delivery`: the whole webhook body. `data`: the data object at the root. */
export type Form = 'delivery' | 'data';

export type Verdict =
  /** Order event data without an error. */
  | 'valid'
  /** Order event data with at least one error. */
  | 'invalid'
  /** Not JSON, empty text included; a `syntax` finding says where. */
  | 'unreadable'
  /** JSON, but not this event; one notice says what it is instead. */
  | 'unrecognised';

/** Replaces `range` of the text by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface Fix {
  /** A few words in the imperative, such as: Rename to "customer_id". Without code marks. */
  readonly title: string;
  /** In document order, not overlapping. */
  readonly edits: readonly Edit[];
}

/** Another place that a finding speaks of. */
export interface Place {
  readonly pointer: string;
  readonly range: Range;
}

/** The kinds of finding. Their names are stable; a new kind of rule adds its name here. */
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
  /**
   * JSON Pointer (RFC 6901) into `Analysis.text`. A missing field has the pointer of its holder.
   */
  readonly pointer: string;
  /**
   * A missing field has the range of the misspelt key that was probably meant, else of its holder's
   * key, or at the root of the opening brace. What is missing between two tokens has the empty range
   * after the first one.
   */
  readonly range: Range;
  /** The key of a missing field. */
  readonly missingKey?: string;
  /** At most two sentences: the field, what is wrong, what to do. Code is between backticks. */
  readonly message: string;
  /** The rule and its source, in the same form. */
  readonly why?: string;
  /** The other values of a rule. */
  readonly related?: readonly Place[];
  /** The repair, where one is certain. Applied, it removes the finding and adds no error. */
  readonly fix?: Fix;
  /** The possible repairs where several are possible, the likeliest first; never beside `fix`. */
  readonly choices?: readonly Fix[];
}

/** The kinds of text in which a payload is found. */
export type WrapperKind =
  | 'json-string'
  | 'member'
  | 'key'
  | 'list'
  | 'line'
  | 'log-line'
  | 'text'
  | 'line-prefix'
  | 'broken-lines'
  | 'http-message'
  | 'curl'
  | 'command'
  | 'fetch'
  | 'form'
  | 'url'
  | 'percent-encoding'
  | 'quotes'
  | 'escapes'
  | 'base64'
  | 'bytes'
  | 'html'
  | 'quoted-printable'
  | 'code-block'
  | 'csv'
  | 'sql'
  | 'assignment';

/** A text around the payload that was taken off. */
export interface Wrapper {
  readonly kind: WrapperKind;
  /** A name for the wrapper as a part of a sentence: “the field `body`”, “a `curl` command”. */
  readonly label: string;
  /** The range of the inside, in the text one level out. */
  readonly range: Range;
  /** The value of an `x-voucherify-signature` header in the wrapper. */
  readonly signature?: string;
}

/** One of several deliveries in a paste. */
export interface DeliveryRow {
  /** The delivery's range in the pasted text. */
  readonly range: Range;
  /**
   * The delivery's `created_at` as written, in general ISO 8601. Data without a delivery around it
   * has none: the order's `updated_at` or `created_at`.
   */
  readonly when: string | null;
  /** Also of a documented event of another kind, of which an analysis has only a sentence. */
  readonly event: string | null;
  readonly purpose: Purpose | null;
  readonly verdict: Verdict;
  /** The customer's name, else email address or ID. */
  readonly customer: string | null;
  /** The order's ID. */
  readonly order: string | null;
  /** `order.total_amount` in minor units, as written. */
  readonly total: string | null;
  /** The ISO 4217 code that the order's metadata names. */
  readonly currency: string | null;
  /** The first delivery whose payload is the same JSON value, counted from 0; `null` for none. */
  readonly sameAs: number | null;
}

interface AnalysisOfAnyText {
  /**
   * Of several deliveries, the worst of their verdicts. All else is about the delivery in `text`.
   */
  readonly verdict: Verdict;
  /** The JSON text of every range and pointer: the given text, or the text inside its wrappers. */
  readonly text: string;
  /** The wrappers around `text`, the outermost first; empty when `text` is the given text. */
  readonly wrappers: readonly Wrapper[];
  /** A row for each delivery when the paste holds several, else empty. */
  readonly deliveries: readonly DeliveryRow[];
  /** At most `MAX_FINDINGS`, in document order. Errors are kept before warnings, then notices. */
  readonly findings: readonly Finding[];
  /** The numbers of all findings, also of those that are not kept. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** The analysis of order event data. */
export interface RecognisedAnalysis extends AnalysisOfAnyText {
  readonly form: Form;
  /** Such as `customer.order.updated`; `null` when a bare data object does not say. */
  readonly event: string | null;
  /** The purpose in the options, else the purpose found; `null` when the objects do not decide. */
  readonly purpose: Purpose | null;
  /** The pointer of the data object in `text`: '' or '/data'. A delivery may lack the object. */
  readonly dataPointer: string;
}

/** The analysis of a text without order event data: it is unreadable or something else. */
export interface OtherAnalysis extends AnalysisOfAnyText {
  readonly form: null;
  readonly event: null;
  readonly purpose: null;
  readonly dataPointer: null;
}

export type Analysis = RecognisedAnalysis | OtherAnalysis;

export interface AnalyseOptions {
  /** The data is compared with this purpose instead of the purpose that it shows. */
  readonly purpose?: Purpose;
  /** Which of several deliveries is analysed; 0, the first, by default. */
  readonly delivery?: number;
}
