import {
  languages,
  type editor,
  type IDisposable,
  type Range as LineRange,
} from 'monaco-editor/editor';
import type { Finding, Range } from '../core/index.ts';
import { toPlainText } from './code-spans.ts';
import { JSON_LANGUAGE } from './json-language.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  /** The version of the model that the findings belong to. */
  readonly version: number;
}

/**
 * Offers the fixes of the findings of one model as quick fixes (Ctrl+. or the foot of the hover),
 * until it is disposed of. A fix edits by offsets, so none is offered once the text has changed.
 */
export function provideFixes(
  model: editor.ITextModel,
  judged: () => Judged,
  toLines: (range: Range) => LineRange,
): IDisposable {
  return languages.registerCodeActionProvider(
    JSON_LANGUAGE,
    {
      provideCodeActions(asked, around, context) {
        const { findings, version } = judged();
        const actions: languages.CodeAction[] = [];
        if (asked !== model || version !== model.getVersionId()) return { actions, dispose() {} };
        for (const { fix, choices = [], range, code, message } of findings) {
          const repairs = fix ? [fix] : choices;
          if (repairs.length === 0 || !toLines(range).intersectRanges(around)) continue;
          const diagnostics = context.markers.filter(
            (marker) => marker.code === code && marker.message.startsWith(toPlainText(message)),
          );
          for (const { title, edits } of repairs) {
            actions.push({
              title,
              kind: 'quickfix',
              diagnostics,
              edit: {
                edits: edits.map((edit) => ({
                  resource: model.uri,
                  versionId: version,
                  textEdit: { range: toLines(edit.range), text: edit.text },
                })),
              },
            });
          }
        }
        return { actions, dispose() {} };
      },
    },
    { providedCodeActionKinds: ['quickfix'] },
  );
}
