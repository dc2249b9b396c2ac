/** The parts of the payload that a link leaves out. */
export interface LinkVariant {
  readonly redacted: boolean;
  readonly compact: boolean;
}

export const WHOLE: LinkVariant = { redacted: false, compact: false };

/** The name of a link in a sentence: "Link", "Redacted link", "Shorter redacted link". */
export function linkName({ redacted, compact }: LinkVariant): string {
  if (redacted) return compact ? 'Shorter redacted link' : 'Redacted link';
  return compact ? 'Shorter link' : 'Link';
}
