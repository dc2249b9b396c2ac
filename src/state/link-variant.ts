import type { RedactionLevel } from '../core/index.ts';

/** What a link leaves out of the payload. */
export interface LinkVariant {
  /** `null`: the link holds the payload as it is. */
  readonly redacted: RedactionLevel | null;
  /** White space between tokens. */
  readonly compact: boolean;
}

export const WHOLE: LinkVariant = { redacted: null, compact: false };

/** The name of a link in a sentence: “Link”, “Shorter link without personal data”. */
export function linkName({ redacted, compact }: LinkVariant): string {
  return (compact ? 'Shorter link' : 'Link') + (redacted ? ' without personal data' : '');
}
