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
import { usesIn, type Use } from './uses.ts';

/** A use of a voucher whose voucher or campaign is inactive. */
interface ActiveRule extends RuleEntry {
  readonly kind: Use['kind'];
  readonly of: 'voucher' | 'campaign';
}

const ACTIVE: readonly ActiveRule[] = [
  {
    severity: 'warning',
    kind: 'published',
    of: 'voucher',
    evidence: 'all 4 documented publications',
  },
  {
    severity: 'warning',
    kind: 'published',
    of: 'campaign',
    evidence: 'all 5 documented publications',
  },
  {
    severity: 'warning',
    kind: 'redeemed',
    of: 'voucher',
    evidence: 'all 3 documented redemptions',
  },
  {
    severity: 'warning',
    kind: 'redeemed',
    of: 'campaign',
    evidence: 'all 5 documented redemptions',
  },
];

/**
 * Compares the time of a use with the voucher's dates, never with the clock, because an expired
 * voucher is correct.
 */
interface ValidityRule extends RuleEntry {
  readonly key: 'start_date' | 'expiration_date';
  /** Whether a use is outside the voucher's dates. Both in milliseconds since 1970. */
  readonly isOutside: (when: number, bound: number) => boolean;
  readonly relation: 'earlier' | 'later';
  readonly says: string;
}

const VALIDITY: readonly ValidityRule[] = [
  {
    severity: 'notice',
    key: 'expiration_date',
    isOutside: (when, bound) => when > bound,
    relation: 'earlier',
    says: 'had expired',
    evidence: 'documented event has both times',
  },
  {
    severity: 'notice',
    key: 'start_date',
    isOutside: (when, bound) => when < bound,
    relation: 'later',
    says: 'was not valid yet',
    evidence: 'documented event has both times',
  },
];

const QUANTITY: RuleEntry = {
  severity: 'warning',
  evidence: 'all 10 documented vouchers with a limit',
};

const RESULT: RuleEntry = {
  severity: 'warning',
  evidence: 'all 10 documented redemptions and rollbacks',
};

const CODE: RuleEntry = {
  severity: 'warning',
  evidence: 'every documented published voucher',
};

/** The `status` values of each `result`. A redemption that was rolled back had succeeded before. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  SUCCESS: ['SUCCEEDED', 'ROLLED_BACK'],
  FAILURE: ['FAILED'],
};

/** The state of objects compared with the uses of them. */
export const lifecycle: Rule = (subject) => [
  ...usesIn(subject).flatMap((use) => [
    ...ACTIVE.flatMap((rule) => checkActive(subject, use, rule)),
    ...VALIDITY.flatMap((rule) => checkValidity(subject, use, rule)),
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
    violation(subject, CODE.severity, 'state', () => ({
      pointers: [pointer],
      message: `${nameIn(subject, pointer)} is empty. Copy the code from Voucherify.`,
      why: `The code is not empty in ${CODE.evidence}.`,
    })),
  ];
}

function checkActive(subject: OrderEventData, use: Use, rule: ActiveRule): Violation[] {
  const object = use[rule.of];
  if (use.kind !== rule.kind || object?.value['active'] !== false) return [];
  const pointer = `${object.pointer}/active`;
  return [
    violation(subject, rule.severity, 'state', () => ({
      pointers: [pointer, use.when?.pointer ?? use.pointer],
      message: `${nameIn(subject, pointer)} is \`false\`, but ${rule.of === 'voucher' ? 'the voucher' : 'one of its vouchers'} was ${use.kind}.`,
      why: `An inactive ${rule.of} cannot be used. The ${rule.of} is active in ${rule.evidence}.`,
    })),
  ];
}

function checkValidity(subject: OrderEventData, use: Use, rule: ValidityRule): Violation[] {
  const { when, voucher } = use;
  const bound = instantAt(voucher?.value, rule.key);
  if (!when || !voucher || !bound || !rule.isOutside(when.at, bound.at)) return [];
  const pointer = `${voucher.pointer}/${rule.key}`;
  return [
    violation(subject, rule.severity, 'state', () => ({
      pointers: [pointer, when.pointer],
      message: `${nameIn(subject, pointer)} (${cut(bound.text)}) is ${rule.relation} than ${nameIn(subject, when.pointer)} (${cut(when.text)}). The voucher ${rule.says} when it was ${use.kind}.`,
      why: `A customer cannot use a voucher outside its dates. No ${rule.evidence}, so the dates may be intended.`,
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
    violation(subject, QUANTITY.severity, 'state', () => ({
      pointers: [`${pointer}/redeemed_quantity`, `${pointer}/quantity`],
      message: `${name} is ${redeemed}, but \`quantity\` allows only ${quantity}.`,
      why: `A voucher cannot be redeemed more often than \`quantity\` allows. This limit is kept in ${QUANTITY.evidence}.`,
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
    violation(subject, RESULT.severity, 'state', () => ({
      pointers: [`${pointer}/status`, `${pointer}/result`],
      message: `${nameIn(subject, `${pointer}/status`)} is ${toCode(status)}, but \`result\` is ${toCode(result)}.`,
      why: `\`SUCCESS\` goes with \`SUCCEEDED\` or \`ROLLED_BACK\`, and \`FAILURE\` with \`FAILED\`. They match in ${RESULT.evidence}.`,
    })),
  ];
}
