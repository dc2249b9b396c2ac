import type {
  Analysis,
  AnalyseOptions,
  Comparison,
  Completion,
  EncodedLink,
  EncodeOptions,
  Form,
  PersonalValue,
  RowWindow,
  TableBlock,
  View,
  ViewOptions,
} from '../core/index.ts';
import type { Compared, Reduced, Reduction } from '../later-verbs.ts';
import type { Request, Response, Understanding, Verbs } from '../worker.ts';
import workerFile from '../worker.ts?worker&url';

export type { Compared, Reduced, Reduction };

export interface Understood {
  readonly analysis: Analysis;
  readonly view: View;
}

export type UnderstandOptions = AnalyseOptions & ViewOptions;

/** The core, asked from the page. */
export interface Analyser {
  /** Judges a text and lays it out; `null` when a newer text has overtaken it. */
  understand(text: string, options: UnderstandOptions): Promise<Understood | null>;
  /** Other rows of a table of the text understood last; `null` where it has no such table. */
  rows(pointer: string, window: RowWindow, options: ViewOptions): Promise<TableBlock | null>;
  /** The order before, which the text understood last may hold, with its order; `null` where it does not. */
  compareWithPrevious(options: ViewOptions): Promise<Comparison | null>;
  /** Another text with the one understood last; `null` when either cannot be read. */
  compare(other: string, isOtherLater: boolean, options: ViewOptions): Promise<Compared | null>;
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
 * Starts the worker. While it is busy with a text, only the newest of the others waits: typing never queues.
 * @param onfailure called once, when the worker cannot start or breaks; nothing is answered from then on.
 * @param onunloaded called when what a question needs cannot be loaded; that question stays without an answer.
 */
export function createAnalyser(onfailure: () => void, onunloaded: () => void): Analyser {
  const worker = startWorker();
  const asked = new Map<number, (result: unknown) => void>();
  let lastId = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
    if ('result' in data) asked.get(data.id)?.(data.result);
    else onunloaded();
    asked.delete(data.id);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    onfailure();
  });

  function ask<V extends keyof Verbs>(
    verb: V,
    ...args: Parameters<Verbs[V]>
  ): Promise<ReturnType<Verbs[V]>> {
    return new Promise((resolve) => {
      lastId += 1;
      asked.set(lastId, resolve as (result: unknown) => void);
      worker.postMessage({ id: lastId, verb, args } satisfies Request);
    });
  }

  let lastText: string | null = null;
  let isBusy = false;
  let waiting: Waiting | null = null;

  async function run({ text, options, settle }: Waiting): Promise<void> {
    isBusy = true;
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

/**
 * A worker from a file of its own would escape the policy that stands in the page; one from a `blob:` comes under it,
 * with everything that it imports.
 */
function startWorker(): Worker {
  const file = new URL(workerFile, location.href).href;
  const start = new Blob([`import ${JSON.stringify(file)};`], { type: 'text/javascript' });
  return new Worker(URL.createObjectURL(start), { type: 'module' });
}

function toUnderstood({ analysis, isTextSent, view }: Understanding, text: string): Understood {
  return { analysis: isTextSent ? { ...analysis, text } : analysis, view };
}
