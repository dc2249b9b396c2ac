import type { Analysis } from '../analysis.ts';
import { kindOf } from '../read/json-document.ts';
import { objectAt } from '../read/node-at.ts';
import { shorten } from '../read/shorten.ts';
import { CARDS } from '../view/cards/cards.ts';
import type { Card } from '../view/cards/types.ts';
import type { ViewOptions } from '../view/types.ts';
import { formatWhen } from '../format/time.ts';
import { orderMoment } from '../view/times.ts';
import { counted } from '../wording/lists.ts';
import { changesOf, newRoom } from './changes.ts';
import { aboutOf, headlineOf } from './headline.ts';
import { objectPairs, orderPair, wholePair, type ObjectPair } from './objects.ts';
import { sideOf, type Side } from './side.ts';
import type { ChangedObject, Comparison } from './types.ts';
import { cardWords, wordsOf } from './words.ts';

/** UTF-16 code units of the name of an object. */
const MAX_NAME = 120;

/**
 * Compares two payloads object by object. When only one of them has its delivery, the data objects
 * are compared.
 * @returns `null` when one of the texts cannot be read.
 */
export function compare(
  before: Analysis,
  after: Analysis,
  options: ViewOptions = {},
): Comparison | null {
  const [old, young] = [sideOf(before, options), sideOf(after, options)];
  if (!old || !young) return null;
  const isEvent = before.form !== null || after.form !== null;
  const objects = isEvent ? objectPairs(old, young) : [wholePair(old, young)];
  return comparisonOf(old, young, objects);
}

/**
 * Compares the order with `redemption.previous_order`, the order before the redemption.
 * @returns `null` when the payload lacks one of the two.
 */
export function compareWithPrevious(
  analysis: Analysis,
  options: ViewOptions = {},
): Comparison | null {
  const side = analysis.dataPointer === null ? null : sideOf(analysis, options);
  if (!side) return null;
  const { doc, data } = side;
  const pair = {
    before: objectAt(doc, data, 'redemption', 'previous_order'),
    after: objectAt(doc, data, 'order'),
  };
  if (pair.before < 0 || pair.after < 0) return null;
  const comparison = comparisonOf(side, side, [orderPair(side, side, pair)]);
  return { ...comparison, times: { before: '', after: '' } };
}

function comparisonOf(before: Side, after: Side, pairs: readonly ObjectPair[]): Comparison {
  const room = newRoom();
  const changed = pairs.filter(({ differences }) => differences.length > 0);
  const objects = changed.map((object): ChangedObject => {
    const cards = new Map([
      [before, cardOf(before, object, object.pair.before)],
      [after, cardOf(after, object, object.pair.after)],
    ]);
    const card = cards.get(after) ?? cards.get(before);
    const wordsAt = (side: Side) => {
      const own = cards.get(side);
      return (own && cardWords(own)) || undefined;
    };
    return {
      id: object.id,
      title: object.title,
      name: card ? shorten(wordsOf(card.name), MAX_NAME) : '',
      ...changesOf({ before, after, object, wordsAt, room }),
    };
  });
  const total = sum(objects.map((object) => object.total));
  const about = aboutOf(after);
  const counts = `${counted(total, 'change', 'changes')} in ${counted(objects.length, 'object', 'objects')}.`;
  return {
    headline: headlineOf(before, after, pairs),
    about: about === '' ? counts : `${about}. ${counts}`,
    times: { before: timeOf(before), after: timeOf(after) },
    objects,
    same: pairs.filter(isSame).map(({ title }) => title),
    total,
    listed: sum(objects.map(({ changes }) => changes.length)),
  };
}

function timeOf({ doc, data }: Side): string {
  const moment = orderMoment(doc, data);
  return moment ? formatWhen(moment) : '';
}

/** Whether both sides have the same object or null. A group of members is not an object. */
function isSame({ pair, isGroup, differences }: ObjectPair): boolean {
  return differences.length === 0 && !isGroup && pair.after >= 0;
}

function cardOf(side: Side, { id, schema, isGroup }: ObjectPair, node: number): Card | null {
  const { context, data, doc } = side;
  const isObject = node >= 0 && kindOf(doc, node) === 'object';
  const isOwn = isObject && (!isGroup || id === 'delivery');
  return isOwn ? (CARDS[id]?.({ context, data, node }, schema) ?? null) : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
