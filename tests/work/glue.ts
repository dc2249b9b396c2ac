/** What may be glued behind a link, in about the given number of UTF-16 code units. */
export const GLUE: Readonly<Record<string, (size: number) => string>> = {
  'full stops': (n) => '.'.repeat(n),
  'blanks and a letter': (n) => `${' '.repeat(n)}x`,
  asterisks: (n) => '*'.repeat(n),
  'low lines': (n) => '_'.repeat(n),
  'letters that a link has': (n) => 'A'.repeat(n),
  'hexadecimal digits': (n) => '0'.repeat(n),
  escapes: (n) => '%E3%80%82'.repeat(n / 9),
  'escapes of escapes': (n) => '%25'.repeat(n / 3),
  'half escapes': (n) => '%E3x'.repeat(n / 4),
  'equals signs': (n) => '=2E'.repeat(n / 3),
  options: (n) => '.z-a'.repeat(n / 4),
  'ends of links': (n) => ' .00000000'.repeat(n / 10),
  'words of another script': (n) => '注文'.repeat(n / 2),
  'half characters': (n) => '\ud83d'.repeat(n),
};
