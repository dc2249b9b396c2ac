import { nodeAt, sourceOf } from '../read/json-document.ts';
import { valueAt } from '../read/value-at.ts';
import { cut } from '../wording/quote.ts';
import { nameIn, violation, type Rule } from './violation.ts';

/** The holders of discounts in the data. */
const HOLDERS = [
  'voucher',
  'campaign/voucher',
  'publication/voucher',
  'redemption/voucher',
  'promotion_tier/action',
];

/**
 * Discounts of more than 100%. Voucherify documents no maximum, but no total is negative, and 100
 * takes off everything.
 */
export const percentage: Rule = (subject) => {
  const { doc, data, dataPointer } = subject;
  return HOLDERS.flatMap((holder) => {
    const path = `${holder}/discount/percent_off`;
    const percent = valueAt(data, path);
    if (typeof percent !== 'number' || percent <= 100) return [];
    const pointer = `${dataPointer}/${path}`;
    return violation(subject, 'warning', 'range', () => ({
      pointers: [pointer],
      message: `${nameIn(subject, pointer)} is ${cut(sourceOf(doc, nodeAt(doc, pointer)))}, but a discount takes off at most 100%.`,
      why: 'A total is never negative. `percent_off` is 5 or 10 in all 23 documented discounts that have one.',
    }));
  });
};
