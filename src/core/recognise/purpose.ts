import { PURPOSE_OBJECTS, PURPOSES } from '../../event/purposes.ts';
import type { Purpose } from '../analysis.ts';
import { childOf, kindOf, type JsonDocument } from '../read/json-document.ts';

/** The purpose that the objects in the data show, or why they show none. */
export type FoundPurpose =
  | { readonly purpose: Purpose }
  /** `ambiguous`: objects of two purposes. `campaign-alone`: two purposes have a campaign. */
  | { readonly purpose: null; readonly reason: 'ambiguous' | 'campaign-alone' };

/**
 * Finds the distribution's purpose by the objects in the data; `null` counts as absent.
 * @param data node of the data object.
 */
export function findPurpose(doc: JsonDocument, data: number): FoundPurpose {
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

/** The keys that the data lacks for a purpose, and the keys that the purpose does not have. */
export interface PurposeFit {
  readonly lacking: readonly string[];
  readonly surplus: readonly string[];
}

/**
 * Compares the objects in a parsed data object with those of a purpose; `null` counts as absent.
 * The schema checks whether each of them is an object.
 */
export function fitOf(data: Readonly<Record<string, unknown>>, purpose: Purpose): PurposeFit {
  const wanted: readonly string[] = PURPOSES[purpose].objects;
  const isThere = (key: string) => (data[key] ?? null) !== null;
  return {
    lacking: wanted.filter((key) => !isThere(key)),
    surplus: PURPOSE_OBJECTS.filter((key) => !wanted.includes(key) && isThere(key)),
  };
}
