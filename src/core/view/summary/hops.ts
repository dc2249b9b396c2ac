import { at, textAt } from '../../read/node-at.ts';
import { formatLater, formatWhen } from '../../format/time.ts';
import type { LayoutContext } from '../context.ts';
import { OUTCOMES, outcomeOf } from '../redemption-words.ts';
import { figure } from '../spans.ts';
import { momentAt, type Moment } from '../times.ts';
import type { Hop } from './types.ts';

const CREATED = 'Created';

/**
 * What happened to the order: the first and its creation at their times, each other so long after
 * the one before.
 * @param data node of the data object.
 */
export function hopsOf(context: LayoutContext, data: number): Hop[] {
  const { doc } = context;
  const redemption = at(doc, data, 'redemption');
  const hasFailed = textAt(doc, data, 'publication', 'result') === 'FAILURE';
  const found: readonly (readonly [label: string, moment: Moment | null])[] = [
    [CREATED, momentAt(doc, data, 'order', 'created_at')],
    [
      OUTCOMES[outcomeOf(context, redemption)],
      momentAt(doc, redemption, 'date') ?? momentAt(doc, redemption, 'created_at'),
    ],
    ['Updated', momentAt(doc, data, 'order', 'updated_at')],
    [
      hasFailed ? 'Publication failed' : 'Published',
      momentAt(doc, data, 'publication', 'created_at'),
    ],
  ];
  const happened = found
    .flatMap(([label, moment]) => (moment ? [{ label, moment }] : []))
    .sort((a, b) => a.moment.at - b.moment.at);
  return happened.map(({ label, moment }, index) => {
    const before = happened[index - 1]?.moment;
    const isLaterOrder = before !== undefined && label === CREATED;
    const say = () => (before && !isLaterOrder ? spanWords(before, moment) : formatWhen(moment));
    return {
      label: isLaterOrder ? 'Order created' : label,
      when: [figure(context, moment.node, { say })],
    };
  });
}

/** "4 min 33 s later"; the time itself where one of the two has no time of day. */
function spanWords(before: Moment, moment: Moment): string {
  if (before.precision === 'day' || moment.precision === 'day') return formatWhen(moment);
  return formatLater(moment.at - before.at);
}
