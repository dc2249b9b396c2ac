import { judgeOrderEvent } from './analyse-event.ts';
import type { AnalyseOptions, DeliveryRow, Verdict } from './analysis.ts';
import { currencyOf } from './format/money.ts';
import type { JsonDocument } from './read/json-document.ts';
import { at, numberAt, textAt } from './read/node-at.ts';
import { read } from './read/read.ts';
import { identify } from './recognise/identify.ts';
import type { Unwrapped } from './unwrap/unwrap.ts';
import { canonical } from './write/canonical.ts';

/** A row for each of several payloads, in the order of the text. */
export function deliveryRows(
  payloads: readonly Unwrapped[],
  options: AnalyseOptions,
): DeliveryRow[] {
  const shared = sharedWrappers(payloads);
  const rows = payloads.map(({ text, wrappers }) => ({
    // The ranges of all rows are in the text where their ways part.
    range: wrappers[shared]?.range ?? { start: 0, end: text.length },
    ...contentOf(text, options),
  }));
  const firsts = firstsOf(payloads, rows);
  return rows.map((row, delivery) => ({ ...row, sameAs: firsts.get(delivery) ?? null }));
}

type Content = Omit<DeliveryRow, 'range' | 'sameAs'>;

function contentOf(text: string, options: AnalyseOptions): Content {
  const doc = read(text);
  if (!doc) return { verdict: 'unreadable', event: null, purpose: null, ...NOTHING };
  const identity = identify(doc);
  if (identity.kind === 'order-event') {
    const judgement = judgeOrderEvent(doc, identity, options);
    return { event: identity.event, ...judgement, ...glance(doc, identity.data) };
  }
  const event = identity.kind === 'other-event' ? identity.event : null;
  return { verdict: 'unrecognised', event, purpose: null, ...glance(doc, at(doc, 0, 'data')) };
}

/** The first delivery with the same value, of each delivery that is not the first itself. */
function firstsOf(
  payloads: readonly Unwrapped[],
  contents: readonly Content[],
): ReadonlyMap<number, number> {
  // Only values that look alike are compared, because few do in a long list.
  const alike = new Map<string, number[]>();
  contents.forEach(({ verdict, when, customer, order }, delivery) => {
    const look = JSON.stringify([verdict, when, customer, order]);
    const others = alike.get(look);
    if (others) others.push(delivery);
    else alike.set(look, [delivery]);
  });
  const found = new Map<number, number>();
  for (const deliveries of alike.values()) {
    if (deliveries.length === 1) continue;
    // By the text, which most copies share, and by the canonical text.
    const firsts = new Map<string, number>();
    for (const delivery of deliveries) {
      const { text } = payloads[delivery]!;
      let first = firsts.get(text);
      if (first === undefined) {
        const doc = read(text);
        // What a text that was cut off had at its end is not known.
        if (!doc) break;
        const value = canonical(doc);
        first = firsts.get(value) ?? delivery;
        firsts.set(text, first).set(value, first);
      }
      if (first !== delivery) found.set(delivery, first);
    }
  }
  return found;
}

/** The verdicts, the worst first: those with an error before those without. */
const WORST_FIRST: readonly Verdict[] = ['unreadable', 'invalid', 'unrecognised', 'valid'];

/** The worst verdict of the rows; `undefined` when there are none. */
export function worstVerdict(rows: readonly DeliveryRow[]): Verdict | undefined {
  return WORST_FIRST.find((verdict) => rows.some((row) => row.verdict === verdict));
}

/** How many wrappers, counted from the outermost, are around all payloads. */
function sharedWrappers(payloads: readonly Unwrapped[]): number {
  const first = payloads[0]?.wrappers ?? [];
  let shared = 0;
  while (payloads.every(({ wrappers }) => wrappers[shared] === first[shared])) {
    if (++shared >= first.length) break;
  }
  return shared;
}

type Glance = Pick<DeliveryRow, 'when' | 'customer' | 'order' | 'total' | 'currency'>;

const NOTHING: Glance = { when: null, customer: null, order: null, total: null, currency: null };

/** @param data the node of the data object; -1 when there is none. */
function glance(doc: JsonDocument, data: number): Glance {
  const customer = at(doc, data, 'customer');
  const order = at(doc, data, 'order');
  return {
    when:
      textAt(doc, 0, 'created_at') ??
      textAt(doc, order, 'updated_at') ??
      textAt(doc, order, 'created_at'),
    customer:
      textAt(doc, customer, 'name') ??
      textAt(doc, customer, 'email') ??
      textAt(doc, customer, 'id'),
    order: textAt(doc, order, 'id'),
    total: numberAt(doc, order, 'total_amount'),
    currency: currencyOf(doc, order, undefined).code,
  };
}
