/** The worker's entry: the core, away from the main thread, which never parses a document. */
import {
  analyse,
  compare,
  compareWithPrevious,
  completionsAt,
  format,
  layout,
  minify,
  personalData,
  pointerAround,
  redact,
  rowsOf,
  valueAround,
} from './core/index.ts';
import type {
  Analysis,
  AnalyseOptions,
  Comparison,
  Completion,
  Form,
  PersonalValue,
  Replacement,
  RowWindow,
  TableBlock,
  View,
  ViewOptions,
} from './core/index.ts';

/** What the worker makes of a text. */
export interface Understanding {
  /** Its `text` is empty where it is the text that was sent, which need not travel twice. */
  readonly analysis: Analysis;
  readonly isTextSent: boolean;
  readonly view: View;
}

/** Two texts beside each other. */
export interface Compared extends Comparison {
  /** Whether the ranges of the other text speak of it as it was sent: nothing was peeled off around it. */
  readonly isOtherWhole: boolean;
}

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

let known: { text: string; key: string; analysis: Analysis } | null = null;

/** What the page can ask for; each takes and gives plain data. A new verb is one entry. */
const verbs = {
  /** @param text `null`: the one understood last. */
  understand(text: string | null, options: AnalyseOptions & ViewOptions): Understanding {
    const analysis = analysisOf(text ?? known?.text ?? '', options);
    const isTextSent = analysis.text === known?.text;
    return {
      analysis: isTextSent ? { ...analysis, text: '' } : analysis,
      isTextSent,
      view: layout(analysis, options),
    };
  },
  /** Of the text understood last. */
  rows(pointer: string, window: RowWindow, options: ViewOptions): TableBlock | null {
    return known ? rowsOf(known.analysis, pointer, window, options) : null;
  },
  /** The order before, which a payload may hold, with the order of the text understood last. */
  compareWithPrevious(options: ViewOptions): Comparison | null {
    return known ? compareWithPrevious(known.analysis, options) : null;
  },
  /** Another text with the one understood last; `null` when either cannot be read. */
  compare(other: string, isOtherLater: boolean, options: ViewOptions): Compared | null {
    const analysis = analyse(other);
    if (!known) return null;
    const comparison = isOtherLater
      ? compare(known.analysis, analysis, options)
      : compare(analysis, known.analysis, options);
    return comparison && { ...comparison, isOtherWhole: analysis.text === other };
  },
  /** White space only; `null` when the text cannot be read. */
  format(text: string): string | null {
    return format(text);
  },
  /** In the text understood last. @param offset UTF-16. */
  pointerAround(offset: number): string | null {
    return known ? pointerAround(known.analysis, offset) : null;
  },
  /** The value at an offset of the text understood last, with its pointer. */
  valueAround(offset: number): ReturnType<typeof valueAround> {
    return known ? valueAround(known.analysis, offset) : null;
  },
  /** What may stand at an offset of a text that need not be JSON yet. */
  complete(text: string, offset: number, form: Form | null): readonly Completion[] {
    return completionsAt(text, offset, form);
  },
  /** The text understood last, reduced; `null` when it cannot be read. */
  reduce({ redacted, keep, compact }: Reduction): Reduced | null {
    if (!known || known.analysis.verdict === 'unreadable') return null;
    const redaction = redacted ? redact(known.analysis, new Set(keep)) : null;
    const text = redaction?.text ?? known.analysis.text;
    return {
      text: compact ? (minify(text) ?? text) : text,
      replaced: redaction?.replaced ?? [],
      count: redaction?.count ?? 0,
    };
  },
  /** Of the text understood last. */
  personalData(): readonly PersonalValue[] {
    return known ? personalData(known.analysis) : [];
  },
};

export type Verbs = typeof verbs;

/** Another window of rows or another currency asks for a new view, not for a new judgement. */
function analysisOf(text: string, { purpose, delivery }: AnalyseOptions): Analysis {
  const key = `${purpose ?? ''} ${delivery ?? 0}`;
  if (known?.text !== text || known.key !== key) {
    const options = {
      ...(purpose === undefined ? {} : { purpose }),
      ...(delivery === undefined ? {} : { delivery }),
    };
    known = { text, key, analysis: analyse(text, options) };
  }
  return known.analysis;
}

export interface Request {
  readonly id: number;
  readonly verb: keyof Verbs;
  readonly args: readonly unknown[];
}

export interface Response {
  readonly id: number;
  readonly result: unknown;
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const verb = verbs[data.verb] as (...args: readonly unknown[]) => unknown;
  postMessage({ id: data.id, result: verb(...data.args) } satisfies Response);
});
