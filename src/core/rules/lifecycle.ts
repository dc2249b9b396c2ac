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
    evidence: '4 of 4 documented publications',
  },
  {
    severity: 'warning',
    kind: 'published',
    of: 'campaign',
    evidence: '5 of 5 documented publications',
  },
  {
    severity: 'warning',
    kind: 'redeemed',
    of: 'voucher',
    evidence: '3 of 3 documented redemptions',
  },
  {
    severity: 'warning',
    kind: 'redeemed',
    of: 'campaign',
    evidence: '5 of 5 documented redemptions',
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
  readonly sign: '<' | '>';
  readonly says: string;
}

const VALIDITY: readonly ValidityRule[] = [
  {
    severity: 'notice',
    key: 'expiration_date',
    isOutside: (when, bound) => when > bound,
    sign: '>',
    says: 'had expired',
    evidence: 'no documented event shows both times',
  },
  {
    severity: 'notice',
    key: 'start_date',
    isOutside: (when, bound) => when < bound,
    sign: '<',
    says: 'was not valid yet',
    evidence: 'no documented event shows both times',
  },
];

const QUANTITY: RuleEntry = {
  severity: 'warning',
  evidence: '10 of 10 documented vouchers with a limit',
};

const RESULT: RuleEntry = {
  severity: 'warning',
  evidence: '10 of 10 documented redemptions and rollbacks',
};

const CODE: RuleEntry = {
  severity: 'warning',
  evidence: 'every documented voucher that is handed out',
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
      message: `${nameIn(subject, pointer)} is empty: the customer has nothing to type in.`,
      why: `It is a text in ${CODE.evidence}.`,
    })),
  ];
}

function checkActive(subject: OrderEventData, use: Use, rule: ActiveRule): Violation[] {
  const object = use[rule.of];
  if (use.kind !== rule.kind || object?.value['active'] !== false) return [];
  const pointer = `${object.pointer}/active`;
  const doer = use.kind === 'published' ? 'publication' : 'redemption';
  return [
    violation(subject, rule.severity, 'state', () => ({
      pointers: [pointer, use.when?.pointer ?? use.pointer],
      message: `${nameIn(subject, pointer)} is false, though ${nameIn(subject, use.pointer)} says that ${rule.of === 'voucher' ? 'the voucher' : 'a voucher of it'} was ${use.kind}.`,
      why: `What is inactive cannot be used: the ${rule.of} of a ${doer} is active in ${rule.evidence}.`,
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
      message: `${nameIn(subject, voucher.pointer)} ${rule.says} when it was ${use.kind}: ${when.text} (${nameIn(subject, when.pointer)}) ${rule.sign} ${bound.text} (${nameIn(subject, pointer)}).`,
      why: `Outside its dates a voucher is worth nothing to the customer; ${rule.evidence}, so this may be meant.`,
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
      message: `${name} is above the limit: ${redeemed} (${name}) > ${quantity} (quantity).`,
      why: `A voucher is redeemed at most as often as its quantity allows: so in ${QUANTITY.evidence}.`,
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
      message: `${nameIn(subject, `${pointer}/status`)} and its result disagree: ${status} (status) beside ${result} (result).`,
      why: `SUCCESS goes with SUCCEEDED, or with ROLLED_BACK when it was undone later; FAILURE goes with FAILED: so in ${RESULT.evidence}.`,
    })),
  ];
}
