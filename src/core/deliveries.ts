import type { Analysis, DeliveryRow } from './analysis.ts';
import { documentOf } from './documents.ts';
import { kindOf, nodeOf, sourceOf } from './read/json-document.ts';
import { textAt } from './read/node-at.ts';
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

/** How many wrappers, counted from the outermost, are around all payloads. */
function sharedWrappers(payloads: readonly Unwrapped[]): number {
  const first = payloads[0]?.wrappers ?? [];
  let shared = 0;
  while (payloads.every(({ wrappers }) => wrappers[shared] === first[shared])) {
    if (++shared >= first.length) break;
  }
  return shared;
}

function glance(analysis: Analysis): Pick<DeliveryRow, 'when' | 'customer' | 'total'> {
  const doc = documentOf(analysis);
  if (!doc) return { when: null, customer: null, total: null };
  const data = analysis.dataPointer === '/data' ? ['data'] : [];
  const customer = [...data, 'customer'];
  const total = nodeOf(doc, [...data, 'order', 'total_amount']);
  return {
    when: textAt(doc, 0, 'created_at'),
    customer:
      textAt(doc, 0, ...customer, 'name') ??
      textAt(doc, 0, ...customer, 'email') ??
      textAt(doc, 0, ...customer, 'id'),
    total: total >= 0 && kindOf(doc, total) === 'number' ? sourceOf(doc, total) : null,
  };
}
