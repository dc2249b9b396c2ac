export type LineEnding = '\n' | '\r\n';

/**
 * The line ending that most lines of a text end with; LF when it has none. The rule is Monaco's, so that both editors
 * give a text the same value: CR LF when more than half of all line endings hold a carriage return.
 */
export function lineEndingOf(text: string): LineEnding {
  let carriageReturns = 0;
  let loneLineFeeds = 0;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    carriageReturns += 1;
  if (carriageReturns === 0) return '\n';
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== 0x0d) loneLineFeeds += 1;
  }
  return carriageReturns > loneLineFeeds ? '\r\n' : '\n';
}

/**
 * The text with every line ending (LF, CR LF, lone CR) turned into the given one; no other character changes. In JSON
 * they are all white space, so no value is touched.
 */
export function withLineEnding(text: string, ending: LineEnding): string {
  if (!text.includes('\r')) return ending === '\n' ? text : text.replaceAll('\n', ending);
  return text.replace(/\r\n|\r|\n/g, ending);
}

/** What becomes of a text in an editor: its majority line ending throughout. The same string when nothing changes. */
export function asEdited(text: string): string {
  return withLineEnding(text, lineEndingOf(text));
}

/**
 * An offset in a text of CR LF lines as an offset in the same text with LF lines, which is how a text area counts.
 * Between the two characters of a line ending counts as before it.
 */
export function toLfOffset(text: string, offset: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\r\n'); at !== -1 && at < offset; at = text.indexOf('\r\n', at + 2)) {
    breaks += 1;
    if (at + 1 === offset) return at - (breaks - 1);
  }
  return offset - breaks;
}

/** The way back: an offset in a text of LF lines as an offset in the same text with CR LF lines. */
export function toCrLfOffset(lfText: string, offset: number): number {
  let breaks = 0;
  for (let at = lfText.indexOf('\n'); at !== -1 && at < offset; at = lfText.indexOf('\n', at + 1)) {
    breaks += 1;
  }
  return offset + breaks;
}
