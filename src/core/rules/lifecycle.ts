import { toCode } from '../read/code.ts';
import { cut } from '../wording/quote.ts';
import { integerAt, textAt, valueAt } from '../read/value-at.ts';
import {
  violation,
  type Violation,
  instantAt,
  nameIn,
  type Rule,
  type RuleEntry,
  type OrderEventData,
} from './violation.ts';
import { isNeverValid } from './chronology.ts';
import { usesIn, type Use } from './uses.ts';

/** For each use, the documented cases in which the object was active. Both are warnings. */
const ACTIVE: Readonly<
  Record<Use['kind'], Readonly<Record<'voucher' | 'campaign', RuleEntry['evidence']>>>
> = {
  published: {
    voucher: 'all 4 documented publications',
    campaign: 'all 5 documented publications',
  },
  redeemed: {
    voucher: 'all 3 documented redemptions',
    campaign: 'all 5 documented redemptions',
  },
};

/**
 * Compares the time of a use with the voucher's dates, never with the clock, because an expired
 * voucher is correct. No documented event has both times, so both are notices.
 */
const VALIDITY = [
  { key: 'expiration_date', sign: 1, relation: 'earlier', says: 'had expired' },
  { key: 'start_date', sign: -1, relation: 'later', says: 'was not valid yet' },
] as const;

/** The `status` values of each `result`. A redemption that was rolled back had succeeded before. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  SUCCESS: ['SUCCEEDED', 'ROLLED_BACK'],
  FAILURE: ['FAILED'],
};

/** The state of objects compared with the uses of them. */
export const lifecycle: Rule = (subject) => [
  ...usesIn(subject).flatMap((use) => [
    ...checkActive(subject, use, 'voucher'),
    ...checkActive(subject, use, 'campaign'),
    // Dates in the wrong order have a finding of their own.
    ...(isNeverValid(use.voucher?.value)
      ? []
      : VALIDITY.flatMap((rule) => checkValidity(subject, use, rule))),
  ]),
  ...['voucher', 'redemption/voucher', 'publication/voucher'].flatMap((path) =>
    checkQuantity(subject, path),
  ),
  ...checkResult(subject),
  ...checkCode(subject),
];

/** An empty code fits the schema but is as useless as a missing one, which the schema reports. */
function checkCode(subject: OrderEventData): Violation[] {
  if (textAt(subject.data, 'voucher/code')?.trim() !== '') return [];
  const pointer = `${subject.dataPointer}/voucher/code`;
  return [
    violation(subject, 'warning', 'state', () => ({
      pointers: [pointer],
      message: `${nameIn(subject, pointer)} is empty. Copy the code from Voucherify.`,
      why: 'The code is not empty in every documented published voucher.',
    })),
  ];
}

function checkActive(subject: OrderEventData, use: Use, of: 'voucher' | 'campaign'): Violation[] {
  const object = use[of];
  if (object?.value['active'] !== false) return [];
  const pointer = `${object.pointer}/active`;
  return [
    violation(subject, 'warning', 'state', () => ({
      pointers: [pointer, use.when?.pointer ?? use.pointer],
      message: `${nameIn(subject, pointer)} is \`false\`, but ${of === 'voucher' ? 'the voucher' : 'one of its vouchers'} was ${use.kind}.`,
      why: `An inactive ${of} cannot be used. The ${of} is active in ${ACTIVE[use.kind][of]}.`,
    })),
  ];
}

function checkValidity(
  subject: OrderEventData,
  use: Use,
  rule: (typeof VALIDITY)[number],
): Violation[] {
  const { when, voucher } = use;
  const bound = instantAt(voucher?.value, rule.key);
  if (!when || !voucher || !bound || (when.at - bound.at) * rule.sign <= 0) return [];
  const pointer = `${voucher.pointer}/${rule.key}`;
  return [
    violation(subject, 'notice', 'state', () => ({
      pointers: [pointer, when.pointer],
      message: `${nameIn(subject, pointer)} (${cut(bound.text)}) is ${rule.relation} than ${nameIn(subject, when.pointer)} (${cut(when.text)}). The voucher ${rule.says} when it was ${use.kind}.`,
      why: 'A customer cannot use a voucher outside its dates. No documented event has both times, so the dates may be intended.',
    })),
  ];
}

function checkQuantity(subject: OrderEventData, path: string): Violation[] {
  const redemption = valueAt(subject.data, `${path}/redemption`);
  const quantity = integerAt(redemption, 'quantity');
  const redeemed = integerAt(redemption, 'redeemed_quantity');
  // Without a quantity there is no limit.
  if (quantity === undefined || redeemed === undefined || redeemed <= quantity) return [];
  const pointer = `${subject.dataPointer}/${path}/redemption`;
  const name = nameIn(subject, `${pointer}/redeemed_quantity`);
  return [
    violation(subject, 'warning', 'state', () => ({
      pointers: [`${pointer}/redeemed_quantity`, `${pointer}/quantity`],
      message: `${name} is ${redeemed}, but \`quantity\` allows only ${quantity}.`,
      why: `A voucher cannot be redeemed more often than \`quantity\` allows. This limit is kept in all 10 documented vouchers with a limit.`,
    })),
  ];
}

function checkResult(subject: OrderEventData): Violation[] {
  const result = textAt(subject.data, 'redemption/result');
  const status = textAt(subject.data, 'redemption/status');
  if (result === undefined || status === undefined || !Object.hasOwn(STATUSES, result)) return [];
  const isKnown = Object.values(STATUSES).flat().includes(status);
  if (!isKnown || STATUSES[result]!.includes(status)) return [];
  const pointer = `${subject.dataPointer}/redemption`;
  return [
    violation(subject, 'warning', 'state', () => ({
      pointers: [`${pointer}/status`, `${pointer}/result`],
      message: `${nameIn(subject, `${pointer}/status`)} is ${toCode(status)}, but \`result\` is ${toCode(result)}.`,
      why: `\`SUCCESS\` goes with \`SUCCEEDED\` or \`ROLLED_BACK\`, and \`FAILURE\` with \`FAILED\`. They match in all 10 documented redemptions and rollbacks.`,
    })),
  ];
}
