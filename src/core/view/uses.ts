import { groupDigits } from '../format/digits.ts';
import { at, integerAt } from '../read/node-at.ts';
import type { LayoutContext } from './context.ts';
import { figureAt, plain, quiet, type Line } from './spans.ts';

/** How often a voucher was redeemed, of how often it may be. */
export interface Uses {
  /** "2 of 5 redeemed". */
  readonly line: Line;
  /** The same beside a label that says "Redeemed": "2 of 5", "0 times, no limit". */
  readonly count: Line;
  /** Both numbers, where they are few enough to be drawn one by one. */
  readonly pips?: { readonly used: number; readonly of: number };
}

/** Uses that are drawn one by one. */
const MAX_PIPS = 10;

/**
 * The uses of a voucher: "2 of 5 redeemed"; without a limit "redeemed 3 times".
 * @param voucher node of a voucher or of a campaign's template; -1 for none.
 */
export function usesOf(context: LayoutContext, voucher: number): Uses {
  const { doc } = context;
  const say = ({ source }: { source: string }) => groupDigits(source);
  const used = figureAt(context, voucher, ['redemption', 'redeemed_quantity'], { say });
  const of = figureAt(context, voucher, ['redemption', 'quantity'], { say });
  if (of.length > 0) {
    if (used.length === 0) return same([plain('up to '), ...of, plain(' times')]);
    const [few, most] = ['redeemed_quantity', 'quantity'].map((key) =>
      integerAt(doc, voucher, 'redemption', key),
    );
    const isDrawn =
      few !== null && most !== null && few! >= 0 && few! <= most! && most! <= MAX_PIPS;
    return {
      line: [...used, plain(' of '), ...of, plain(' redeemed')],
      count: [...used, plain(' of '), ...of],
      ...(isDrawn ? { pips: { used: few!, of: most! } } : {}),
    };
  }
  if (at(doc, voucher, 'redemption') < 0) return same([]);
  const anyNumber = [quiet('unlimited redemptions')];
  if (used.length === 0) return { line: anyNumber, count: [quiet('no limit')] };
  const number = integerAt(doc, voucher, 'redemption', 'redeemed_quantity');
  const count = [...used, plain(` ${number === 1 ? 'time' : 'times'}, no limit`)];
  return { line: number === 0 ? anyNumber : [plain('redeemed '), ...count], count };
}

function same(line: Line): Uses {
  return { line, count: line };
}
