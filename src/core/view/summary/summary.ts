import type { Analysis } from '../../analysis.ts';
import { objectAt } from '../../read/node-at.ts';
import { subjectOf } from '../../rules/index.ts';
import type { LayoutContext } from '../context.ts';
import { checksOf, type Counted } from './checks.ts';
import { hopsOf } from './hops.ts';
import { receiptOf } from './receipt.ts';
import { ticketsOf } from './tickets.ts';
import type { Summary } from './types.ts';

/**
 * The order at a glance, from the payload's values only.
 * @param data node of the data object; -1 when there is none.
 * @returns `null` when the data has no order.
 */
export function summaryOf(
  context: LayoutContext,
  analysis: Analysis,
  data: number,
  counted: Counted,
): Summary | null {
  const { doc } = context;
  const order = objectAt(doc, data, 'order');
  const subject = subjectOf(analysis, doc);
  if (!subject || order < 0) return null;
  return {
    receipt: receiptOf(context, data, order),
    tickets: ticketsOf(context, data),
    hops: hopsOf(context, data),
    checks: checksOf(context, analysis, subject, counted),
  };
}
