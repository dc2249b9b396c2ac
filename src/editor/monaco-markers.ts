import { editor, MarkerSeverity, type Range as LineRange } from 'monaco-editor/editor';
import type { Finding, Severity } from '../core/index.ts';
import { toPlainText } from './code-spans.ts';

const SEVERITIES: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  notice: MarkerSeverity.Info,
};

/** A finding as Monaco marks it in the text. */
export function toMarker(finding: Finding, lines: LineRange): editor.IMarkerData {
  const { startLineNumber, startColumn, endLineNumber, endColumn } = lines;
  return {
    startLineNumber,
    startColumn,
    endLineNumber,
    endColumn,
    severity: SEVERITIES[finding.severity],
    message: toPlainText(finding.why ? `${finding.message}\n${finding.why}` : finding.message),
    code: finding.code,
  };
}

/** A changed place: tinted, and marked beside its lines and in the scroll bar. */
export function toChangeMark(range: LineRange): editor.IModelDeltaDecoration {
  return {
    range,
    options: {
      className: 'payload-change',
      linesDecorationsClassName: 'payload-changed-line',
      overviewRuler: {
        color: { id: 'focusBorder' },
        position: editor.OverviewRulerLane.Left,
      },
    },
  };
}
