/**
 * The texts of the core have their code between backticks, such as "`order.id` is missing." A part
 * of the payload has no backticks of its own there (core/read/code.ts).
 */

/** The text without the marks of its code, for places that show plain text. */
export function toPlainText(text: string): string {
  return text.replaceAll('`', '');
}

/** The text as Markdown. A value of the payload must not become a link or an image. */
export function toMarkdown(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escaped(part)))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\*_{}[\]()#+\-.!|<>~&:@$]/g, '\\$&');
}
