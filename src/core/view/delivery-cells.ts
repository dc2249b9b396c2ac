import type { DeliveryRow } from '../analysis.ts';
import { decimalsOf } from '../format/currency.ts';
import { formatAmount } from '../format/money.ts';
import { formatWhen, whenOf } from '../format/time.ts';
import { shortId } from '../read/shorten.ts';
import { PURPOSE_WORDS } from './purpose-words.ts';
import { VERDICT_WORDS } from './verdict.ts';

/** What the table of deliveries shows of a row; '' where the delivery does not say. */
export interface DeliveryCells {
  readonly verdict: string;
  readonly when: string;
  readonly event: string;
  readonly purpose: string;
  /** The ID in short, with its end, in which IDs differ. */
  readonly order: string;
  readonly customer: string;
  readonly total: string;
}

/**
 * The texts of a row in the table of deliveries.
 * @param chosen the ISO 4217 code for amounts of orders that name no currency; `null` for none.
 */
export function deliveryCells(row: DeliveryRow, chosen: string | null): DeliveryCells {
  const when = row.when === null ? null : whenOf(row.when);
  const code = row.currency ?? chosen;
  const currency = { code, decimals: code === null ? 0 : decimalsOf(code) };
  return {
    verdict: VERDICT_WORDS[row.verdict],
    when: when ? formatWhen(when) : (row.when ?? ''),
    event: row.event ?? '',
    purpose: row.purpose ? PURPOSE_WORDS[row.purpose] : '',
    order: shortId(row.order ?? ''),
    customer: row.customer ?? '',
    total: row.total === null ? '' : formatAmount(row.total, currency),
  };
}

/** When a delivery was made, in milliseconds since 1970 in UTC; `null` when it does not say. */
export function deliveryTime({ when }: DeliveryRow): number | null {
  return when === null ? null : (whenOf(when)?.at ?? null);
}
