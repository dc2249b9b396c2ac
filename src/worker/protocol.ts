/**
 * The contract between the page and its workers: what each worker can do, and how a question and
 * its answer travel. Everything that crosses is plain data. The compiler checks both sides against
 * it.
 */
import type {
  Analysis,
  AnalyseOptions,
  Comparison,
  Completion,
  Derivation,
  EncodedLink,
  EncodeOptions,
  Form,
  FoundFields,
  LinkContent,
  PersonalValue,
  Range,
  RedactionLevel,
  Repair,
  Replacement,
  RowWindow,
  TableBlock,
  Variant,
  View,
  ViewOptions,
} from '../core/index.ts';

/**
 * The worker that the page starts with. It analyses order event data without wrappers.
 *
 * Every text that the page asks about has a revision, a number that the page never uses twice. The
 * worker keeps the newest texts, so a later question names a revision instead of sending the text
 * again. Offsets are UTF-16 offsets into `Analysis.text`.
 */
export interface EventService {
  /**
   * Decodes a link. A payload in it is analysed as the link asks, and kept under the revision.
   * `null` when something is wrong with the link, or when `understand` gives `null` of its payload.
   */
  open(revision: number, hash: string): OpenedLink | null;
  /** Analyses a text and lays it out; `null` when it is anything else, which is not kept. */
  understand(revision: number, text: string, options: UnderstandOptions): Understanding | null;
  /** The same text with other options; `null` when the worker no longer keeps it. */
  understandAgain(revision: number, options: UnderstandOptions): Understanding | null;
  /** Other rows of a table; `null` when there is no such table, or the text is not kept. */
  rows(
    revision: number,
    pointer: string,
    window: RowWindow,
    options: ViewOptions,
  ): TableBlock | null;
  /** The pointer of the value around an offset; `null` when the text is unreadable or not kept. */
  pointerAround(revision: number, offset: number): string | null;
}

/**
 * The same for every text and link. The tools' worker has it, and `route.ts` makes one service of
 * both.
 */
export interface CoreService extends EventService {
  open(revision: number, hash: string): OpenedLink;
  understand(revision: number, text: string, options: UnderstandOptions): Understanding;
}

/**
 * What is done with a text beside its analysis. It keeps no state: each question brings its text.
 */
export interface ToolsService {
  /** The text of one of several deliveries, counted from 0; `null` when there is none. */
  deliveryText(text: string, delivery: number): string | null;
  /** The order before a redemption, which a payload may hold, compared with its order. */
  compareWithPrevious(payload: Payload, options: ViewOptions): Comparison | null;
  /** A payload compared with another text; `null` when either cannot be read. */
  compare(
    payload: Payload,
    other: string,
    isOtherLater: boolean,
    options: ViewOptions,
  ): ComparedTexts | null;
  /** The fields that have every word of a search. */
  find(payload: Payload, search: string, options: ViewOptions): FoundFields;
  /** The text with new white space; `null` when it cannot be read. */
  format(text: string): string | null;
  /** The text without white space between its tokens; `null` when it cannot be read. */
  minify(text: string): string | null;
  /** A valid payload that differs in one way; `null` when this is not an order event. */
  variant(payload: Payload, variant: Variant): string | null;
  /** The text in a form over which a signature may be made; `null` when it has no such form. */
  signedText(text: string, form: string): string | null;
  /** The changes that make JSON of a text that is nearly JSON; `null` when there is no safe way. */
  repair(text: string): Repair | null;
  /** The keys or values that fit an offset of a text, which need not be JSON yet. */
  complete(text: string, offset: number, form: Form | null): readonly Completion[];
  /**
   * Where a field is shown in the payload's text; `null` when the payload has no such field.
   * @param pointer a JSON Pointer
   */
  fieldRange(payload: Payload, pointer: string): Range | null;
  /** How an amount comes about; `null` when no rule makes it. @param pointer of the amount. */
  derive(payload: Payload, pointer: string, options: ViewOptions): Derivation | null;
  /** A payload with less in it; `null` when it cannot be read. */
  reduce(payload: Payload, reduction: Reduction): Reduced | null;
  /** The shortest link that holds a text. */
  link(text: string, options: EncodeOptions): EncodedLink;
  /** The personal data in a payload. */
  personalData(payload: Payload): readonly PersonalValue[];
}

export type UnderstandOptions = AnalyseOptions & ViewOptions;

/** An analysis as it travels to the page. */
export interface Analysed {
  /** The revision of the text that was asked about. */
  readonly revision: number;
  readonly analysis: WithoutText<Analysis>;
  /**
   * `Analysis.text`; `null` when it is the text that was asked about, which need not travel back.
   */
  readonly text: string | null;
}

/** An analysis and its view. */
export interface Understanding extends Analysed {
  readonly view: View;
}

/** `Omit` that keeps the members of a union apart. */
export type WithoutText<A> = A extends unknown ? Omit<A, 'text'> : never;

export interface OpenedLink {
  readonly content: LinkContent;
  /**
   * The analysis of the payload in it; `null` when it holds none. Its view is another question, so
   * that the verdict does not wait for it.
   */
  readonly analysed: Analysed | null;
}

/** Two payloads compared, and what the other one is. */
export interface ComparedTexts {
  readonly comparison: Comparison;
  readonly other: Pick<Analysis, 'verdict' | 'counts' | 'deliveries'>;
  /** `Analysis.text` of the other one; `null` when it is the text that was asked about. */
  readonly otherText: string | null;
}

/** A text as it is analysed. */
export interface Payload extends AnalyseOptions {
  readonly text: string;
}

/** What is left out of a payload before it is passed on. */
export interface Reduction {
  /** What is replaced; `null` for nothing. */
  readonly redacted: RedactionLevel | null;
  /** Pointers of values that stay although they would be replaced. */
  readonly keep: readonly string[];
  /** White space between tokens. */
  readonly compact: boolean;
  /** The pointer of a value whose pointer in the reduced text is wanted. */
  readonly pointer?: string;
}

export interface Reduced {
  readonly text: string;
  /** What was replaced, in document order; not all of it when there is very much. */
  readonly replaced: readonly Replacement[];
  readonly count: number;
  /** The wanted pointer in the reduced text; `null` when none was wanted or no value has it. */
  readonly pointer: string | null;
}

/** A service has verbs only. */
export type Verb = (...args: never) => unknown;
export type Service<S> = { readonly [V in keyof S]: Verb };

export type Args<S, V extends keyof S> = S[V] extends (
  ...args: infer A extends unknown[]
) => unknown
  ? A
  : never;
export type Result<S, V extends keyof S> = S[V] extends (...args: never) => infer R
  ? Awaited<R>
  : never;

/** A service on the worker's side. A verb may take its time. */
export type Implementation<S> = {
  readonly [V in keyof S]: (...args: Args<S, V>) => Result<S, V> | Promise<Result<S, V>>;
};

/**
 * A service on the page's side. The promise rejects with a `WorkerFailure`, and with nothing else.
 */
export type Ask<S> = <V extends keyof S>(verb: V, ...args: Args<S, V>) => Promise<Result<S, V>>;

export interface Request<S, V extends keyof S = keyof S> {
  readonly id: number;
  readonly verb: V;
  readonly args: Args<S, V>;
}

export type Response =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string };

export type FailureKind =
  /** The verb threw. The worker goes on. */
  | 'failed'
  /** The worker did not start, or it stopped. */
  | 'broken'
  /** The worker's file could not be loaded. The next question tries again. */
  | 'unloaded';

/** Why a question to a worker has no answer. */
export class WorkerFailure extends Error {
  readonly kind: FailureKind;

  /** @param reason for the console: users read a sentence of the page's own. */
  constructor(kind: FailureKind, reason: string) {
    super(reason);
    this.kind = kind;
  }
}
