import { hoverText, type Completion } from '../core/index.ts';
import type { Ask, CoreService, ToolsService } from '../worker/protocol.ts';
import type { Session } from './session.svelte.ts';

/** Answers for the editor while someone points or types. Offsets are UTF-16 offsets. */
export function createHelp(session: Session, core: Ask<CoreService>, tools: Ask<ToolsService>) {
  return {
    /** Describes the field at an offset of the open text by the schema, in paragraphs. */
    async hover(offset: number): Promise<readonly string[] | null> {
      const { revision } = session;
      await session.settled();
      const form = session.analysis?.form;
      if (!form || !session.isFresh || revision !== session.revision) return null;
      const pointer = await core('pointerAround', revision, offset);
      return pointer === null ? null : hoverText(form, pointer);
    },
    /** The keys and values that fit at an offset of a text. */
    complete: (text: string, offset: number): Promise<readonly Completion[]> =>
      tools('complete', text, offset, session.analysis?.form ?? null),
  };
}
