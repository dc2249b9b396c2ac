/**
 * A text as Markdown (CommonMark with GitHub's tables and links) that shows it as it is. Payloads
 * are hostile: no part of the text becomes a link, an image, HTML, a heading or a list.
 */

/**
 * The marks with a meaning inside a line, and the dot that makes a link of `www.example.com`. An
 * escaped mark means itself (CommonMark, 2.4).
 */
const MARKS = /[!#$&*:<>@[\\\]^_`{|}~]|(?<=www)\./gi;

const BREAKS = /[\s\p{Cc}\u2028\u2029]+/gu;

/** The text as a part of a line that begins with something else, without code. */
export function toMarkdownText(text: string): string {
  return text.replace(BREAKS, ' ').replace(MARKS, String.raw`\$&`);
}

/** The text as a code span in one line; '' for a text of white space. */
export function toMarkdownCode(text: string): string {
  const line = text.replace(BREAKS, ' ').trim();
  if (line === '') return '';
  // A span ends at as many backticks as it began with (CommonMark, 6.1).
  let longest = 0;
  for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  const isNextToFence = line.startsWith('`') || line.endsWith('`');
  return isNextToFence ? `${fence} ${line} ${fence}` : fence + line + fence;
}

/** A JSON string in a sentence. */
const QUOTED = /"(?:[^"\\]|\\.)*"/g;

/**
 * A message of a finding as Markdown. Its code, between backticks, becomes a code span, and so do
 * the strings that it quotes, because in code no program looks for names of people.
 */
export function messageToMarkdown(message: string): string {
  return message
    .split('`')
    .map((part, index) => (index % 2 === 1 ? toMarkdownCode(part) : sentence(part)))
    .join('');
}

function sentence(text: string): string {
  let written = '';
  let end = 0;
  for (const match of text.matchAll(QUOTED)) {
    written += toMarkdownText(text.slice(end, match.index)) + toMarkdownCode(match[0]);
    end = match.index + match[0].length;
  }
  return written + toMarkdownText(text.slice(end));
}
