/** The worker's entry: the core, away from the main thread, which never parses a document. */
import { analyse, decodeLink, layout, pointerAround, rowsOf, valueAround } from './core/index.ts';
import type {
  Analysis,
  AnalyseOptions,
  LinkContent,
  RowWindow,
  TableBlock,
  View,
  ViewOptions,
} from './core/index.ts';
import type { laterVerbs } from './later-verbs.ts';

/** What the worker makes of a text. */
export interface Understanding {
  /** Its `text` is empty where it is the text that was sent, which need not travel twice. */
  readonly analysis: Analysis;
  readonly isTextSent: boolean;
  readonly view: View;
}

interface Known {
  readonly text: string;
  readonly key: string;
  readonly analysis: Analysis;
}

/** The text understood last. */
let known: Known | null = null;
/** The link opened last, and what is known of it before anyone has asked. */
let ahead: { hash: string; content: LinkContent; known: Known | null } | null = null;

/** What the page can ask for; each takes and gives plain data. A new verb is one entry, here or in later-verbs.ts. */
const verbs = {
  /** What a link holds. It is judged as soon as it is answered: what comes next is the question what it means. */
  open(hash: string): LinkContent {
    if (ahead?.hash !== hash) {
      const content = decodeLink(hash);
      const opened = { hash, content, known: null as Known | null };
      ahead = opened;
      if (content.kind === 'payload') {
        queueMicrotask(() => (opened.known = judge(content.text, content.options)));
      }
    }
    return ahead.content;
  },
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
  /** In the text understood last. @param offset UTF-16. */
  pointerAround(offset: number): string | null {
    return known ? pointerAround(known.analysis, offset) : null;
  },
  /** The value at an offset of the text understood last, with its pointer. */
  valueAround(offset: number): ReturnType<typeof valueAround> {
    return known ? valueAround(known.analysis, offset) : null;
  },
};

type LaterVerbs = typeof laterVerbs;

/** All of them, as the page asks. */
export type Verbs = typeof verbs & {
  [V in keyof LaterVerbs]: LaterVerbs[V] extends (known: never, ...args: infer A) => infer R
    ? (...args: A) => R
    : never;
};

/** Another window of rows or another currency asks for a new view, not for a new judgement. */
function analysisOf(text: string, options: AnalyseOptions): Analysis {
  const key = keyOf(options);
  const found = [known, ahead?.known].find((one) => one?.text === text && one.key === key);
  known = found ?? judge(text, options);
  ahead = null;
  return known.analysis;
}

function judge(text: string, { purpose, delivery }: AnalyseOptions): Known {
  const options = {
    ...(purpose === undefined ? {} : { purpose }),
    ...(delivery === undefined ? {} : { delivery }),
  };
  return { text, key: keyOf(options), analysis: analyse(text, options) };
}

function keyOf({ purpose, delivery }: AnalyseOptions): string {
  return `${purpose ?? ''} ${delivery ?? 0}`;
}

export interface Request {
  readonly id: number;
  readonly verb: keyof Verbs;
  readonly args: readonly unknown[];
}

export type Response =
  | { readonly id: number; readonly result: unknown }
  /** What the verb needs could not be loaded. */
  | { readonly id: number; readonly isUnloaded: true };

const loadLater = async () => (await import('./later-verbs.ts')).laterVerbs;

addEventListener('message', ({ data: { id, verb, args } }: MessageEvent<Request>) => {
  const answer = (result: unknown) => postMessage({ id, result } satisfies Response);
  if (verb in verbs) {
    answer(run(verbs, verb, args));
    // Before a newer version of the page takes these files' place on the host; behind the first verdict.
    if (verb === 'understand') loadLater().catch(() => {}); // Tried again when it is needed.
    return;
  }
  // As it is now: while the verb is loaded, another text may be understood.
  const analysis = known?.analysis ?? null;
  loadLater()
    .then(
      (later) => answer(run(later, verb, [analysis, ...args])),
      () => postMessage({ id, isUnloaded: true } satisfies Response),
    )
    .catch(reportError);
});

function run(from: object, verb: keyof Verbs, args: readonly unknown[]): unknown {
  return (from as Record<string, (...args: readonly unknown[]) => unknown>)[verb]!(...args);
}
