/** A text of at most so many UTF-16 code units and an ellipsis; no surrogate pair is torn apart. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
