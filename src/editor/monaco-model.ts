import { editor, Range as LineRange } from 'monaco-editor/editor';
import type { Range } from '../core/index.ts';
import { JSON_LANGUAGE } from './json-language.ts';
import { lineEndingOf } from './line-endings.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A model of Monaco that holds the text. It keeps one kind of line ending, the more frequent one of
 * the text, and every other character as given, a byte order mark included.
 */
export function createModel(text: string): editor.ITextModel {
  const model = editor.createModel(
    // Monaco removes one leading byte order mark, which would shift all offsets. A second one
    // stays.
    text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + text : text,
    JSON_LANGUAGE,
  );
  // This matters for a text of one line, whose later lines would end as the operating system has
  // it.
  model.setEOL(endOfLineOf(text));
  return model;
}

/** The line ending that the text will have in a model, as Monaco names it. */
export function endOfLineOf(text: string): editor.EndOfLineSequence {
  return lineEndingOf(text) === '\r\n'
    ? editor.EndOfLineSequence.CRLF
    : editor.EndOfLineSequence.LF;
}

/** UTF-16 offsets into the model's text as lines and columns. */
export function toLineRange(model: editor.ITextModel, { start, end }: Range): LineRange {
  return LineRange.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}
