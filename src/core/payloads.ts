import type { JsonDocument } from './read/json-document.ts';
import { ENOUGH_BESIDE, isBrokenPayload } from './unwrap/notation.ts';
import { unwrap, type Unwrapped } from './unwrap/unwrap.ts';

/** The newest text that was searched, because the report of each delivery needs the same search. */
let newest: { readonly text: string; readonly payloads: readonly Unwrapped[] } | null = null;

/**
 * The payloads in a text; see `unwrap`. The newest text gives the same array again.
 * @param doc the text as it was read, if it was.
 */
export function payloadsIn(text: string, doc?: JsonDocument | null): readonly Unwrapped[] {
  if (newest?.text !== text) newest = { text, payloads: unwrap(text, doc) };
  return newest.payloads;
}

/** The payloads in the newest text when it holds several; `null` for any other text. */
export function knownList(text: string): readonly Unwrapped[] | null {
  return newest && newest.payloads.length > 1 && newest.text === text ? newest.payloads : null;
}

/**
 * The text of one of several deliveries.
 * @param text as it was pasted.
 * @param delivery counted from 0, as in `Analysis.deliveries`.
 * @returns `null` when there is no such delivery.
 */
export function deliveryText(text: string, delivery: number): string | null {
  return payloadsIn(text)[delivery]?.text ?? null;
}

/**
 * Whether a text is, holds or was a payload. In a list of texts, `analyse` leaves the others out.
 */
export function countsAmongOthers(text: string): boolean {
  return payloadsIn(text).length > 0 || isBrokenPayload(text, ENOUGH_BESIDE);
}
