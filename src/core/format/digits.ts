/**
 * A whole number with its digits grouped and a proper minus: `12345` becomes "12,345". Any other
 * text stays as it is. `Intl` does the same, but its first use takes 15 ms, as long as a whole
 * analysis.
 */
export function groupDigits(source: string | number): string {
  const text = String(source);
  if (!/^-?\d+$/.test(text)) return text;
  const digits = text.replace('-', '');
  const first = digits.length % 3 || 3;
  let grouped = digits.slice(0, first);
  for (let at = first; at < digits.length; at += 3) grouped += `,${digits.slice(at, at + 3)}`;
  return digits === text ? grouped : `−${grouped}`;
}

/** "1,500 points". @param source a number of points as the payload has it. */
export function formatPoints(source: string): string {
  return `${groupDigits(source)} ${source === '1' ? 'point' : 'points'}`;
}
