import type { Ask, CoreService, EventService, Implementation } from './protocol.ts';

/** Revisions that the second worker may still keep. */
const MAX_KEPT = 2;

/**
 * One service of two workers. The first is asked about a text or link, and the second when the first
 * leaves it. Later questions about a revision go where its text was analysed. A failure of the worker
 * that is asked last is the answer.
 * @param events analyses order event data without wrappers, and opens links without a fault.
 * @param all analyses every text and opens every link. It may load its worker with the first
 *   question.
 */
export function createRoute(events: Ask<EventService>, all: Ask<CoreService>): Ask<CoreService> {
  /** The revisions that were asked of `all`, the newest first. */
  let sentOn: readonly number[] = [];

  /** The second worker, which is asked about a revision from now on. */
  function keep(revision: number): Ask<CoreService> {
    sentOn = [revision, ...sentOn.filter((other) => other !== revision)].slice(0, MAX_KEPT);
    return all;
  }

  const route: Implementation<CoreService> = {
    async open(revision, hash) {
      const opened = await events('open', revision, hash);
      return opened ?? keep(revision)('open', revision, hash);
    },
    async understand(revision, text, options) {
      const understanding = await events('understand', revision, text, options);
      return understanding ?? keep(revision)('understand', revision, text, options);
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
