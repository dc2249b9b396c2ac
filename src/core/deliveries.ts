import type { Analysis, DeliveryRow, Verdict } from './analysis.ts';
import { documentOf } from './documents.ts';
import { currencyOf } from './format/money.ts';
import { kindOf, sourceOf } from './read/json-document.ts';
import { at, textAt } from './read/node-at.ts';
import type { Unwrapped } from './unwrap/unwrap.ts';

/**
 * A row for each of several payloads, in the order of the text.
 * @param analyseOne analyses a payload alone.
 */
export function deliveryRows(
  payloads: readonly Unwrapped[],
  analyseOne: (payload: Unwrapped) => Analysis,
): DeliveryRow[] {
  const shared = sharedWrappers(payloads);
  return payloads.map((payload) => {
    const analysis = analyseOne(payload);
    return {
      // The ranges of all rows are in the text where their ways part.
      range: payload.wrappers[shared]?.range ?? { start: 0, end: payload.text.length },
      event: analysis.event,
      purpose: analysis.purpose,
      verdict: analysis.verdict,
      ...glance(analysis),
    };
  });
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

function glance(analysis: Analysis): Glance {
  const doc = documentOf(analysis);
  if (!doc) return { when: null, customer: null, order: null, total: null, currency: null };
  const data = analysis.dataPointer === '/data' ? at(doc, 0, 'data') : 0;
  const customer = at(doc, data, 'customer');
  const order = at(doc, data, 'order');
  const total = at(doc, order, 'total_amount');
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
    total: total >= 0 && kindOf(doc, total) === 'number' ? sourceOf(doc, total) : null,
    currency: currencyOf(doc, order, undefined).code,
  };
}
