import { at, textAt } from '../read/node-at.ts';
import type { LayoutContext } from './context.ts';
import type { FactParts } from './facts.ts';
import { figureAt, inCurrency } from './spans.ts';

/** What became of a redemption. */
export type Outcome = 'redeemed' | 'not redeemed' | 'rolled back';

/** Each outcome as the name of its moment. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  redeemed: 'Redeemed',
  'not redeemed': 'Redemption failed',
  'rolled back': 'Rolled back',
};

/** The outcome of a redemption, by its status, its result and its kind. */
export function outcomeOf({ doc }: LayoutContext, redemption: number): Outcome {
  const status = textAt(doc, redemption, 'status');
  if (status === 'FAILED' || textAt(doc, redemption, 'result') === 'FAILURE') return 'not redeemed';
  // Without `object`, the identifier's prefix shows a rollback too.
  const isRollback =
    status === 'ROLLED_BACK' ||
    textAt(doc, redemption, 'object') === 'redemption_rollback' ||
    textAt(doc, redemption, 'id')?.startsWith('rr_') === true;
  return isRollback ? 'rolled back' : 'redeemed';
}

const REASONS = [
  ['Failure message', 'failure_message'],
  ['Reason', 'reason'],
  ['Failure code', 'failure_code'],
] as const;

/** Why a redemption failed or was rolled back. */
export function reasonFact(context: LayoutContext, redemption: number): FactParts {
  for (const [label, key] of REASONS) {
    const line = figureAt(context, redemption, [key]);
    if (line.length > 0) return [label, line];
  }
  return ['Reason', []];
}

/** The points or the credit that a redemption moved; without a value for a discount. */
export function takenFact(context: LayoutContext, redemption: number): FactParts {
  // What failed used nothing.
  const used = outcomeOf(context, redemption) === 'not redeemed' ? '' : ' used';
  const points = figureAt(context, redemption, ['loyalty_card', 'points']);
  if (points.length > 0) return [`Points${used}`, points];
  const inMoney = inCurrency(context);
  const credit = figureAt(context, redemption, ['gift', 'amount'], inMoney);
  if (credit.length > 0) return [`Credit${used}`, credit];
  const unit = context.units.get(at(context.doc, redemption, 'amount'));
  if (unit === undefined) return ['Amount', []];
  return ['Amount', figureAt(context, redemption, ['amount'], unit === 'minor' ? inMoney : {})];
}
