import { at, textAt } from '../read/node-at.ts';
import { formatAmount } from '../format/money.ts';
import type { LayoutContext } from './context.ts';
import { firstFigure } from './facts.ts';
import { figureAt, type Line } from './spans.ts';

/** What became of a redemption. */
export type Outcome = 'redeemed' | 'not redeemed' | 'rolled back';

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

/** Why a redemption failed or was rolled back. */
export function reasonLine(context: LayoutContext, redemption: number): Line {
  return firstFigure(context, redemption, [['failure_message'], ['reason'], ['failure_code']]);
}

/** The points or the credit that a redemption moved; empty for a discount. */
export function tookLine(context: LayoutContext, redemption: number): Line {
  const points = figureAt(context, redemption, ['loyalty_card', 'points']);
  if (points.length > 0) return points;
  const say = ({ source }: { source: string }) => formatAmount(source, context.currency);
  const credit = figureAt(context, redemption, ['gift', 'amount'], { say });
  if (credit.length > 0) return credit;
  const unit = context.units.get(at(context.doc, redemption, 'amount'));
  if (unit === undefined) return [];
  return figureAt(context, redemption, ['amount'], unit === 'minor' ? { say } : {});
}
