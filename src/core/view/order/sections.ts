import type { PURPOSE_OBJECTS } from '../../../event/purposes.ts';
import { PURPOSES, REQUIRED_OBJECTS } from '../../../event/purposes.ts';
import type { Analysis } from '../../analysis.ts';
import {
  childOf,
  childrenOf,
  holderRangeOf,
  kindOf,
  pointerOf,
  rangeOf,
} from '../../read/json-document.ts';
import { append } from '../../read/pointer.ts';
import { propertySchema, rootSchema, type FieldSchema } from '../../schema/event-schema.ts';
import { shorten } from '../../read/shorten.ts';
import { amountsBlock } from './amounts.ts';
import { blocksOf } from '../blocks.ts';
import { toField } from '../members.ts';
import { absentField, absentGroup } from '../absent.ts';
import { itemsTable } from '../table/items.ts';
import { at, textAt } from '../../read/node-at.ts';
import type { LayoutContext } from '../context.ts';
import { deliverySection, restSection } from './other-sections.ts';
import { SENTENCES } from './sentences.ts';
import { plain } from './spans.ts';
import type { Block, Field, Section, SectionId, Tone } from '../types.ts';

type Key = (typeof REQUIRED_OBJECTS | typeof PURPOSE_OBJECTS)[number];

/** The sections in the order in which they are shown. */
const SECTIONS: readonly { readonly id: SectionId; readonly key: Key }[] = [
  { id: 'order', key: 'order' },
  { id: 'customer', key: 'customer' },
  { id: 'referrer', key: 'referrer' },
  { id: 'redemption', key: 'redemption' },
  { id: 'campaign', key: 'campaign' },
  { id: 'promotion-tier', key: 'promotion_tier' },
  { id: 'voucher', key: 'voucher' },
  { id: 'publication', key: 'publication' },
];

/** The tone of a status: good news, bad news or a warning. */
const TONES: Readonly<Record<string, Tone>> = {
  PAID: 'ok',
  FULFILLED: 'ok',
  CANCELED: 'warning',
  SUCCESS: 'ok',
  SUCCEEDED: 'ok',
  FAILURE: 'error',
  FAILED: 'error',
  ROLLED_BACK: 'warning',
};

/**
 * UTF-16 code units of a badge: the service sends one short word, but a payload may contain any
 * text.
 */
const MAX_BADGE_UNITS = 40;

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
  const badge = state === 'present' ? badgeOf(context, node) : undefined;
  const title = schema?.title ?? key;
  const range = node < 0 ? holderRangeOf(doc, Math.max(data, 0)) : rangeOf(doc, node);
  return {
    id,
    title,
    key,
    pointer,
    range,
    state,
    ...(badge ? { badge } : {}),
    blocks:
      state === 'present'
        ? presentBlocks(context, id, node, schema)
        : state === 'unexpected'
          ? [{ kind: 'fields', fields: [toField(context, node, schema)] }]
          : emptyBlocks(context, analysis, node, { pointer, range, key, label: title }, schema),
    counts: findings.within(pointer),
  };
}

function presentBlocks(
  context: LayoutContext,
  id: SectionId,
  node: number,
  schema: FieldSchema | null,
): Block[] {
  const sentence = SENTENCES[id]?.(context, node) ?? [];
  const said: Block[] =
    sentence.length > 0 && !context.matches ? [{ kind: 'sentence', spans: sentence }] : [];
  const rest = schema ? absentGroup(context, node, schema) : [];
  if (id !== 'order') return [...said, ...blocksOf(context, node, schema), ...rest];
  const items = at(context.doc, node, 'items');
  const noItems: Block[] =
    listsNoItems(context, items) && !context.matches
      ? [{ kind: 'sentence', spans: [plain('This order lists no items.')] }]
      : [];
  const isListed = items >= 0 && (!context.matches || context.matches.shows(items));
  const table = isListed ? itemsTable(context, items, propertySchema(schema, 'items')) : null;
  const amounts = context.matches ? null : amountsBlock(context, node);
  return [
    ...noItems,
    ...(table ? [table] : []),
    ...(amounts ? [amounts] : []),
    ...blocksOf(context, node, schema, table ? [items] : []),
    ...rest,
  ];
}

/** Orders that were placed with an amount alone have no items, `null` or an empty list. */
function listsNoItems({ doc }: LayoutContext, items: number): boolean {
  if (items < 0 || kindOf(doc, items) === 'null') return true;
  return kindOf(doc, items) === 'array' && childrenOf(doc, items).length === 0;
}

/** The field of an object that is null or absent, with a note on what that means. */
function emptyBlocks(
  context: LayoutContext,
  { purpose }: Analysis,
  node: number,
  place: Pick<Field, 'pointer' | 'range' | 'key' | 'label'>,
  schema: FieldSchema | null,
): Block[] {
  const isRequired = (REQUIRED_OBJECTS as readonly string[]).includes(place.key);
  const title = purpose === null ? null : PURPOSES[purpose].title;
  const note = isRequired
    ? 'every order event has it; a payload that was customised in the distribution may have dropped it'
    : `a distribution with the purpose «${title}» sends it`;
  if (node < 0) return [{ kind: 'fields', fields: [absentField(context, { ...place, note })] }];
  const field = toField(context, node, schema);
  return [{ kind: 'fields', fields: [{ ...field, value: { note, ...field.value } }] }];
}

function badgeOf({ doc }: LayoutContext, node: number): Section['badge'] {
  const text = textAt(doc, node, 'status') ?? textAt(doc, node, 'result');
  if (text === null) return undefined;
  return { text: shorten(text, MAX_BADGE_UNITS), tone: TONES[text] ?? 'neutral' };
}
