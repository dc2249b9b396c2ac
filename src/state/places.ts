import { linesAt, type LineColumn } from '../core/index.ts';
import type { Session } from './session.svelte.ts';

/**
 * Line and column of offsets into the text that was analysed last. They are counted in the open text,
 * as the editor counts, where the analysed one is a part of it.
 */
export function placesOf(session: Session, offsets: readonly number[]): LineColumn[] {
  const { analysis, text, understood } = session;
  const before = understood?.offset ?? 0;
  return linesAt(
    before > 0 ? text : (analysis?.text ?? ''),
    offsets.map((offset) => offset + before),
  );
}
