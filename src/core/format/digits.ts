/**
 * «12,345» of `12345`, with a proper minus; anything that is no whole number stays as it is written. `Intl` would do the
 * same, but takes 15 ms when it is first used: as long as judging a payload.
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

/** «1,500 points». @param source a number of points, as it is written. */
export function formatPoints(source: string): string {
  return `${groupDigits(source)} ${source === '1' ? 'point' : 'points'}`;
}
