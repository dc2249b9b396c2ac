import type { Finding, Range } from '../core/index.ts';
import { applied, difference } from './edits.ts';
import {
  asEdited,
  lineEndingOf,
  toCrLfOffset,
  toLfOffset,
  withLineEnding,
} from './line-endings.ts';
import { findingBeyond } from './nearby-findings.ts';
import {
  TAB_WORDS_ID,
  type EditorEvents,
  type SwappableEditor,
  type Viewpoint,
} from './payload-editor.ts';
import { positionAt } from './positions.ts';
import { ReplacementHistory } from './replacement-history.ts';
import type { TextAreaLines } from './text-area-lines.ts';
import { insertUndoably } from './undoable-insert.ts';

/** The width of a character of the editor's font in heights of a line, about 8 pixels to 20. */
const CHARACTER_WIDTH = 0.4;

/**
 * A plain text area as the editor: for good on small touch screens, elsewhere until the full editor
 * has loaded.
 *
 * A text area holds LF lines only. The editor remembers the line ending of the text: `getText` and
 * `onchange` give it back, and all offsets count it, so a payload of CR LF lines keeps them. Of
 * mixed line endings the more frequent one wins, as in the full editor, and `onchange` reports the
 * changed text at once.
 */
export function createTextArea(
  host: HTMLElement,
  text: string,
  events: EditorEvents,
): SwappableEditor {
  const area = document.createElement('textarea');
  area.setAttribute('aria-label', 'Payload');
  area.setAttribute('aria-describedby', TAB_WORDS_ID);
  area.setAttribute('autocorrect', 'off');
  area.autocapitalize = 'off';
  area.autocomplete = 'off';
  area.spellcheck = false;
  area.wrap = 'off';
  area.className = 'payload-text-area';

  let ending = lineEndingOf(text);
  let own = asEdited(text);
  const history = new ReplacementHistory();
  let findings: readonly Finding[] = [];
  let cursor = 0;
  let selectedUnits = 0;
  /**
   * Whether the area was always empty. The first text is then its beginning, not a step to undo.
   */
  let isUntouched = text === '';
  /** Whether the newest input of the user replaces the whole text. */
  let isAllReplaced = false;
  let lines: TextAreaLines | null = null;
  const listening = new AbortController();

  const toArea = (offset: number): number => (ending === '\n' ? offset : toLfOffset(own, offset));
  const toOwn = (offset: number): number =>
    ending === '\n' ? offset : toCrLfOffset(area.value, offset);

  function changed(isAnother = false): void {
    isUntouched = false;
    // The ranges of the findings belong to the text before the change.
    findings = [];
    own = withLineEnding(area.value, ending);
    lines?.unmark();
    lines?.draw();
    events.onchange(own, isAnother);
  }

  function moved(): void {
    const { active, anchor } = viewpoint();
    const selected = Math.abs(active - anchor);
    if (active === cursor && selected === selectedUnits) return;
    cursor = active;
    selectedUnits = selected;
    lines?.leave(area.selectionStart);
    events.oncursor(active, selected);
  }

  /**
   * Replaces the text between two offsets of the text area, and leaves focus and scrolling alone.
   */
  function write(start: number, end: number, lfText: string): void {
    const focused = document.activeElement;
    const { scrollTop, scrollLeft } = area;
    // The body cannot get the focus back, so the area may not take it.
    const isFocusless = focused === document.body;
    // An insertion that the browser can undo fires `input`, and so calls `changed`.
    if (isFocusless || !insertUndoably(area, start, end, lfText)) {
      const before = area.value;
      area.value = before.slice(0, start) + lfText + before.slice(end);
      history.record(before, area.value);
      area.setSelectionRange(start + lfText.length, start + lfText.length);
      changed();
    }
    if (!isFocusless && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    area.scrollTo(scrollLeft, scrollTop);
  }

  function toStart(): void {
    area.setSelectionRange(0, 0);
    area.scrollTo(0, 0);
  }

  function replaceAll(next: string, isAnother = false): void {
    const isAtStart = area.selectionEnd === 0;
    ending = lineEndingOf(next);
    const lfText = withLineEnding(next, '\n');
    if (isUntouched) {
      area.value = lfText;
      toStart();
      changed();
      return;
    }
    const edit = difference(area.value, lfText);
    if (edit) write(edit.range.start, edit.range.end, edit.text);
    else if (own !== withLineEnding(lfText, ending)) changed();
    if (isAnother || isAtStart) toStart();
  }

  /** Takes a step of this editor's own history. False leaves the step to the browser. */
  function step(direction: 'undo' | 'redo'): boolean {
    const lfText = history[direction](area.value);
    if (lfText === null) return false;
    area.value = lfText;
    area.setSelectionRange(0, 0);
    changed();
    return true;
  }

  function lineHeight(): number {
    return Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  }

  /** Scrolls to an offset and marks its line. Browsers scroll for typed input only. */
  function show(offset: number): void {
    const { line, column } = positionAt(own, offset);
    const top = lines?.mark(toArea(offset)) ?? (line - 1) * lineHeight();
    if (top < area.scrollTop || top > area.scrollTop + area.clientHeight - 2 * lineHeight()) {
      area.scrollTop = top - area.clientHeight / 3;
    }
    const left = column * lineHeight() * CHARACTER_WIDTH;
    const room = area.clientWidth - Number.parseFloat(getComputedStyle(area).paddingLeft);
    if (left < area.scrollLeft || left > area.scrollLeft + room) area.scrollLeft = left - room / 2;
  }

  function light([first]: readonly Range[]): void {
    if (first) show(first.start);
    else lines?.unmark();
  }

  function viewpoint(): Viewpoint {
    const start = toOwn(area.selectionStart);
    const end = area.selectionEnd === area.selectionStart ? start : toOwn(area.selectionEnd);
    const backward = area.selectionDirection === 'backward';
    return {
      anchor: backward ? end : start,
      active: backward ? start : end,
      topLine: area.scrollTop / lineHeight() + 1,
      focused: document.activeElement === area,
    };
  }

  const editor: SwappableEditor = {
    getText: () => own,
    replaceAll,
    apply: (edits) => replaceAll(applied(own, edits)),
    select({ start, end }, takesFocus = true) {
      if (takesFocus) area.focus({ preventScroll: true });
      area.setSelectionRange(toArea(start), toArea(end), 'backward');
      show(start);
      moved();
    },
    light,
    flash: light,
    mark(next) {
      findings = next;
    },
    markChanges() {},
    wrap(isOn) {
      area.wrap = isOn ? 'soft' : 'off';
      lines?.unmark();
      lines?.draw();
    },
    destroy() {
      listening.abort();
      lines?.destroy();
      place.remove();
    },
    viewpoint,
    restore({ anchor, active, topLine, focused }) {
      const [start, end] = [Math.min(anchor, active), Math.max(anchor, active)];
      area.setSelectionRange(toArea(start), toArea(end), active < anchor ? 'backward' : 'forward');
      area.scrollTop = (topLine - 1) * lineHeight();
      if (focused) area.focus({ preventScroll: true });
    },
  };

  const { signal } = listening;
  area.addEventListener(
    'input',
    ({ inputType }) => {
      const isAnother = isAllReplaced;
      isAllReplaced = false;
      // A pasted text is read from its start, though the cursor of a paste is at its end.
      if (isAnother && inputType === 'insertFromPaste') toStart();
      changed(isAnother);
    },
    { signal },
  );
  area.addEventListener(
    'beforeinput',
    ({ inputType }) => {
      const isAllSelected = area.selectionStart === 0 && area.selectionEnd === area.value.length;
      isAllReplaced = isAllSelected && inputType.startsWith('insert');
    },
    { signal },
  );
  // Few browsers fire `selectionchange` at the text area. All fire it at the document.
  document.addEventListener(
    'selectionchange',
    () => {
      if (document.activeElement === area) moved();
    },
    { signal },
  );
  area.addEventListener('keyup', moved, { signal });
  area.addEventListener('pointerup', moved, { signal });
  area.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F8') {
        event.preventDefault();
        const direction = event.shiftKey ? -1 : 1;
        const finding = findingBeyond(findings, toOwn(area.selectionStart), direction);
        if (finding) editor.select(finding.range);
      } else if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        const key = event.key.toLowerCase();
        const direction = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : 'undo';
        if ((key === 'y' || key === 'z') && step(direction)) event.preventDefault();
      }
    },
    { signal },
  );

  area.value = own;
  area.setSelectionRange(0, 0);
  const place = document.createElement('div');
  place.className = 'payload-plain-editor';
  place.append(area);
  host.append(place);
  // The first verdict needs no line numbers. Without them the text area works as well.
  void import('./text-area-lines.ts').then(
    ({ TextAreaLines }) => {
      if (!signal.aborted) lines = new TextAreaLines(area, () => show(viewpoint().active));
    },
    () => {},
  );
  if (own !== text) events.onchange(own, false);
  return editor;
}
