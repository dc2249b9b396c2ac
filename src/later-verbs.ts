/** What the worker can do that no first verdict on an order event needs: loaded behind it. */
import {
  analyse,
  compare,
  compareWithPrevious,
  completionsAt,
  encodeLink,
  format,
  minify,
  personalData,
  redact,
} from './core/index.ts';
import type {
  Analysis,
  Comparison,
  Completion,
  EncodedLink,
  EncodeOptions,
  Form,
  PersonalValue,
  Replacement,
  ViewOptions,
} from './core/index.ts';

/** How a text is to be made smaller or less telling before it is passed on. */
export interface Reduction {
  /** Without personal data. */
  readonly redacted: boolean;
  /** Pointers of values that stay all the same. */
  readonly keep: readonly string[];
  /** Without white space between tokens. */
  readonly compact: boolean;
}

export interface Reduced {
  readonly text: string;
  /** What was replaced, in document order; not all where there are very many. */
  readonly replaced: readonly Replacement[];
  readonly count: number;
}

/** The analysis of the text understood last; `null` before the first. */
type Known = Analysis | null;

/** Each takes what is known, then what the page sends. A new verb is one entry. */
export const laterVerbs = {
  /** The order before, which a payload may hold, with the order of the text understood last. */
  compareWithPrevious(known: Known, options: ViewOptions): Comparison | null {
    return known ? compareWithPrevious(known, options) : null;
  },
  /** Another text with the one understood last; `null` when either cannot be read. */
  compare(
    known: Known,
    other: string,
    isOtherLater: boolean,
    options: ViewOptions,
  ): Comparison | null {
    const analysis = analyse(other);
    if (!known) return null;
    return isOtherLater ? compare(known, analysis, options) : compare(analysis, known, options);
  },
  /** White space only; `null` when the text cannot be read. */
  format(_known: Known, text: string): string | null {
    return format(text);
  },
  /** What may stand at an offset of a text that need not be JSON yet. */
  complete(_known: Known, text: string, offset: number, form: Form | null): readonly Completion[] {
    return completionsAt(text, offset, form);
  },
  /** The text understood last, reduced; `null` when it cannot be read. */
  reduce(known: Known, { redacted, keep, compact }: Reduction): Reduced | null {
    if (!known || known.verdict === 'unreadable') return null;
    const redaction = redacted ? redact(known, new Set(keep)) : null;
    const text = redaction?.text ?? known.text;
    return {
      text: compact ? (minify(text) ?? text) : text,
      replaced: redaction?.replaced ?? [],
      count: redaction?.count ?? 0,
    };
  },
  /** The shortest link that holds a text. */
  link(_known: Known, text: string, options: EncodeOptions): EncodedLink {
    return encodeLink(text, options);
  },
  /** Of the text understood last. */
  personalData(known: Known): readonly PersonalValue[] {
    return known ? personalData(known) : [];
  },
};
