import { editor as monaco, type Range as LineRange } from 'monaco-editor/editor';
import type { Range } from '../core/index.ts';
import type { PayloadEditor } from './payload-editor.ts';

/** As long as the animation of `.payload-flash`. */
const FLASH_MS = 1_600;

/** Lights places in the full editor; see `PayloadEditor`. */
export function createLight(
  view: monaco.IStandaloneCodeEditor,
  toLines: (range: Range) => LineRange,
): Pick<PayloadEditor, 'light' | 'flash'> {
  const lit = view.createDecorationsCollection();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(ranges: readonly Range[], className: string): void {
    clearTimeout(timer);
    const lines = ranges.map(toLines);
    lit.set(lines.map((range) => ({ range, options: { className } })));
    if (lines[0]) {
      view.revealRangeInCenterIfOutsideViewport(lines[0], monaco.ScrollType.Immediate);
    }
  }

  return {
    light: (ranges) => show(ranges, 'payload-light'),
    flash(ranges) {
      show(ranges, 'payload-flash');
      timer = setTimeout(() => lit.clear(), FLASH_MS);
    },
  };
}
