import type { Repair } from '../core/index.ts';
import type { Ask, CoreService, ToolsService } from '../worker/protocol.ts';
import type { Session } from './session.svelte.ts';
import { placeInText, toUnderstood, type Understood } from './understood.ts';

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
}

/**
 * Looks for a repair of the text that is shown.
 * @returns `null` when there is none, and when another text is shown meanwhile.
 */
export async function findRepair(
  session: Session,
  core: Ask<CoreService>,
  tools: Ask<ToolsService>,
): Promise<RepairOffer | null> {
  const { text, revision, deliveryAsked: delivery, understood: broken } = session;
  const isStale = () => revision !== session.revision || delivery !== session.deliveryAsked;
  // A delivery that is encoded in the open text cannot be repaired there.
  if (!broken || broken.offset === null) return null;
  const { start, end } = placeInText({ start: 0, end: broken.analysis.text.length }, broken)!;
  const found = await tools('repair', broken.analysis.text);
  if (!found || isStale()) return null;
  const options = { ...session.options(), delivery: 0 };
  const answer = await core('understand', session.reserve(), found.text, options);
  if (isStale()) return null;
  return {
    revision,
    delivery,
    repair: {
      text: text.slice(0, start) + found.text + text.slice(end),
      edits: found.edits.map((edit) => ({ ...edit, range: placeInText(edit.range, broken)! })),
    },
    understood: { ...toUnderstood(answer, found.text), isVerbatim: false, offset: null },
  };
}
