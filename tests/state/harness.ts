import { analyse, analyseEvent, decodeExactLink, decodeLink } from '../../src/core/index.ts';
import { createPageState, type PageState } from '../../src/state/page.ts';
import type { PayloadComparison } from '../../src/state/comparison.svelte.ts';
import type { Sharing } from '../../src/state/sharing.ts';
import type { Browser } from '../../src/state/browser.ts';
import { readFileText } from '../../src/platform/file-text.ts';
import { createRoute } from '../../src/worker/route.ts';
import { createCoreService } from '../../src/worker/service.ts';
import { createToolsService } from '../../src/worker/tools-service.ts';
import {
  WorkerFailure,
  type Args,
  type Ask,
  type CoreService,
  type EventService,
  type FailureKind,
  type Implementation,
  type ToolsService,
} from '../../src/worker/protocol.ts';
import { exampleText } from '../payloads.ts';

/** Keeps back whatever passes through it, from `hold` to `release`. */
export class Gate {
  #closed: Promise<void> | null = null;
  #open = (): void => {};

  hold(): void {
    this.#closed = new Promise((resolve) => (this.#open = resolve));
  }
  release(): void {
    this.#closed = null;
    this.#open();
  }
  async pass(): Promise<void> {
    await this.#closed;
  }
}

/** A worker in this thread: its answers come late, and fail on request. */
export class FakeWorker<S> {
  readonly gate = new Gate();
  readonly asked: { readonly verb: keyof S; readonly args: readonly unknown[] }[] = [];
  /** Questions that are asked from now on fail like this. */
  failure: FailureKind | null = null;
  readonly #service: Implementation<S>;

  constructor(service: Implementation<S>) {
    this.#service = service;
  }

  readonly ask: Ask<S> = async (verb, ...args) => {
    this.asked.push({ verb, args });
    const { failure } = this;
    await this.gate.pass();
    if (failure) throw new WorkerFailure(failure, 'As the test asks.');
    return structuredClone(await this.#answer(verb, args));
  };

  #answer<V extends keyof S>(verb: V, args: Args<S, V>) {
    return this.#service[verb](...args);
  }
}

/** The address with the history of its tab. */
class FakeAddress {
  #entries: string[];
  #at = 0;

  constructor(hash: string) {
    this.#entries = [hash];
  }
  readHash = (): string => this.#entries[this.#at]!;
  replaceHash = (hash: string): void => void (this.#entries[this.#at] = hash);
  pushHash = (hash: string): void => {
    this.#at += 1;
    this.#entries = [...this.#entries.slice(0, this.#at), hash];
  };
  toLink = (hash: string): string => `https://example.com/#${hash}`;
  /** @param steps such as -1 for back. */
  move(steps: number): void {
    this.#at += steps;
  }
}

/** A tab's storage. It survives the page, and may be full or switched off. */
export class FakeStorage {
  readonly texts = new Map<string, string>();
  /** UTF-16 units. */
  room = Infinity;
  isOff = false;

  load = (name: string): string | null => (this.isOff ? null : (this.texts.get(name) ?? null));
  save = (name: string, text: string | null): boolean => {
    if (this.isOff) return false;
    if (text === null) return this.texts.delete(name) || true;
    let used = text.length;
    for (const [other, value] of this.texts) if (other !== name) used += value.length;
    if (used > this.room) return false;
    this.texts.set(name, text);
    return true;
  };
}

export interface Tab extends PageState {
  readonly sharing: Sharing;
  readonly comparison: PayloadComparison;
  readonly core: FakeWorker<EventService>;
  readonly toolsWorker: FakeWorker<CoreService & ToolsService>;
  readonly storage: FakeStorage;
  readonly clipboard: { text: string; isDenied: boolean };
  readonly saved: { readonly name: string; readonly text: string }[];
  /** Reading a file passes through it. */
  readonly files: Gate;
  /** Keeps the file of an example back. */
  example(slug: string): Gate;
  readonly hash: string;
  /** Follows the address as the browser does. */
  visit(hash: string): void;
  back(): void;
  forward(): void;
  /** The open text is there and checked. */
  settled(): Promise<void>;
  /** Types or pastes into the editor. */
  type(text: string): Promise<void>;
  /** The page is left and loaded again in the same tab. */
  reload(): Promise<Tab>;
}

/** Opens the page in a tab. */
export async function openTab({
  hash = '',
  storage = new FakeStorage(),
  isAwaited = true,
}: { hash?: string; storage?: FakeStorage; isAwaited?: boolean } = {}): Promise<Tab> {
  const core = new FakeWorker<EventService>(
    createCoreService({ analyse: analyseEvent, decodeLink: decodeExactLink }),
  );
  const toolsWorker = new FakeWorker<CoreService & ToolsService>({
    ...createCoreService({ analyse, decodeLink }),
    ...createToolsService(),
  });
  const address = new FakeAddress(hash);
  const clipboard = { text: '', isDenied: false };
  const saved: { name: string; text: string }[] = [];
  const files = new Gate();
  const examples = new Map<string, Gate>();
  const browser: Browser = {
    address,
    storage,
    clipboard: {
      expectCopy: () => {},
      copyText(text) {
        if (!clipboard.isDenied) clipboard.text = text;
        return Promise.resolve(!clipboard.isDenied);
      },
      pasteText: () => Promise.resolve(clipboard.isDenied ? null : clipboard.text),
    },
    files: {
      chooseFiles: () => Promise.resolve([]),
      async readTextFile(file, maxBytes) {
        await files.pass();
        return readFileText(file, maxBytes);
      },
      saveTextFile: (name, text) => void saved.push({ name, text }),
    },
    afterFrame: () => Promise.resolve(),
  };
  const example = (slug: string): Gate => {
    const gate = examples.get(slug) ?? new Gate();
    examples.set(slug, gate);
    return gate;
  };
  const state = createPageState(
    createRoute(core.ask, toolsWorker.ask),
    toolsWorker.ask,
    browser,
    async (slug) => {
      await example(slug).pass();
      return exampleText(slug);
    },
  );
  const { opener, workspace } = state;
  const move = (steps: number): void => {
    address.move(steps);
    opener.goTo(address.readHash());
  };
  const tab: Tab = {
    ...state,
    sharing: await state.loadSharing(),
    comparison: await state.loadComparison(),
    core,
    toolsWorker,
    storage,
    clipboard,
    saved,
    files,
    example,
    get hash() {
      return address.readHash();
    },
    visit(next) {
      address.pushHash(next);
      opener.goTo(next);
    },
    back: () => move(-1),
    forward: () => move(1),
    settled: () => workspace.settled(),
    async type(text) {
      workspace.edit(text, true);
      await workspace.settled();
    },
    reload() {
      workspace.stash.flush();
      return openTab({ hash: address.readHash(), storage });
    },
  };
  opener.start(hash);
  if (isAwaited) await tab.settled();
  return tab;
}

/** The texts of the messages that are shown. */
export function said({ messages }: Tab): readonly string[] {
  return messages.all.map(({ text }) => text);
}

/** Presses a button of a message. */
export function press({ messages }: Tab, label: string): void {
  const actions = messages.all.flatMap((message) => message.actions ?? []);
  const action = actions.find((one) => one.label === label);
  if (!action) throw new Error(`No message has a button ${label}.`);
  action.run();
}

/** Lets everything happen that nothing holds back. */
export function idle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
