import type { LayoutContext } from '../context.ts';
import { plain, quiet, type Line } from '../spans.ts';
import { dayLine, distanceLine, momentAt, orderTime, type Moment } from '../times.ts';
import { formatDay } from '../../format/time.ts';
import type { ValidityPart } from './types.ts';

interface ValidityOptions {
  /** The tick: a redemption has its own time. */
  readonly tick?: { readonly label: string; readonly moment: Moment | null };
  /** The campaign, whose dates count where the object has none. */
  readonly campaign?: number;
}

/**
 * The validity of a voucher or promotion as a bar: from its start, else its creation, to its end.
 * @returns an empty list when the payload says neither.
 */
export function validityOf(
  context: LayoutContext,
  data: number,
  object: number,
  { tick, campaign = -1 }: ValidityOptions = {},
): ValidityPart[] {
  const { doc } = context;
  const order = orderTime(doc, data);
  const of = (key: string) => {
    const own = momentAt(doc, object, key);
    return { moment: own ?? momentAt(doc, campaign, key), isOwn: own !== null };
  };
  const [start, end] = [of('start_date'), of('expiration_date')];
  const created = momentAt(doc, object, 'created_at');
  if (!start.moment && !end.moment) return [];
  const from = start.moment ?? created;
  const ticked = tick ? (tick.moment?.at ?? null) : order;
  const isInside =
    from !== null && ticked !== null && ticked > from.at && (!end.moment || ticked < end.moment.at);
  const isSameDay = from !== null && order !== null && formatDay(from.at) === formatDay(order);
  return [
    {
      kind: 'validity',
      from: start.moment
        ? line(
            'From ',
            dayLine(context, from),
            start.isOwn ? (isSameDay ? distanceLine(from, order) : []) : [quiet('of the campaign')],
          )
        : line('Created ', dayLine(context, from), [quiet('no start date')]),
      middle:
        isInside && !isSameDay ? [quiet(`${tick?.label ?? 'Order'} ${formatDay(ticked!)}`)] : [],
      until: end.moment
        ? line(
            'Until ',
            dayLine(context, end.moment),
            end.isOwn ? distanceLine(end.moment, order) : [quiet('of the campaign')],
          )
        : [quiet('No end date')],
      at: positionOf(from, end.moment, ticked),
      isOpen: end.moment === null,
    },
  ];
}

function line(word: string, day: Line, remark: Line): Line {
  if (day.length === 0) return remark;
  return [quiet(word), ...day, ...(remark.length > 0 ? [plain(', '), ...remark] : [])];
}

/** Where a moment is between two others; before and after them it is at the end. */
function positionOf(from: Moment | null, until: Moment | null, at: number | null): number | null {
  if (!from || !until || at === null || until.at <= from.at) return null;
  return Math.min(1, Math.max(0, (at - from.at) / (until.at - from.at)));
}
