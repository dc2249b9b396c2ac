/** The header with the signature, as requests, commands, programs and JSON records write it. */
const HEADER =
  /x-voucherify-signature\\*["'`]?\s*(?:\\*[:=]>?|,\s*"value"\s*:)\s*\[?\s*\\*["'`]?([\da-f]+)/gi;

/**
 * The signatures that were sent with payloads, as written in the text around them, one for each
 * payload in their order; `undefined` where it is not certain which belongs to which.
 */
export function signaturesIn(text: string, payloads: number): readonly (string | undefined)[] {
  const found = [...text.matchAll(HEADER)].map(([, signature]) => signature);
  if (found.length === payloads) return found;
  return payloads === 1 && new Set(found).size === 1 ? found.slice(0, 1) : [];
}
