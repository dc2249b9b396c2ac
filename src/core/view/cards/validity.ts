import type { LayoutContext } from '../context.ts';
import { plain, quiet, type Line } from '../spans.ts';
import { at } from '../../read/node-at.ts';
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
    const isOwn = at(doc, object, key) >= 0;
    const holder = isOwn ? object : campaign;
    return { moment: momentAt(doc, holder, key), day: dayLine(context, holder, key), isOwn };
  };
  const [start, end] = [of('start_date'), of('expiration_date')];
  const [hasStart, hasEnd] = [start.day.length > 0, end.day.length > 0];
  if (!hasStart && !hasEnd) return [];
  const from = hasStart ? start.moment : momentAt(doc, object, 'created_at');
  const ticked = tick ? (tick.moment?.at ?? null) : order;
  const isInside =
    from !== null && ticked !== null && ticked > from.at && (!end.moment || ticked < end.moment.at);
  const isSameDay = from !== null && order !== null && formatDay(from.at) === formatDay(order);
  return [
    {
      kind: 'validity',
      from: hasStart
        ? line(
            'From ',
            start.day,
            start.isOwn ? (isSameDay ? distanceLine(from, order) : []) : [quiet('of the campaign')],
          )
        : line('Created ', dayLine(context, object, 'created_at'), [quiet('no start date')]),
      middle:
        isInside && !isSameDay ? [quiet(`${tick?.label ?? 'Order'} ${formatDay(ticked!)}`)] : [],
      until: hasEnd
        ? line(
            'Until ',
            end.day,
            end.isOwn ? distanceLine(end.moment, order) : [quiet('of the campaign')],
          )
        : [quiet('No end date')],
      at: positionOf(from, end.moment, ticked),
      isOpen: !hasEnd,
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
