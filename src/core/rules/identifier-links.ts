import type { Form } from '../analysis.ts';
import { append } from '../read/pointer.ts';
import { cut } from '../wording/quote.ts';
import { textAt, valueAt } from '../read/value-at.ts';
import { rootOf, type OrderEventData, type RuleEntry } from './violation.ts';

/** Two fields that name the same object. */
interface Tie extends RuleEntry {
  /** Path into the data object, or into the delivery around it. */
  readonly left: string;
  readonly leftIn: Form;
  /** Path into the data object. */
  readonly right: string;
  /** `among`: the right end is a list that should contain the left one. */
  readonly relation: 'equal' | 'among';
}

export interface LinkedIdentifier {
  readonly pointer: string;
  /** The identifier; for a list the first of them and a count, short enough for a sentence. */
  readonly value: string;
}

/** A tie whose two ends are both in the payload. */
export interface IdentifierLink extends RuleEntry {
  readonly left: LinkedIdentifier;
  readonly right: LinkedIdentifier;
  readonly relation: Tie['relation'];
  readonly holds: boolean;
}

/**
 * The evidence counts Voucherify's event examples, and for the first tie 97 documented orders. The
 * redeemed voucher is not tied to the voucher or campaign of the data object, because the
 * distribution hands those out.
 */
const TIES: readonly Tie[] = [
  always('order/customer_id', 'order/customer/id', 'all 58 documented orders'),
  always('order/customer_id', 'customer/id', 'all 17 documented events'),
  always('order/customer/id', 'customer/id', 'all 5 documented events'),
  always('redemption/customer_id', 'customer/id', 'all 7 documented events'),
  always('redemption/customer_id', 'redemption/customer/id', 'all 7 documented redemptions'),
  always(
    'redemption/order/customer_id',
    'redemption/order/customer/id',
    'all 58 documented orders',
  ),
  always('redemption/order/customer_id', 'redemption/customer_id', 'all 6 documented redemptions'),
  always(
    'redemption/previous_order/customer_id',
    'redemption/previous_order/customer/id',
    'all 58 documented orders',
  ),
  always('redemption/order/id', 'order/id', 'all 4 documented events'),
  always('publication/customer_id', 'customer/id', 'all 5 documented events'),
  always('publication/customer_id', 'publication/customer/id', 'all 5 documented publications'),
  always('voucher/campaign_id', 'campaign/id', 'all 37 documented events'),
  always('promotion_tier/campaign/id', 'campaign/id', 'all 4 documented events'),
  always('promotion_tier/campaign_id', 'campaign/id', 'all 4 documented events'),
  mostly('voucher/campaign', 'campaign/name', '32 of 36 documented events'),
  {
    ...mostly('order/referrer_id', 'referrer/id', ''),
    evidence: 'no documented event has both',
  },
  {
    ...mostly('voucher/id', 'publication/vouchers_id', ''),
    evidence: 'the list has the voucher in 3 of 4 documented events',
    relation: 'among',
  },
  {
    ...mostly('event/entity_id', 'customer/id', ''),
    leftIn: 'delivery',
    evidence: 'no documented webhook of this event has both',
  },
];

/**
 * Every tie that can be checked in this payload: both ends are present and are strings, or a list
 * of strings.
 */
export function identifierLinksIn(subject: OrderEventData): IdentifierLink[] {
  return TIES.flatMap((tie) => {
    const from = rootOf(subject, tie.leftIn);
    const value = textAt(from?.value, tie.left);
    if (!from || value === undefined) return [];
    const left = { pointer: `${from.pointer}/${tie.left}`, value };
    const found = rightEnd(subject, tie, value);
    const { severity, evidence, relation } = tie;
    return found ? [{ severity, evidence, relation, left, ...found }] : [];
  });
}

/**
 * The field that always has the same ID as another one, where the payload has it; `null` without
 * one.
 * @param pointer of the other field, which is absent or null.
 */
export function twinOf(
  { data, dataPointer }: OrderEventData,
  pointer: string,
): LinkedIdentifier | null {
  for (const { severity, left, right } of TIES) {
    const ends = [left, right];
    const at = ends.findIndex((end) => `${dataPointer}/${end}` === pointer);
    const twin = at < 0 || severity === 'notice' ? undefined : ends[1 - at]!;
    const value = twin && textAt(data, twin);
    if (value) return { pointer: `${dataPointer}/${twin}`, value };
  }
  return null;
}

function rightEnd(
  { data, dataPointer }: OrderEventData,
  { right, relation }: Tie,
  wanted: string,
): { right: LinkedIdentifier; holds: boolean } | null {
  const pointer = `${dataPointer}/${right}`;
  if (relation === 'equal') {
    const value = textAt(data, right);
    return value === undefined ? null : { right: { pointer, value }, holds: value === wanted };
  }
  const list = valueAt(data, right);
  if (!Array.isArray(list) || list.length === 0) return null;
  const index = list.indexOf(wanted);
  if (index >= 0) return { right: { pointer: append(pointer, index), value: wanted }, holds: true };
  if (!list.every((listed) => typeof listed === 'string')) return null;
  const more = list.length > 1 ? ` and ${list.length - 1} more` : '';
  return { right: { pointer, value: cut(list[0]!) + more }, holds: false };
}

function always(left: string, right: string, counts: string): Tie {
  const evidence = `they match in ${counts} that have both`;
  return { severity: 'warning', left, leftIn: 'data', right, relation: 'equal', evidence };
}

function mostly(left: string, right: string, counts: string): Tie {
  return { ...always(left, right, counts), severity: 'notice' };
}
