import { isObject, textAt, valueAt } from '../read/value-at.ts';
import { instantAt, type Instant, type OrderEventData } from './violation.ts';

/** A publication or redemption in the payload, with its voucher. */
export interface Use {
  readonly kind: 'published' | 'redeemed';
  /** The pointer of the publication or redemption. */
  readonly pointer: string;
  readonly when: (Instant & { readonly pointer: string }) | undefined;
  readonly voucher: Held | undefined;
  /** The voucher's campaign. */
  readonly campaign: Held | undefined;
}

/** An object with its pointer. */
export interface Held {
  readonly pointer: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * The uses of vouchers that took effect. A failed use may have failed for the very reason that a
 * rule would name, and a rollback may come after the voucher's end.
 */
export function usesIn(subject: OrderEventData): Use[] {
  const publication = objectAt(subject, 'publication');
  const redemption = objectAt(subject, 'redemption');
  return [
    ...(publication && publication.value['result'] !== 'FAILURE'
      ? [publicationOf(subject, publication)]
      : []),
    ...(redemption && isStanding(redemption.value) ? [redemptionOf(subject, redemption)] : []),
  ];
}

function publicationOf(subject: OrderEventData, publication: Held): Use {
  const voucher = objectAt(subject, 'voucher') ?? objectAt(subject, 'publication/voucher');
  const listed = valueAt(publication.value, 'vouchers_id');
  // The publication lists the vouchers that it handed out.
  const isOther =
    Array.isArray(listed) && listed.length > 0 && !listed.includes(voucher?.value['id']);
  return use(subject, 'published', publication, isOther ? undefined : voucher, ['created_at']);
}

function redemptionOf(subject: OrderEventData, redemption: Held): Use {
  const voucher = objectAt(subject, 'redemption/voucher');
  return use(subject, 'redeemed', redemption, voucher, ['date', 'created_at']);
}

function use(
  subject: OrderEventData,
  kind: Use['kind'],
  { pointer, value }: Held,
  voucher: Held | undefined,
  times: readonly string[],
): Use {
  const [when] = times.flatMap((key) => {
    const instant = instantAt(value, key);
    return instant ? [{ ...instant, pointer: `${pointer}/${key}` }] : [];
  });
  const campaign = objectAt(subject, 'campaign');
  const id = voucher && textAt(voucher.value, 'campaign_id');
  const isItsOwn = campaign !== undefined && id !== undefined && campaign.value['id'] === id;
  return { kind, pointer, when, voucher, campaign: isItsOwn ? campaign : undefined };
}

/** Whether a redemption succeeded and was not rolled back. */
function isStanding(redemption: Held['value']): boolean {
  return (
    redemption['result'] === 'SUCCESS' &&
    (redemption['status'] ?? 'SUCCEEDED') === 'SUCCEEDED' &&
    (redemption['object'] ?? 'redemption') === 'redemption' &&
    valueAt(redemption, 'redemption') === undefined &&
    textAt(redemption, 'id')?.startsWith('rr_') !== true
  );
}

function objectAt({ data, dataPointer }: OrderEventData, path: string): Held | undefined {
  const value = valueAt(data, path);
  return isObject(value) ? { pointer: `${dataPointer}/${path}`, value } : undefined;
}
