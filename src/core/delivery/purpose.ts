import { PURPOSE_OBJECTS } from '../../event/purposes.ts';
import type { Purpose } from '../analysis.ts';
import { childOf, kindOf, type Document } from '../read/document.ts';

export interface FoundPurpose {
  readonly purpose: Purpose | null;
  /** Why there is none: objects of two purposes, or a campaign that could belong to two. */
  readonly reason?: 'ambiguous' | 'campaign-alone';
}

/**
 * The distribution's purpose, as the objects in the data tell it; `null` counts as absent.
 * @param data node of the data object.
 */
export function findPurpose(doc: Document, data: number): FoundPurpose {
  const [campaign, tier, voucher, publication] = PURPOSE_OBJECTS.map((key) => {
    const member = childOf(doc, data, key);
    return member >= 0 && kindOf(doc, member) !== 'null';
  });
  const codes = voucher || publication;
  if (tier && codes) return { purpose: null, reason: 'ambiguous' };
  if (tier) return { purpose: 'promotion' };
  if (codes) return { purpose: 'unique-codes' };
  if (campaign) return { purpose: null, reason: 'campaign-alone' };
  return { purpose: 'plain-message' };
}
