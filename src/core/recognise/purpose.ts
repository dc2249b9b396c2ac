import { PURPOSE_OBJECTS, PURPOSES } from '../../event/purposes.ts';
import type { Purpose } from '../analysis.ts';
import { childOf, kindOf, type JsonDocument } from '../read/json-document.ts';

export interface FoundPurpose {
  readonly purpose: Purpose | null;
  /** Why there is none: objects of two purposes, or a campaign that could belong to two. */
  readonly reason?: 'ambiguous' | 'campaign-alone';
}

/**
 * The distribution's purpose, as the objects in the data tell it; `null` counts as absent.
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

/** Which objects the data lacks or has too many for a purpose, as keys of the data object. */
export interface PurposeFit {
  readonly lacking: readonly string[];
  readonly surplus: readonly string[];
}

/**
 * Holds a data object, parsed, against a purpose: what it brings, and nothing else, is there and not null. Whether that
 * is an object each time, the schema says.
 */
export function fitOf(data: Readonly<Record<string, unknown>>, purpose: Purpose): PurposeFit {
  const wanted: readonly string[] = PURPOSES[purpose].objects;
  const isThere = (key: string) => (data[key] ?? null) !== null;
  return {
    lacking: wanted.filter((key) => !isThere(key)),
    surplus: PURPOSE_OBJECTS.filter((key) => !wanted.includes(key) && isThere(key)),
  };
}
