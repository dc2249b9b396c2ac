import { shortenMiddle } from '../../read/shorten.ts';
import type { Span } from '../types.ts';

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, mark: 'strong' });
export const code = (text: string): Span => ({ text, mark: 'code' });

/** UTF-16 code units of an identifier that a sentence shows whole; the field has all of it. */
const MAX_IDENTIFIER = 16;

/** An identifier in a sentence: `ord_tNri…1Up6`. */
export function shortCode(text: string): Span {
  return code(text.length <= MAX_IDENTIFIER ? text : shortenMiddle(text, 8, 4));
}

/** The parts that are not empty, with commas between them. */
export function listed(parts: readonly (readonly Span[])[]): Span[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(', '), ...part]));
}
