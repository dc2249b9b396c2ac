import { unwrap, type Unwrapped } from './unwrap/unwrap.ts';

/** The newest text that was searched, because the report of each delivery needs the same search. */
let newest: { readonly text: string; readonly payloads: readonly Unwrapped[] } | null = null;

/** The payloads in a text; see `unwrap`. The newest text gives the same array again. */
export function payloadsIn(text: string): readonly Unwrapped[] {
  if (newest?.text !== text) newest = { text, payloads: unwrap(text) };
  return newest.payloads;
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
