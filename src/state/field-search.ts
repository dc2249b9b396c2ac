import type { FoundFields } from '../core/index.ts';
import type { Ask, ToolsService } from '../worker/protocol.ts';
import type { Messages } from './messages.svelte.ts';
import { NewestWins } from './newest-wins.ts';
import type { Session } from './session.svelte.ts';

/**
 * Finds fields of the text that was analysed last by words; `null` when a newer search has begun,
 * or when there is no answer.
 */
export type FindFields = (search: string) => Promise<FoundFields | null>;

export function createFindFields(
  tools: Ask<ToolsService>,
  session: Session,
  messages: Messages,
): FindFields {
  const queue = new NewestWins();
  return async (search) => {
    const { payload } = session;
    if (!payload) return null;
    try {
      return await queue.run(() => tools('find', payload, search, session.options()));
    } catch (error) {
      messages.sayFailure(error);
      return null;
    }
  };
}
