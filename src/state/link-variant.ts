import { joinWords } from '../core/index.ts';

/** The parts of the payload that a link leaves out. */
export interface LinkVariant {
  readonly redacted: boolean;
  readonly compact: boolean;
}

export const WHOLE: LinkVariant = { redacted: false, compact: false };

/** The name of a link in a sentence, such as "Link without personal data". */
export function linkName({ redacted, compact }: LinkVariant): string {
  const left = [...(redacted ? ['personal data'] : []), ...(compact ? ['white space'] : [])];
  return left.length === 0 ? 'Link' : `Link without ${joinWords(left)}`;
}
