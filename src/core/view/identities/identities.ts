import { DATA_OBJECTS } from '../../../event/purposes.ts';
import type { Analysis } from '../../analysis.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  nodeAt,
  pointerOf,
  rangeOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { at, elementsAt, objectAt, textAt } from '../../read/node-at.ts';
import { shortId } from '../../read/shorten.ts';
import type { LinkedIdentifier } from '../../rules/identifier-links.ts';
import { identifierLinksIn, subjectOf } from '../../rules/index.ts';
import { nameOf } from '../../wording/field-name.ts';
import { counted, joinWords } from '../../wording/lists.ts';
import type { LayoutContext } from '../context.ts';
import { groupsOf, type Group } from './groups.ts';
import type { Identity, IdentityPlace, MatchingIds } from './types.ts';

/**
 * Places of identifiers in the data object, with what they identify. A place that no rule links is
 * listed where its identifier is the same, and says nothing where it is another.
 */
const PLACES: readonly (readonly [path: string, title: string])[] = [
  ['customer/id', 'Customer'],
  ['order/customer_id', 'Customer'],
  ['order/customer/id', 'Customer'],
  ['redemption/customer_id', 'Customer'],
  ['publication/customer_id', 'Customer'],
  ['redemption/order/customer_id', 'Customer'],
  ['redemption/previous_order/customer_id', 'Customer'],
  ['voucher/holder_id', 'Customer'],
  ['referrer/id', 'Referrer'],
  ['order/referrer_id', 'Referrer'],
  ['redemption/order/referrer_id', 'Referrer'],
  ['redemption/voucher/holder_id', 'Holder'],
  ['order/id', 'Order'],
  ['redemption/order/id', 'Order'],
  ['redemption/previous_order/id', 'Order'],
  ['redemption/id', 'Redemption'],
  ['campaign/id', 'Campaign'],
  ['campaign/name', 'Campaign name'],
  ['promotion_tier/id', 'Promotion tier'],
  ['redemption/promotion_tier/id', 'Promotion tier'],
  ['voucher/id', 'Voucher'],
  ['publication/id', 'Publication'],
  ['redemption/voucher/id', 'Redeemed voucher'],
  ['redemption/related_object_id', 'Redeemed object'],
  ['redemption/voucher/campaign_id', 'Campaign of the redeemed voucher'],
  ['redemption/related_object_parent_id', 'Campaign of the redeemed voucher'],
];

/** Items whose products are compared, and redemptions of the order: more would fill the card. */
const MAX_LISTED = 20;

const NONE: MatchingIds = { identities: [], agreeing: 0, once: '' };

/** The identities of a payload, each with every place that names it. */
export function identitiesOf(context: LayoutContext, analysis: Analysis): MatchingIds {
  const { doc } = context;
  const subject = subjectOf(analysis, doc);
  if (!subject) return NONE;
  const { dataPointer } = subject;
  const data = nodeAt(doc, dataPointer);
  const groups: Group[] = groupsOf(identifierLinksIn(subject));
  const unlinked = new Map<string, Group>();
  const known = new Set(groups.flatMap(({ places }) => places.map(({ pointer }) => pointer)));
  for (const { pointer, value } of placesIn(doc, data, dataPointer)) {
    if (known.has(pointer)) continue;
    const group = groups.find((one) => one.value === value) ?? unlinked.get(value);
    if (group) group.places.push({ pointer, value });
    else unlinked.set(value, { value, places: [{ pointer, value }] });
  }
  const shared = [...unlinked.values()].filter(({ places }) => places.length > 1);
  const identities = merged([
    ...[...groups, ...shared].map((group) => identityOf(context, dataPointer, group)),
    ...productsOf(context, data),
  ]).sort((a, b) => Number(a.severity === undefined) - Number(b.severity === undefined));
  const named = new Set(identities.flatMap(({ places }) => places.map(({ pointer }) => pointer)));
  return {
    identities,
    agreeing: identities.filter(({ severity }) => severity === undefined).length,
    once: namedOnce(context, data, dataPointer, named),
  };
}

/** The places that have an identifier. The order lists its redemptions by their identifiers. */
function placesIn(doc: JsonDocument, data: number, dataPointer: string): LinkedIdentifier[] {
  const place = (from: number, base: string, path: string): LinkedIdentifier[] => {
    const value = textAt(doc, from, ...path.split('/'));
    return value === null ? [] : [{ pointer: `${base}/${path}`, value }];
  };
  const redemptions = objectAt(doc, data, 'order', 'redemptions');
  const listed = redemptions < 0 ? [] : childrenOf(doc, redemptions).slice(0, MAX_LISTED);
  // Of duplicate keys only the last has a pointer.
  const kept = listed.filter((node) => childOf(doc, redemptions, keyOf(doc, node)) === node);
  // The redemption of the payload may be listed below the others.
  const own = at(doc, redemptions, textAt(doc, data, 'redemption', 'id') ?? '');
  const shown = own < 0 || kept.includes(own) ? kept : [...kept, own];
  return [
    ...PLACES.flatMap(([path]) => place(data, dataPointer, path)),
    ...shown.flatMap((node) => {
      const pointer = pointerOf(doc, node);
      return [
        { pointer, value: keyOf(doc, node) },
        ...place(node, pointer, 'related_object_id'),
        ...place(node, pointer, 'related_object_parent_id'),
      ];
    }),
  ];
}

function identityOf(context: LayoutContext, dataPointer: string, group: Group): Identity {
  const { doc, form } = context;
  const { value, severity } = group;
  const places = group.places.map((place): IdentityPlace => {
    const { pointer } = place;
    const range = rangeOf(doc, nodeAt(doc, pointer));
    const other = place.value === value ? {} : { other: shortId(place.value) };
    return { pointer, range, path: nameOf(pointer, form!), ...other };
  });
  const pointers = new Set(places.map(({ pointer }) => pointer));
  const [, title] = PLACES.find(([path]) => pointers.has(`${dataPointer}/${path}`)) ?? [];
  return {
    title: title ?? 'ID',
    value,
    short: title === 'Campaign name' ? value : shortId(value),
    places,
    ...(severity === undefined ? {} : { severity }),
  };
}

/**
 * Identities of one title and value are one, such as a product that is listed twice, or a customer
 * whose own object is missing. The odd places come first.
 */
function merged(identities: readonly Identity[]): Identity[] {
  const one = new Map<string, Identity>();
  for (const identity of identities) {
    const key = JSON.stringify([identity.title, identity.value]);
    const same = one.get(key);
    const places = [...(same?.places ?? []), ...identity.places].sort(
      (a, b) => Number(a.other === undefined) - Number(b.other === undefined),
    );
    one.set(key, { ...identity, ...same, places });
  }
  return [...one.values()];
}

/** The products that an item names twice with the same identifier. */
function productsOf(context: LayoutContext, data: number): Identity[] {
  const { doc, form } = context;
  return elementsAt(doc, data, 'order', 'items')
    .slice(0, MAX_LISTED)
    .flatMap((item): Identity[] => {
      const nodes = [at(doc, item, 'product_id'), at(doc, item, 'product', 'id')];
      const [value, inside] = [textAt(doc, item, 'product_id'), textAt(doc, item, 'product', 'id')];
      if (value === null || value !== inside) return [];
      const places = nodes.map((node) => {
        const pointer = pointerOf(doc, node);
        return { pointer, range: rangeOf(doc, node), path: nameOf(pointer, form!) };
      });
      return [
        {
          title: textAt(doc, item, 'product', 'name') ?? 'Product',
          value,
          short: shortId(value),
          places,
        },
      ];
    });
}

/** The objects whose identifier is in one place only, and the items. */
function namedOnce(
  { doc }: LayoutContext,
  data: number,
  dataPointer: string,
  named: ReadonlySet<string>,
): string {
  const objects = DATA_OBJECTS.filter(
    (key) => textAt(doc, data, key, 'id') !== null && !named.has(`${dataPointer}/${key}/id`),
  ).map((key) => key.replace('_', ' '));
  const count = elementsAt(doc, data, 'order', 'items').length;
  return joinWords(count > 0 ? [...objects, counted(count, 'item', 'items')] : objects);
}
