import { counted, type Repair } from '../core/index.ts';
import type { Ask, CoreService, ToolsService } from '../worker/protocol.ts';
import { shift, toUnderstood, type Understood } from './understood.ts';
import type { Workspace } from './workspace.svelte.ts';

/** A repair of a text that cannot be read. */
export interface RepairOffer {
  /** The revision of the open text. */
  readonly revision: number;
  /** Which of several deliveries is repaired, counted from 0. */
  readonly delivery: number;
  /** The changes to the open text, in which the broken one may be one of several deliveries. */
  readonly repair: Repair;
  /** The analysis of the repaired text. Its ranges mean nothing in the open text. */
  readonly understood: Understood;
  /** Puts the repaired text into the editor and says so. */
  readonly apply: () => void;
}

/**
 * Looks for a repair of the text that is shown.
 * @returns `null` when there is none, and when another text is shown meanwhile.
 */
export async function findRepair(
  workspace: Workspace,
  core: Ask<CoreService>,
  tools: Ask<ToolsService>,
): Promise<RepairOffer | null> {
  const { session } = workspace;
  const { text, revision, deliveryAsked: delivery, understood: broken } = session;
  const isStale = () => revision !== session.revision || delivery !== session.deliveryAsked;
  if (!broken) return null;
  const isOneOfSeveral = broken.analysis.deliveries.length > 0;
  // A payload that is alone is taken out of what is around it. One of several stays in its place.
  const part = isOneOfSeveral ? broken.analysis.text : text;
  const start = isOneOfSeveral ? broken.offset : 0;
  // A delivery that is encoded in the open text cannot be repaired there.
  if (start === null) return null;
  const found = await tools('repair', part);
  if (!found || isStale()) return null;
  const options = { ...session.options(), delivery: 0 };
  const answer = await core('understand', session.reserve(), found.text, options);
  if (isStale()) return null;
  const repair = {
    text: text.slice(0, start) + found.text + text.slice(start + part.length),
    edits: found.edits.map((edit) => ({ ...edit, range: shift(edit.range, start) })),
  };
  return {
    revision,
    delivery,
    repair,
    apply: () => applyRepair(repair, workspace),
    understood: { ...toUnderstood(answer, found.text), isVerbatim: false, offset: null },
  };
}

/** Offers an undo beside the message, because a phone has no undo key. */
function applyRepair({ text, edits }: Repair, workspace: Workspace): void {
  const { session, messages } = workspace;
  const { analysis, lastReadable, text: before } = session;
  // A text that was broken while it was typed stays the same payload, so its report stays too. Of
  // several deliveries the repaired one stays in sight.
  const isAnother = lastReadable === null && analysis?.deliveries.length === 0;
  const revision = workspace.edit(text, isAnother);
  const undo = () => void (revision === session.revision && workspace.edit(before, isAnother));
  messages.confirm(`Repaired ${counted(edits.length, 'place', 'places')}.`, [
    { label: 'Undo', run: undo },
  ]);
}
