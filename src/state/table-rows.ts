import type { RowWindow, TableBlock } from '../core/index.ts';
import type { Ask, CoreService } from '../worker/protocol.ts';
import type { Messages } from './messages.svelte.ts';
import type { Session } from './session.svelte.ts';

/**
 * Rows of a table that the view does not hold; `null` when there are none.
 * @param revision of the text that the view was made of.
 * @param pointer of the table.
 */
export type AskRows = (
  revision: number,
  pointer: string,
  window: RowWindow,
) => Promise<TableBlock | null>;

export function createAskRows(
  core: Ask<CoreService>,
  session: Session,
  messages: Messages,
): AskRows {
  return async (revision, pointer, window) => {
    try {
      return await core('rows', revision, pointer, window, session.options());
    } catch (error) {
      messages.sayFailure(error);
      return null;
    }
  };
}
