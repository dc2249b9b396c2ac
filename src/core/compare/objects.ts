import { childOf, kindOf, membersOf } from '../read/json-document.ts';
import { propertySchema, rootSchema, type FieldSchema } from '../schema/event-schema.ts';
import { SECTIONS } from '../view/sections/sections.ts';
import type { SectionId } from '../view/types.ts';
import { differencesBetween, memberPairs, type Difference, type Pair } from './differences.ts';
import type { Side } from './side.ts';

/** An object of the event on both sides, and where it differs. */
export interface ObjectPair {
  readonly id: SectionId;
  readonly title: string;
  /** The object itself; -1 for the side that lacks it. Of a group, the object around its members. */
  readonly pair: Pair;
  /** Whether it is a group of some members of `pair`, which has no card of its own. */
  readonly isGroup: boolean;
  readonly schema: FieldSchema | null;
  readonly differences: readonly Difference[];
}

/** The objects of two order events, in the order of a report, equal ones too. */
export function objectPairs(before: Side, after: Side): ObjectPair[] {
  const data = rootSchema('data');
  const known = SECTIONS.flatMap(({ id, key }): ObjectPair[] => {
    const pair = { before: memberOf(before, key), after: memberOf(after, key) };
    if (pair.before < 0 && pair.after < 0) return [];
    const schema = propertySchema(data, key);
    return [objectPair(before, after, { id, title: schema?.title ?? key, schema, pair })];
  });
  const keys = new Set<string>(SECTIONS.map(({ key }) => key));
  const pair = { before: before.data, after: after.data };
  const other = { id: 'other', title: 'Other fields', schema: data, pair } as const;
  const rest = groupOf(before, after, other, keys);
  return [...known, ...rest, ...deliveryPair(before, after)];
}

/** All of two texts that are not both order events. */
export function wholePair(before: Side, after: Side): ObjectPair {
  const pair = { before: before.data, after: after.data };
  return objectPair(before, after, { id: 'content', title: 'Content', schema: null, pair });
}

/** The order before a redemption, and the order. */
export function orderPair(before: Side, after: Side, pair: Pair): ObjectPair {
  const schema = propertySchema(rootSchema('data'), 'order');
  const title = schema?.title ?? 'order';
  return objectPair(before, after, { id: 'order', title, schema, pair });
}

/** The members around the data of two deliveries. */
function deliveryPair(before: Side, after: Side): ObjectPair[] {
  const areDeliveries = [before, after].every(({ analysis }) => analysis.form === 'delivery');
  if (!areDeliveries) return [];
  const [schema, pair] = [rootSchema('delivery'), { before: 0, after: 0 }];
  const delivery = { id: 'delivery', title: 'Delivery', schema, pair } as const;
  return groupOf(before, after, delivery, new Set(['data']));
}

function objectPair(
  before: Side,
  after: Side,
  object: Omit<ObjectPair, 'differences' | 'isGroup'>,
): ObjectPair {
  const differences = differencesOf(before, after, object.pair);
  return { ...object, isGroup: false, differences };
}

function groupOf(
  before: Side,
  after: Side,
  group: Omit<ObjectPair, 'differences' | 'isGroup'>,
  except: ReadonlySet<string>,
): ObjectPair[] {
  const members = memberPairs(
    membersIn(before, group.pair.before, except),
    membersIn(after, group.pair.after, except),
  );
  if (members.length === 0) return [];
  const differences = members.flatMap((pair) => differencesOf(before, after, pair));
  return [{ ...group, isGroup: true, differences }];
}

function differencesOf(before: Side, after: Side, pair: Pair): Difference[] {
  return pair.before < 0 || pair.after < 0
    ? [{ ...pair, element: null }]
    : differencesBetween(before.doc, pair.before, after.doc, pair.after);
}

function memberOf({ doc, data }: Side, key: string): number {
  return data >= 0 && kindOf(doc, data) === 'object' ? childOf(doc, data, key) : -1;
}

/** The members of an object by their keys, except for some; none for anything else. */
function membersIn(
  { doc }: Side,
  node: number,
  except: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  if (node < 0 || kindOf(doc, node) !== 'object') return new Map();
  return new Map([...membersOf(doc, node)].filter(([key]) => !except.has(key)));
}
