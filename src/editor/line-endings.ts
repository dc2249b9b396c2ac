export type LineEnding = '\n' | '\r\n';

/**
 * The line ending of most lines of a text, LF when it has none. The rule is Monaco's, so that both
 * editors give a text the same value: CR LF when more than half of all line endings have a carriage
 * return.
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
 * The text with every line ending (LF, CR LF, lone CR) replaced by the given one. In JSON they are
 * all white space, so no value changes.
 */
export function withLineEnding(text: string, ending: LineEnding): string {
  if (!text.includes('\r')) return ending === '\n' ? text : text.replaceAll('\n', ending);
  return text.replace(/\r\n|\r|\n/g, ending);
}

/** The text as an editor holds it, with the line ending of most of its lines throughout. */
export function asEdited(text: string): string {
  return withLineEnding(text, lineEndingOf(text));
}

/**
 * Turns an offset in a text of CR LF lines into one in the same text with LF lines, which is how a
 * text area counts. An offset inside a line ending becomes the one before it.
 */
export function toLfOffset(text: string, offset: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\r\n'); at !== -1 && at < offset; at = text.indexOf('\r\n', at + 2)) {
    breaks += 1;
    if (at + 1 === offset) return at - (breaks - 1);
  }
  return offset - breaks;
}

/** Turns an offset in a text of LF lines into one in the same text with CR LF lines. */
export function toCrLfOffset(lfText: string, offset: number): number {
  let breaks = 0;
  for (let at = lfText.indexOf('\n'); at !== -1 && at < offset; at = lfText.indexOf('\n', at + 1)) {
    breaks += 1;
  }
  return offset + breaks;
}
