import type {
  Ask,
  CoreService,
  EventService,
  Implementation,
  Understanding,
  UnderstandOptions,
} from './protocol.ts';

/** Revisions that the second worker may still keep. */
const MAX_KEPT = 2;

/**
 * One service of two workers. A text is asked of the first, and of the second when the first leaves
 * it; what is asked about a revision later goes where its text was analysed. A failure of the
 * worker that is asked last is the answer.
 * @param events analyses order event data without wrappers.
 * @param all analyses every text. It may load its worker with the first question.
 */
export function createRoute(events: Ask<EventService>, all: Ask<CoreService>): Ask<CoreService> {
  /** The revisions that were asked of `all`, the newest first. */
  let sentOn: readonly number[] = [];

  function sendOn(
    revision: number,
    text: string,
    options: UnderstandOptions,
  ): Promise<Understanding> {
    sentOn = [revision, ...sentOn.filter((other) => other !== revision)].slice(0, MAX_KEPT);
    return all('understand', revision, text, options);
  }

  const route: Implementation<CoreService> = {
    async open(revision, hash) {
      const opened = await events('open', revision, hash);
      const { content, understanding } = opened;
      if (content.kind !== 'payload' || understanding) return opened;
      return { content, understanding: await sendOn(revision, content.text, content.options) };
    },
    async understand(revision, text, options) {
      return (
        (await events('understand', revision, text, options)) ??
        (await sendOn(revision, text, options))
      );
    },
    understandAgain: (revision, options) =>
      keeperOf(revision)('understandAgain', revision, options),
    rows: (revision, ...table) => keeperOf(revision)('rows', revision, ...table),
    pointerAround: (revision, offset) => keeperOf(revision)('pointerAround', revision, offset),
  };

  function keeperOf(revision: number) {
    return sentOn.includes(revision) ? all : events;
  }

  return async (verb, ...args) => route[verb](...args);
}
