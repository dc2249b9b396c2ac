import type { JsonDocument } from '../read/json-document.ts';
import { at, textAt } from '../read/node-at.ts';

/**
 * The unit of a redemption's amount, as documented for loyalty cards and gift cards; else unknown.
 */
export function unitOfAmount(
  doc: JsonDocument,
  redemption: number,
): 'points' | 'minor' | undefined {
  const voucher = at(doc, redemption, 'voucher');
  const type = textAt(doc, voucher, 'type');
  // A redemption may have only a few fields of its voucher.
  const has = (key: string) => at(doc, voucher, key) >= 0 || at(doc, redemption, key) >= 0;
  if (type === 'LOYALTY_CARD' || has('loyalty_card') || has('reward')) return 'points';
  return type === 'GIFT_VOUCHER' || has('gift') ? 'minor' : undefined;
}
