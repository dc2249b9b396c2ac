import type { Fix } from '../analysis.ts';
import { cut } from '../wording/quote.ts';
import { nodeAt, rangeOf, sourceOf } from '../read/json-document.ts';
import { valueAt, valueAtPointer } from '../read/value-at.ts';
import { ordersIn, type FoundOrder } from './orders.ts';
import {
  violation,
  type Violation,
  instantAt,
  nameIn,
  rootOf,
  type Instant,
  type Rule,
  type OrderEventData,
} from './violation.ts';

/** The clocks of Voucherify's machines differ, and an event may be recorded before its order. */
const CLOCK_SLACK_MS = 60_000;

/**
 * The distribution creates some objects after the event. The length of its queue is not documented.
 */
const QUEUE_SLACK_MS = 3_600_000;

/**
 * Creation times that cannot be later than the sending of the payload. Paths into the data object.
 */
const CREATIONS = [
  'customer/created_at',
  'referrer/created_at',
  'order/created_at',
  'redemption/created_at',
  'redemption/date',
  'campaign/created_at',
  'promotion_tier/created_at',
  'voucher/created_at',
  'publication/created_at',
];

/** Objects that are valid for a time. Paths into the data object. */
const VALID_FOR_A_TIME = [
  'campaign',
  'promotion_tier',
  'promotion_tier/campaign',
  'voucher',
  'redemption/voucher',
  'publication/voucher',
];

type Placed = Instant & { readonly pointer: string };

/**
 * Instants in an impossible order. A malformed date is skipped, because it has an error of its own.
 */
export const chronology: Rule = (subject) => {
  const found = checkCreations(subject);
  const isLate = (pointer: string) => found.some(({ created }) => created === pointer);
  return [
    // A creation time that is too late makes nearly every other time look too early.
    ...ordersIn(subject)
      .filter(({ pointer }) => !isLate(`${pointer}/created_at`))
      .flatMap((found, _, all) => checkUpdated(subject, found, all)),
    ...found,
    ...checkValidity(subject),
  ];
};

/** @param all the copies of the order in the payload. */
function checkUpdated(
  subject: OrderEventData,
  { pointer, order }: FoundOrder,
  all: readonly FoundOrder[],
): Violation[] {
  const created = instantAt(order, 'created_at');
  const updated = instantAt(order, 'updated_at');
  if (!created || !updated || updated.at >= created.at) return [];
  const pointers = [`${pointer}/updated_at`, `${pointer}/created_at`];
  return [
    violation(subject, 'warning', 'chronology', () => {
      // Another copy of the order shows that it was created at the time of the update.
      const isSwapped = all.some((one) => instantAt(one.order, 'created_at')?.at === updated.at);
      return {
        pointers,
        message: `${sayReversed(subject, pointers)} They ${isSwapped ? 'are' : 'may be'} swapped.`,
        why: 'An order is created before its first update, in all 37 documented orders.',
        ...(isSwapped && { fix: swap(subject, pointers) }),
      };
    }),
  ];
}

/** Whether the validity of an object ends before it begins. */
export function isNeverValid(object: unknown): boolean {
  const [start, end] = [instantAt(object, 'start_date'), instantAt(object, 'expiration_date')];
  return start !== undefined && end !== undefined && end.at < start.at;
}

function checkValidity(subject: OrderEventData): Violation[] {
  return VALID_FOR_A_TIME.filter((path) => isNeverValid(valueAt(subject.data, path))).map((path) =>
    violation(subject, 'warning', 'chronology', () => {
      const holder = `${subject.dataPointer}/${path}`;
      const pointers = [`${holder}/expiration_date`, `${holder}/start_date`];
      return {
        pointers,
        message: `${sayReversed(subject, pointers)} They may be swapped.`,
        why: 'The start is earlier than the end in all 7 documented objects that have both.',
      };
    }),
  );
}

/** @param pointers of the time that should be later, then of the other. */
function sayReversed(subject: OrderEventData, pointers: readonly string[]): string {
  const [late, early] = pointers.map((pointer) => {
    const text = valueAtPointer(subject.doc.root, pointer) as string;
    return `${nameIn(subject, pointer)} (${cut(text)})`;
  });
  return `${late} is earlier than ${early}.`;
}

/** Swaps two values. */
function swap({ doc }: OrderEventData, pointers: readonly string[]): Fix {
  const nodes = pointers.map((pointer) => nodeAt(doc, pointer)).sort((a, b) => a - b);
  const edits = nodes.map((node, index) => ({
    range: rangeOf(doc, node),
    text: sourceOf(doc, nodes[1 - index]!),
  }));
  return { title: 'Swap the two times', edits };
}

interface Misdated extends Violation {
  /** The pointer of the creation time that is too late; `null` when its bound is too early. */
  readonly created: string | null;
}

function checkCreations(subject: OrderEventData): Misdated[] {
  const delivery = rootOf(subject, 'delivery');
  if (!delivery) return [];
  const place = (value: unknown, pointer: string, path: string): Placed[] => {
    const instant = instantAt(value, path);
    return instant ? [{ ...instant, pointer: `${pointer}/${path}` }] : [];
  };
  const [event] = place(delivery.value, delivery.pointer, 'event/created_at');
  const [sent] = place(delivery.value, delivery.pointer, 'created_at');
  const isLate = (created: Placed, slack: number, bound: Placed | undefined) =>
    bound !== undefined && created.at > bound.at + slack;
  const afterSent = event && isLate(event, CLOCK_SLACK_MS, sent) ? [event] : [];
  const afterEvent: Placed[] = [];
  for (const path of CREATIONS) {
    const slack = /^(voucher|publication)/.test(path) ? QUEUE_SLACK_MS : CLOCK_SLACK_MS;
    for (const created of place(subject.data, subject.dataPointer, path)) {
      if (isLate(created, slack, sent)) afterSent.push(created);
      else if (isLate(created, slack, event)) afterEvent.push(created);
    }
  }
  // Another date of the delivery shows whether the bound is the wrong one.
  return [
    ...explain(subject, sent, afterSent, afterSent[0] === event),
    ...explain(subject, event, afterEvent, sent !== undefined),
  ];
}

/**
 * The violations of times that are later than their bound.
 * @param isBoundOdd whether the bound is the wrong one where several times are later.
 */
function explain(
  subject: OrderEventData,
  bound: Placed | undefined,
  times: readonly Placed[],
  isBoundOdd: boolean,
): Misdated[] {
  if (!bound) return [];
  const name = ({ pointer }: Placed) => nameIn(subject, pointer);
  const limit = name(bound);
  const holder = limit === '`created_at`' ? `the webhook’s ${limit}` : limit;
  const why =
    'A webhook reports only the past. The dates agree in the documented webhook and all 8 documented events with their own time.';
  const [first] = times;
  if (first && isBoundOdd && times.length > 1) {
    const found = violation(subject, 'warning', 'chronology', () => ({
      pointers: [bound, ...times].map(({ pointer }) => pointer),
      message: `${times.length} dates are later than ${holder} (${cut(bound.text)}), such as ${name(first)} (${cut(first.text)}).`,
      why,
    }));
    return [{ ...found, created: null }];
  }
  return times.map((created) => ({
    ...violation(subject, 'warning', 'chronology', () => ({
      pointers: [created.pointer, bound.pointer],
      message: `${name(created)} (${cut(created.text)}) is later than ${holder} (${cut(bound.text)}).`,
      why,
    })),
    created: created.pointer,
  }));
}
