import {
  toCode,
  toFieldPath,
  type LinkOptions,
  type Range,
  type RedactionLevel,
} from '../core/index.ts';
import type { Ask, ToolsService } from '../worker/protocol.ts';
import type { FromLink } from './from-link.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** UTF-16 code units of a path in a sentence. */
const MAX_PATH_UNITS = 120;

const PLACEHOLDERS = 'replaced before sharing. Names such as `Customer A` are placeholders.';
const REDACTED: Readonly<Record<RedactionLevel, string>> = {
  people: `Personal data was ${PLACEHOLDERS}`,
  shop: `Personal data and the shop’s names and codes were ${PLACEHOLDERS}`,
  all: `Personal data, names, codes and free text were ${PLACEHOLDERS}`,
};

interface Parts {
  readonly fromLink: FromLink;
  readonly workspace: Workspace;
  readonly tools: Ask<ToolsService>;
}

/**
 * Says that data was replaced, shows the note of a link, and finds its field. A field that the
 * payload does not have is named in a message.
 * @param opened `Session.opened` when the text of the link was opened. Nothing of the link is shown
 *   beside another text.
 */
export async function followLink(
  { field, note, redacted }: LinkOptions,
  opened: number,
  parts: Parts,
): Promise<void> {
  const { fromLink, workspace } = parts;
  const { messages, session } = workspace;
  if (opened !== session.opened) return;
  fromLink.say({ note: note ?? null, replaced: redacted ? REDACTED[redacted] : null });
  if (field === undefined) return;
  try {
    const range = await find(field, parts);
    if (opened !== session.opened || range === undefined) return;
    if (range) fromLink.say({ field: { pointer: field, range } });
    else {
      const path = toCode(toFieldPath(field, session.analysis?.dataPointer ?? ''), MAX_PATH_UNITS);
      messages.say({
        tone: 'notice',
        text: `The link opens at ${path}, but this payload does not have that field.`,
      });
    }
  } catch (error) {
    messages.sayFailure(error);
  }
}

/** @returns `null` when the payload has no such field; `undefined` when its check has failed. */
async function find(
  pointer: string,
  { workspace, tools }: Parts,
): Promise<Range | null | undefined> {
  const { session } = workspace;
  for (;;) {
    await workspace.settled();
    const { payload, revision } = session;
    if (!payload || !session.isFresh) return undefined;
    const range = await tools('fieldRange', payload, pointer);
    // Otherwise the payload has taken the place of its wrappers or of its one long line meanwhile.
    if (revision === session.revision) return range;
  }
}
