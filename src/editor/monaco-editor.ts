import {
  editor as monaco,
  KeyCode,
  KeyMod,
  Range as LineRange,
  Selection,
} from 'monaco-editor/editor';
import type { Finding, Range } from '../core/index.ts';
import type { EditorHelp } from './editor-help.ts';
import { difference } from './edits.ts';
import { withLineEnding } from './line-endings.ts';
import { createClipboardService } from './monaco-clipboard.ts';
import { provideFixes, type Judged } from './monaco-fixes.ts';
import { createLight } from './monaco-light.ts';
import { provideHelp } from './monaco-help.ts';
import { toChangeMark, toMarker } from './monaco-markers.ts';
import { createModel, endOfLineOf, toLineRange } from './monaco-model.ts';
import { optionsFor } from './monaco-options.ts';
import { prepareMonaco } from './monaco-parts.ts';
import { bindTab } from './monaco-tab.ts';
import { findingBeyond } from './nearby-findings.ts';
import { TAB_WORDS_ID, type EditorEvents, type SwappableEditor } from './payload-editor.ts';
import { positionAt } from './positions.ts';
import { styleThroughSheets } from './style-sheets.ts';
import { followPageTheme } from './themes.ts';

const MARKER_OWNER = 'payload';

interface Change {
  readonly range: LineRange;
  readonly text: string;
}

/** Monaco as the editor. It keeps the text as `createModel` says. */
export function createMonacoEditor(
  host: HTMLElement,
  text: string,
  events: EditorEvents,
  help: EditorHelp,
): SwappableEditor {
  const place = document.createElement('div');
  place.className = 'payload-full-editor';
  host.append(place);
  styleThroughSheets();
  // Monaco takes services of the page's own only before anything else of it is used.
  const services = { clipboardService: createClipboardService(help) };
  const view = monaco.create(place, { model: null, ...optionsFor(host) }, services);
  prepareMonaco();
  const unfollow = followPageTheme();
  const model = createModel(text);
  view.setModel(model);
  place.querySelector('textarea')?.setAttribute('aria-describedby', TAB_WORDS_ID);
  // Coloring pairs costs seconds where a line has a million brackets. No option of the editor
  // reaches its model.
  model.updateOptions({
    bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
  });

  const changed = view.createDecorationsCollection();
  const marked = view.createDecorationsCollection();
  const light = createLight(view, toLines);
  let judged: Judged = { findings: [], version: model.getVersionId() };
  let replacing = false;
  /** The length of the text before the newest change, in UTF-16 units. */
  let length = model.getValueLength();

  function toStart(): void {
    const start = { lineNumber: 1, column: 1 };
    view.setPosition(start);
    view.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
    // A paste has asked for its end to be revealed in the next frame. The newest request counts.
    view.revealPosition(start, monaco.ScrollType.Immediate);
  }

  function toLines(range: Range): LineRange {
    return toLineRange(model, range);
  }

  function cursorOffset(): number {
    const position = view.getPosition();
    return position ? model.getOffsetAt(position) : 0;
  }

  /** Marks the line that the user was led to. */
  function markLine({ startLineNumber: line }: LineRange): void {
    const options = { isWholeLine: true, className: 'marked-line' };
    marked.set([{ range: new LineRange(line, 1, line, 1), options }]);
  }

  function write(changes: readonly Change[], lineEnding = model.getEndOfLineSequence()): void {
    replacing = true;
    view.pushUndoStop();
    if (lineEnding !== model.getEndOfLineSequence()) model.pushEOL(lineEnding);
    model.pushEditOperations(
      view.getSelections(),
      changes.map((change) => ({ ...change, forceMoveMarkers: true })),
      () => null,
    );
    view.pushUndoStop();
    replacing = false;
    length = model.getValueLength();
    events.onchange(model.getValue(), false);
  }

  function select(range: Range, takesFocus = true): void {
    const lines = toLines(range);
    view.setSelection(
      new Selection(lines.endLineNumber, lines.endColumn, lines.startLineNumber, lines.startColumn),
    );
    view.revealRangeInCenterIfOutsideViewport(lines, monaco.ScrollType.Immediate);
    markLine(lines);
    if (takesFocus) view.focus();
  }

  function setMarkers(findings: readonly Finding[]): void {
    monaco.setModelMarkers(
      model,
      MARKER_OWNER,
      findings.map((finding) => toMarker(finding, toLines(finding.range))),
    );
  }

  function stepFinding(direction: 1 | -1): void {
    // The ranges of the findings belong to the text that was analysed.
    if (judged.version !== model.getVersionId()) return;
    const finding = findingBeyond(judged.findings, cursorOffset(), direction);
    if (finding) select(finding.range);
  }

  // Nobody types several lines at once. As typed text Monaco would indent each of them again.
  place.addEventListener(
    'beforeinput',
    (event) => {
      if (event.inputType !== 'insertText' || !event.data?.includes('\n')) return;
      if (event.data.length === 1 || !view.hasTextFocus()) return;
      event.preventDefault();
      view.trigger('keyboard', 'paste', { text: event.data, pasteOnNewLine: false });
    },
    { capture: true },
  );

  const listening = [
    bindTab(view, events.ontab),
    provideFixes(model, () => judged, toLines),
    provideHelp(model, help),
    model.onDidChangeContent(({ changes, isUndoing, isRedoing }) => {
      marked.clear();
      if (replacing) return;
      const [change] = changes;
      const isAnother =
        changes.length === 1 && change?.rangeLength === length && !isUndoing && !isRedoing;
      length = model.getValueLength();
      events.onchange(model.getValue(), isAnother);
    }),
    // A pasted text is read from its start, though the cursor of a paste is at its end.
    view.onDidPaste(({ range }) => {
      if (model.getFullModelRange().equalsRange(range)) toStart();
    }),
    view.onDidChangeCursorSelection(({ selection }) => {
      const { lineNumber } = selection.getPosition();
      if (marked.getRange(0)?.startLineNumber !== lineNumber) marked.clear();
      const selected = model.getValueLengthInRange(selection);
      events.oncursor(model.getOffsetAt(selection.getPosition()), selected);
    }),
    view.addAction({
      id: 'payload.next-finding',
      label: 'Go to the next finding',
      keybindings: [KeyCode.F8],
      contextMenuGroupId: 'navigation',
      contextMenuOrder: 1,
      run: () => stepFinding(1),
    }),
    view.addAction({
      id: 'payload.previous-finding',
      label: 'Go to the previous finding',
      keybindings: [KeyMod.Shift | KeyCode.F8],
      contextMenuGroupId: 'navigation',
      contextMenuOrder: 2,
      run: () => stepFinding(-1),
    }),
    view.addAction({
      id: 'payload.share-field',
      label: 'Copy link to this field',
      keybindings: [KeyCode.F9],
      contextMenuGroupId: 'share',
      run: events.onsharefield,
    }),
  ];
  if (model.getValue() !== text) events.onchange(model.getValue(), false);

  return {
    getText: () => model.getValue(),
    replaceAll(next, isAnother = false) {
      const isAtStart = cursorOffset() === 0;
      // With LF on both sides, a change of the line ending alone does not edit every line.
      const before = model.getValue(monaco.EndOfLinePreference.LF);
      const edit = difference(before, withLineEnding(next, '\n'));
      const lineEnding = endOfLineOf(next);
      if (edit) {
        const start = positionAt(before, edit.range.start);
        const end = positionAt(before, edit.range.end);
        const range = new LineRange(start.line, start.column, end.line, end.column);
        write([{ range, text: edit.text }], lineEnding);
      } else if (lineEnding !== model.getEndOfLineSequence()) {
        write([], lineEnding);
      } else if (model.getValue() !== next) {
        events.onchange(model.getValue(), false);
      }
      // The edit has pushed the cursor to its end.
      if (isAnother || isAtStart) toStart();
    },
    apply(edits) {
      // The findings at the edits are mended. Their marks would stay until the next analysis.
      const isMended = ({ range: { start, end } }: Finding) =>
        edits.some(({ range }) => range.start <= end && start <= range.end);
      if (judged.version === model.getVersionId()) {
        setMarkers(judged.findings.filter((finding) => !isMended(finding)));
      }
      write(edits.map((edit) => ({ range: toLines(edit.range), text: edit.text })));
    },
    select,
    ...light,
    mark(next) {
      judged = { findings: next, version: model.getVersionId() };
      setMarkers(next);
    },
    markChanges: (places) => changed.set(places.map((place) => toChangeMark(toLines(place)))),
    wrap: (isOn) => view.updateOptions({ wordWrap: isOn ? 'on' : 'off' }),
    destroy() {
      unfollow();
      for (const one of listening) one.dispose();
      monaco.removeAllMarkers(MARKER_OWNER);
      view.dispose();
      model.dispose();
      place.remove();
    },
    viewpoint() {
      const selection = view.getSelection() ?? new Selection(1, 1, 1, 1);
      const top = view.getVisibleRanges()[0]?.startLineNumber ?? 1;
      return {
        anchor: model.getOffsetAt({
          lineNumber: selection.selectionStartLineNumber,
          column: selection.selectionStartColumn,
        }),
        active: model.getOffsetAt(selection.getPosition()),
        topLine: top,
        focused: view.hasTextFocus(),
      };
    },
    restore({ anchor, active, topLine, focused }) {
      view.setSelection(
        Selection.fromPositions(model.getPositionAt(anchor), model.getPositionAt(active)),
      );
      view.setScrollTop((topLine - 1) * view.getOption(monaco.EditorOption.lineHeight));
      if (focused) view.focus();
    },
  };
}
