import { joinWords } from '../core/index.ts';

/** The parts of the payload that a link leaves out. */
export interface LinkVariant {
  readonly redacted: boolean;
  readonly compact: boolean;
}

export const WHOLE: LinkVariant = { redacted: false, compact: false };

/**
 * The name of a link in a sentence, such as "Link without personal data".
 * @param keepsSome whether the user keeps some of the personal data in redacted links.
 */
export function linkName({ redacted, compact }: LinkVariant, keepsSome = false): string {
  const personal = keepsSome ? 'other personal data' : 'personal data';
  const left = [...(redacted ? [personal] : []), ...(compact ? ['white space'] : [])];
  return left.length === 0 ? 'Link' : `Link without ${joinWords(left)}`;
}
