import type { Finding, Severity } from '../analysis.ts';
import { broken, nameIn, textAt, valueAt, type Rule, type Subject } from './rule.ts';

/** Two places that name the same thing. Paths into the data object; `delivery/` in front: into the delivery. */
export interface Tie {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  /** A tie that holds in every example is worth a warning when it breaks, any other a notice. */
  readonly severity: Severity;
  readonly evidence: string;
}

export const TIES: readonly Tie[] = [
  tie(
    'order-customer',
    'order/customer_id',
    'order/customer/id',
    'warning',
    'it holds in 17 of 17 documented examples',
  ),
  tie(
    'customer',
    'order/customer_id',
    'customer/id',
    'warning',
    'it holds in 17 of 17 documented examples',
  ),
  tie(
    'redemption-customer',
    'redemption/customer_id',
    'customer/id',
    'warning',
    'it holds in 7 of 7 documented examples',
  ),
  tie(
    'publication-customer',
    'publication/customer_id',
    'customer/id',
    'warning',
    'it holds in 5 of 5 documented examples',
  ),
  tie(
    'redemption-order',
    'redemption/order/id',
    'order/id',
    'warning',
    'it holds in 4 of 4 documented examples',
  ),
  tie(
    'voucher-campaign',
    'voucher/campaign_id',
    'campaign/id',
    'warning',
    'it holds in 37 of 37 documented examples',
  ),
  tie(
    'tier-campaign',
    'promotion_tier/campaign/id',
    'campaign/id',
    'warning',
    'it holds in 4 of 4 documented examples',
  ),
  tie(
    'voucher-campaign-name',
    'voucher/campaign',
    'campaign/name',
    'notice',
    'it holds in 32 of 36 documented examples',
  ),
  tie(
    'order-referrer',
    'order/referrer_id',
    'referrer/id',
    'notice',
    'no documented example has both',
  ),
  tie(
    'event-entity',
    'delivery/event/entity_id',
    'customer/id',
    'notice',
    'no documented delivery of this event shows it',
  ),
];

function tie(id: string, left: string, right: string, severity: Severity, evidence: string): Tie {
  return { id, left, right, severity, evidence };
}

/** The identifiers that must agree; compared only where both are there and are strings. */
export const identity: Rule = (subject) => [
  ...TIES.flatMap((tie) => checkTie(subject, tie)),
  ...checkPublishedVoucher(subject),
];

function checkTie(subject: Subject, { left, right, severity, evidence }: Tie): Finding[] {
  const inDelivery = left.startsWith('delivery/');
  if (inDelivery && subject.form !== 'delivery') return [];
  const path = inDelivery ? left.slice('delivery/'.length) : left;
  const one = textAt(inDelivery ? subject.doc.root : subject.data, path);
  const other = textAt(subject.data, right);
  if (one === undefined || other === undefined || one === other) return [];
  const scope = inDelivery ? { ...subject, dataPointer: '' } : subject;
  const message = `${nameIn(scope, '/' + path)} is "${one}", but ${nameIn(subject, '/' + right)} is "${other}".`;
  const why = `Both name the same thing: ${evidence}.`;
  const finding = broken(scope, severity, 'identity', ['/' + path], message, why);
  return [{ ...finding, related: [placeOf(subject, '/' + right)] }];
}

function placeOf(subject: Subject, pointer: string) {
  const { pointer: whole, range } = broken(subject, 'notice', 'identity', [pointer], '', '');
  return { pointer: whole, range };
}

function checkPublishedVoucher(subject: Subject): Finding[] {
  const id = textAt(subject.data, 'voucher/id');
  const published = valueAt(subject.data, 'publication/vouchers_id');
  if (id === undefined || !Array.isArray(published) || published.length === 0) return [];
  if (published.includes(id)) return [];
  return [
    broken(
      subject,
      'notice',
      'identity',
      ['/voucher/id', '/publication/vouchers_id'],
      `voucher.id is "${id}", which is not among the published publication.vouchers_id.`,
      'A publication lists the vouchers that it published: so in 3 of 4 documented examples.',
    ),
  ];
}
