/** Whether nothing stands in a text that anyone could see. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}
