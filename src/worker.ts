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
  /** Without its `text`: that need not travel twice. */
  readonly analysis: WithoutText<Analysis>;
  readonly view: View;
}

/** Each member of a union without its text. */
type WithoutText<A> = A extends unknown ? Omit<A, 'text'> : never;

/** What a link holds, and what it means, where that is known already: with what the link itself asks for. */
export interface Opened {
  readonly content: LinkContent;
  readonly understanding: Understanding | null;
}

interface Known {
  readonly text: string;
  /** Of the options that it was judged by. */
  readonly key: string;
  readonly analysis: Analysis;
  /** The view of it that was made last, with the key of its options. */
  shown: { readonly key: string; readonly view: View } | null;
}

/** The text understood last. */
let known: Known | null = null;
/** The link opened last, and what is made of it before anyone has asked. */
let ahead: {
  readonly hash: string;
  readonly content: LinkContent;
  known: Known | null;
  understanding: Understanding | null;
} | null = null;

/**
 * What the page can ask for; each takes and gives plain data, or a promise of it. A new verb is one entry, here or in
 * later-verbs.ts.
 */
const verbs = {
  /** What a link holds. It is understood as soon as it is answered: what comes next is the question what it means. */
  open(hash: string): Opened {
    if (ahead?.hash !== hash) {
      const content = decodeLink(hash);
      const opened: typeof ahead = { hash, content, known: null, understanding: null };
      ahead = opened;
      if (content.kind === 'payload') {
        queueMicrotask(() => {
          opened.known = know(content.text, content.options);
          opened.understanding = understandingOf(opened.known, content.options);
        });
      }
    }
    return { content: ahead.content, understanding: ahead.understanding };
  },
  /** @param text `null`: the one understood last. */
  understand(text: string | null, options: AnalyseOptions & ViewOptions): Understanding {
    known = knownOf(text ?? known?.text ?? '', options);
    return understandingOf(known, options);
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

/** Another window of rows or another currency asks for a new view, not for a new analysis. */
function knownOf(text: string, options: AnalyseOptions): Known {
  const key = keyOf(options.purpose, options.delivery);
  const candidates = [known, ahead?.known];
  ahead = null;
  return candidates.find((one) => one?.text === text && one.key === key) ?? know(text, options);
}

function know(text: string, { purpose, delivery }: AnalyseOptions): Known {
  const options = {
    ...(purpose === undefined ? {} : { purpose }),
    ...(delivery === undefined ? {} : { delivery }),
  };
  const analysis = analyse(text, options);
  return { text, key: keyOf(purpose, delivery), shown: null, analysis };
}

function understandingOf(one: Known, options: ViewOptions): Understanding {
  const { text: _, ...analysis } = one.analysis;
  return { analysis, view: viewOf(one, options) };
}

function viewOf(one: Known, options: ViewOptions): View {
  const key = keyOf(options.currency, options.windows, options.filter ?? '');
  if (one.shown?.key !== key) one.shown = { key, view: layout(one.analysis, options) };
  return one.shown.view;
}

function keyOf(...options: readonly unknown[]): string {
  return JSON.stringify(options);
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

/** What the page takes to draw a first reading, in milliseconds, and more. */
const DRAWING_MS = 200;

/** Inside this file too: a worker in a blob cannot load another. */
const loadLater = () => import('./later-verbs.ts');

addEventListener('message', ({ data: { id, verb, args } }: MessageEvent<Request>) => {
  answerTo(id, verb, args).catch(reportError);
});

async function answerTo(id: number, verb: keyof Verbs, args: readonly unknown[]): Promise<void> {
  const answer = (response: Response) => postMessage(response);
  if (verb in verbs) {
    answer({ id, result: run(verbs, verb, args) });
    // Before a newer version of the page takes these files' place on the host; behind the first verdict, which is drawn
    // meanwhile.
    if (verb === 'understand') setTimeout(() => loadLater().catch(() => {}), DRAWING_MS); // Tried again when needed.
    return;
  }
  // As it is now: while the verb is loaded, another text may be understood.
  const analysis = known?.analysis ?? null;
  const later = await loadLater().catch(() => null);
  if (later) answer({ id, result: run(later.laterVerbs, verb, [analysis, ...args]) });
  else answer({ id, isUnloaded: true });
}

function run(from: object, verb: keyof Verbs, args: readonly unknown[]): unknown {
  return (from as Record<string, (...args: readonly unknown[]) => unknown>)[verb]!(...args);
}
