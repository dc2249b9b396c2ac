/** Cuts a text after `most` UTF-16 units, never inside a surrogate pair, and adds an ellipsis. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
