import type { PURPOSE_OBJECTS } from '../../../event/purposes.ts';
import { PURPOSES, REQUIRED_OBJECTS } from '../../../event/purposes.ts';
import type { Analysis } from '../../analysis.ts';
import {
  childOf,
  childrenOf,
  holderRangeOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
} from '../../read/json-document.ts';
import { append } from '../../read/pointer.ts';
import { propertySchema, rootSchema, type FieldSchema } from '../../schema/event-schema.ts';
import { counted } from '../../wording/lists.ts';
import { blocksOf, elementBlocks } from '../blocks.ts';
import { toField } from '../members.ts';
import { absentField, absentGroup } from '../absent.ts';
import { at, elementsAt, isSeen, objectAt, textAt } from '../../read/node-at.ts';
import { CARDS } from '../cards/cards.ts';
import type { CardSource } from '../cards/card.ts';
import { unsetWords } from '../cards/unset.ts';
import type { LayoutContext } from '../context.ts';
import { shortId } from '../../read/shorten.ts';
import { deliverySection, restSection } from './other-sections.ts';
import type { Block, Field, Section, SectionId } from '../types.ts';

type Key = (typeof REQUIRED_OBJECTS | typeof PURPOSE_OBJECTS)[number];

/** The sections in the order in which they are shown. */
export const SECTIONS: readonly { readonly id: SectionId; readonly key: Key }[] = [
  { id: 'order', key: 'order' },
  { id: 'customer', key: 'customer' },
  { id: 'referrer', key: 'referrer' },
  { id: 'redemption', key: 'redemption' },
  { id: 'campaign', key: 'campaign' },
  { id: 'promotion-tier', key: 'promotion_tier' },
  { id: 'voucher', key: 'voucher' },
  { id: 'publication', key: 'publication' },
];

/**
 * The sections of order event data.
 * @param data node of the data object; -1 when the delivery has none.
 */
export function sectionsOf(context: LayoutContext, analysis: Analysis, data: number): Section[] {
  const { doc } = context;
  const schema = rootSchema('data');
  const isObject = data >= 0 && kindOf(doc, data) === 'object';
  const shown: number[] = [];
  const sections = SECTIONS.flatMap(({ id, key }): Section[] => {
    const node = isObject ? childOf(doc, data, key) : -1;
    if (!isShown(analysis, key, node >= 0 && kindOf(doc, node) !== 'null')) return [];
    shown.push(node);
    if (context.matches && (node < 0 || !context.matches.shows(node))) return [];
    return [sectionOf(context, analysis, data, id, key, propertySchema(schema, key))];
  });
  const rest = isObject ? restSection(context, data, schema, shown) : [];
  return [...sections, ...rest, ...deliverySection(context, analysis)];
}

/**
 * Whether a section is shown: for objects of every order event, present objects, and objects of the
 * purpose.
 */
function isShown({ purpose }: Analysis, key: Key, isThere: boolean): boolean {
  if (isThere || (REQUIRED_OBJECTS as readonly string[]).includes(key)) return true;
  return purpose !== null && (PURPOSES[purpose].objects as readonly string[]).includes(key);
}

function sectionOf(
  context: LayoutContext,
  analysis: Analysis,
  data: number,
  id: SectionId,
  key: Key,
  schema: FieldSchema | null,
): Section {
  const { doc, findings } = context;
  const node = data >= 0 && kindOf(doc, data) === 'object' ? childOf(doc, data, key) : -1;
  const kind = node < 0 ? 'absent' : kindOf(doc, node);
  const pointer = append(data < 0 ? '' : pointerOf(doc, data), key);
  const state =
    kind === 'object' ? 'present' : kind === 'null' || kind === 'absent' ? kind : 'unexpected';
  const title = schema?.title ?? key;
  const range = node < 0 ? holderRangeOf(doc, Math.max(data, 0)) : rangeOf(doc, node);
  return {
    id,
    title,
    key,
    pointer,
    range,
    state,
    ...(state === 'present'
      ? presentParts(context, { context, data, node }, id, schema)
      : { card: null, unset: '', all: '' }),
    blocks:
      state === 'present'
        ? presentBlocks(context, id, node, schema)
        : state === 'unexpected'
          ? [{ kind: 'fields', fields: [toField(context, node, schema)] }]
          : emptyBlocks(context, analysis, data, { pointer, range, key, label: title }, schema),
    counts: findings.within(pointer),
  };
}

/** The card of an object, the words on what is not set, and the title of the fold. */
function presentParts(
  context: LayoutContext,
  source: CardSource,
  id: SectionId,
  schema: FieldSchema | null,
): Pick<Section, 'card' | 'unset' | 'all'> {
  const { node } = source;
  const items = id === 'order' ? itemsIn(context, node) : -1;
  const fields = fieldsIn(context, node) - (items < 0 ? 0 : fieldsIn(context, items) + 1);
  const all = `All ${counted(fields, 'field', 'fields')}`;
  const lines = items < 0 ? 0 : childrenOf(context.doc, items).length;
  return {
    card: context.matches ? null : (CARDS[id]?.(source, schema) ?? null),
    unset: context.matches ? '' : unsetWords(context, node, schema),
    all: lines === 0 ? all : `${all} and ${counted(lines, 'item', 'items')}`,
  };
}

/** All members and elements inside an object or array. */
function fieldsIn({ doc }: LayoutContext, node: number): number {
  return doc.positions.next[node]! - node - 1;
}

/** The items that have a table of their own; -1 when there are none. */
function itemsIn({ doc }: LayoutContext, order: number): number {
  return elementsAt(doc, order, 'items').length > 0 ? at(doc, order, 'items') : -1;
}

function presentBlocks(
  context: LayoutContext,
  id: SectionId,
  node: number,
  schema: FieldSchema | null,
): Block[] {
  const rest = schema ? absentGroup(context, node, schema) : [];
  const items = id === 'order' ? itemsIn(context, node) : -1;
  const isListed = items >= 0 && (!context.matches || context.matches.shows(items));
  // The card has the table of the items. A filter shows the items that match.
  const list =
    isListed && context.matches
      ? elementBlocks(context, items, propertySchema(schema, 'items'))
      : [];
  return [...list, ...blocksOf(context, node, schema, items >= 0 ? [items] : []), ...rest];
}

/** The field of an object that is null or absent, with a note on what that means. */
function emptyBlocks(
  context: LayoutContext,
  { purpose }: Analysis,
  data: number,
  place: Pick<Field, 'pointer' | 'range' | 'key' | 'label'>,
  schema: FieldSchema | null,
): Block[] {
  const isRequired = (REQUIRED_OBJECTS as readonly string[]).includes(place.key);
  const title = purpose === null ? null : PURPOSES[purpose].title;
  const note = isRequired
    ? 'every order event includes this object'
    : `the purpose “${title}” includes this object`;
  const node = childOf(context.doc, data, place.key);
  if (node < 0)
    return [
      { kind: 'fields', fields: [absentField(context, { ...place, text: 'missing', note })] },
    ];
  const field = toField(context, node, schema);
  const value = { note, ...field.value, ...namedByOrder(context, data, place.key) };
  return [{ kind: 'fields', fields: [{ ...field, value }] }];
}

/** The note on an object that is null although the order names it. */
function namedByOrder({ doc }: LayoutContext, data: number, key: string): { note?: string } {
  const redemptions = key === 'redemption' ? objectAt(doc, data, 'order', 'redemptions') : -1;
  const [first] = redemptions < 0 ? [] : childrenOf(doc, redemptions);
  const named =
    key === 'referrer'
      ? textAt(doc, data, 'order', 'referrer_id')
      : first !== undefined && keyOf(doc, first);
  return named && isSeen(named)
    ? { note: `not included, but the order names ${shortId(named)}` }
    : {};
}
