/**
 * Characters that a terminal acts upon, turn or hide the text around them, or end a line: controls,
 * invisible marks, separators of lines, and halves of characters.
 */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** The beginnings of commands to programs that run jobs, anywhere in a line: `##[…]`, `##vso[…]`. */
const COMMAND = /#(?=#\w*\[)/g;

/**
 * A line without anything that a terminal or a log acts upon. Such characters become the escapes of
 * JSON, so a line of JSON keeps its meaning.
 * @param line holds names of files and parts of payloads, which may be hostile.
 */
export function toVisible(line: string): string {
  return line.replace(UNSHOWN, escaped).replace(COMMAND, escaped);
}

function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
