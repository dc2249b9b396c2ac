import type {
  Analysis,
  AnalyseOptions,
  Comparison,
  Completion,
  EncodedLink,
  EncodeOptions,
  Form,
  LinkContent,
  PersonalValue,
  RowWindow,
  TableBlock,
  View,
  ViewOptions,
} from '../core/index.ts';
import type { Reduced, Reduction } from '../later-verbs.ts';
import type { Opened, Request, Response, Understanding, Verbs } from '../worker.ts';

export type { Reduced, Reduction };

export interface Understood {
  readonly analysis: Analysis;
  readonly view: View;
}

export type UnderstandOptions = AnalyseOptions & ViewOptions;

/** The core, asked from the page. */
export interface Analyser {
  /** What a link holds, as `decodeLink` tells it. */
  open(hash: string): Promise<LinkContent>;
  /** Judges a text and lays it out; `null` when a newer text has overtaken it. */
  understand(text: string, options: UnderstandOptions): Promise<Understood | null>;
  /** Other rows of a table of the text understood last; `null` where it has no such table. */
  rows(pointer: string, window: RowWindow, options: ViewOptions): Promise<TableBlock | null>;
  /** The order before, which the text understood last may hold, with its order; `null` where it does not. */
  compareWithPrevious(options: ViewOptions): Promise<Comparison | null>;
  /** Another text with the one understood last; `null` when either cannot be read. */
  compare(other: string, isOtherLater: boolean, options: ViewOptions): Promise<Comparison | null>;
  /** The text with new white space; `null` when it cannot be read. */
  format(text: string): Promise<string | null>;
  /** The pointer of the value around an offset of the text understood last. */
  pointerAround(offset: number): Promise<string | null>;
  /** The value around an offset of the text understood last; of an object or array only that it is one. */
  valueAround(offset: number): Promise<{ pointer: string; value: unknown } | null>;
  /** What may stand at an offset of a text. */
  complete(text: string, offset: number, form: Form | null): Promise<readonly Completion[]>;
  /** The text understood last, reduced; `null` when it cannot be read. */
  reduce(reduction: Reduction): Promise<Reduced | null>;
  /** The shortest link that holds a text. */
  link(text: string, options: EncodeOptions): Promise<EncodedLink>;
  /** What is personal in the text understood last. */
  personalData(): Promise<readonly PersonalValue[]>;
}

interface Waiting {
  readonly text: string;
  readonly options: UnderstandOptions;
  readonly settle: (understood: Understood | null) => void;
}

/**
 * Asks the worker. While it is busy with a text, only the newest of the others waits: typing never queues.
 * @param onunloaded called when what a question needs cannot be loaded; that question stays without an answer.
 */
export function createAnalyser(worker: Worker, onunloaded: () => void): Analyser {
  const asked = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    if ('result' in data) asked.get(data.id)?.(data.result);
    else onunloaded();
    asked.delete(data.id);
  });

  function ask<V extends keyof Verbs>(
    verb: V,
    ...args: Parameters<Verbs[V]>
  ): Promise<Awaited<ReturnType<Verbs[V]>>> {
    return new Promise((resolve) => {
      lastId += 1;
      asked.set(lastId, resolve as (result: unknown) => void);
      worker.postMessage({ id: lastId, verb, args } satisfies Request);
    });
  }

  let lastText: string | null = null;
  let isBusy = false;
  let waiting: Waiting | null = null;
  /** The link opened last, where its meaning came with it. */
  let opened: Opened | null = null;

  async function open(hash: string): Promise<LinkContent> {
    opened = await ask('open', hash);
    return opened.content;
  }

  async function run({ text, options, settle }: Waiting): Promise<void> {
    isBusy = true;
    // Told at once; the worker is asked all the same, so that it goes on from this text.
    if (opened?.understanding && isContent(opened.content, text, options)) {
      settle(toUnderstood(opened.understanding, text));
    }
    opened = null;
    const isKnown = text === lastText;
    lastText = text;
    const answer = await ask('understand', isKnown ? null : text, options);
    isBusy = false;
    if (waiting) {
      settle(null);
      const next: Waiting = waiting;
      waiting = null;
      void run(next);
    } else {
      settle(toUnderstood(answer, text));
    }
  }

  return {
    understand: (text, options) =>
      new Promise((settle) => {
        if (!isBusy) return void run({ text, options, settle });
        waiting?.settle(null);
        waiting = { text, options, settle };
      }),
    open,
    rows: (pointer, window, options) => ask('rows', pointer, window, options),
    compareWithPrevious: (options) => ask('compareWithPrevious', options),
    compare: (other, isOtherLater, options) => ask('compare', other, isOtherLater, options),
    format: (text) => ask('format', text),
    pointerAround: (offset) => ask('pointerAround', offset),
    valueAround: (offset) => ask('valueAround', offset),
    complete: (text, offset, form) => ask('complete', text, offset, form),
    reduce: (reduction) => ask('reduce', reduction),
    link: (text, options) => ask('link', text, options),
    personalData: () => ask('personalData'),
  };
}

/** Whether a text is what a link holds, and no more is asked of it than by the link. */
function isContent(content: LinkContent, text: string, asked: UnderstandOptions): boolean {
  return (
    content.kind === 'payload' &&
    content.text === text &&
    content.options.purpose === asked.purpose &&
    content.options.currency === asked.currency &&
    !asked.filter
  );
}

function toUnderstood({ analysis, view }: Understanding, text: string): Understood {
  return { analysis: { ...analysis, text }, view };
}
