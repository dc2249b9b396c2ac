import { formatAmount } from '../format/money.ts';
import { kindOf } from '../read/json-document.ts';
import { at, integerAt, textAt } from '../read/node-at.ts';
import { shorten } from '../read/shorten.ts';
import { elementSchema, propertySchema } from '../schema/event-schema.ts';
import { counted } from '../wording/lists.ts';
import { withoutTurning } from '../wording/quote.ts';
import type { ObjectPair } from './objects.ts';
import { isThere, type Side } from './side.ts';

/** UTF-16 code units of a value of the payload in the headline. */
const MAX_UNITS = 40;

/**
 * The change in a few words: another order or customer, the status, the total, items and objects
 * that came or went. Without any of them it names the objects that changed; '' without a change.
 */
export function headlineOf(before: Side, after: Side, objects: readonly ObjectPair[]): string {
  const order = objects.find(({ id }) => id === 'order');
  const customer = objects.find(({ id }) => id === 'customer');
  const parts = [
    ...(order && isAnother(before, after, order) ? ['another order'] : []),
    ...(customer && isAnother(before, after, customer) ? ['another customer'] : []),
    ...(order ? orderParts(before, after, order) : []),
    ...objects.flatMap((object) => cameOrWent(before, after, object)),
  ];
  const changed = objects.filter(({ differences }) => differences.length > 0);
  if (parts.length > 0) return capitalised(parts.join(', '));
  if (changed.length === 0) return '';
  return `Changed: ${changed.map(({ title }) => title.toLowerCase()).join(', ')}`;
}

/** "Order PT-2026-0618-4 of Ana Sousa"; '' when the later payload has no order. */
export function aboutOf({ doc, data }: Side): string {
  const name = (path: readonly string[]) => {
    const text = textAt(doc, data, ...path);
    return text === null ? '' : withoutTurning(shorten(text, MAX_UNITS));
  };
  const order = name(['order', 'source_id']) || name(['order', 'id']);
  const customer = name(['customer', 'name']) || name(['customer', 'email']);
  if (order === '') return '';
  return `Order ${order}${customer === '' ? '' : ` of ${customer}`}`;
}

/** Whether both sides have the object, with different IDs. */
function isAnother(before: Side, after: Side, { pair }: ObjectPair): boolean {
  const [old, young] = [textAt(before.doc, pair.before, 'id'), textAt(after.doc, pair.after, 'id')];
  return old !== null && young !== null && old !== young;
}

function orderParts(before: Side, after: Side, order: ObjectPair): string[] {
  return [...statusPart(before, after, order), ...totalPart(before, after, order)].concat(
    itemParts(before, after, order),
  );
}

function statusPart(before: Side, after: Side, { pair }: ObjectPair): string[] {
  const [old, young] = [
    textAt(before.doc, pair.before, 'status'),
    textAt(after.doc, pair.after, 'status'),
  ];
  if (old === null || young === null || old === young) return [];
  return [[old, young].map((text) => withoutTurning(shorten(text, MAX_UNITS))).join(' → ')];
}

function totalPart(before: Side, after: Side, { pair }: ObjectPair): string[] {
  const [old, young] = [
    integerAt(before.doc, pair.before, 'total_amount'),
    integerAt(after.doc, pair.after, 'total_amount'),
  ];
  if (old === null || young === null) return [];
  const [from, to] = [before.context.currency, after.context.currency];
  if (from.code !== to.code) {
    return [`${formatAmount(String(old), from)} → ${formatAmount(String(young), to)}`];
  }
  const by = young - old;
  if (by === 0 || !Number.isSafeInteger(by)) return [];
  return [`${by > 0 ? '+' : '−'}${formatAmount(String(Math.abs(by)), to)}`];
}

/** The items that came and went; without any of them those that changed. */
function itemParts(before: Side, after: Side, { pair, differences, schema }: ObjectPair): string[] {
  const items = {
    before: at(before.doc, pair.before, 'items'),
    after: at(after.doc, pair.after, 'items'),
  };
  const isListed = elementSchema(propertySchema(schema, 'items')) !== null;
  if (!isListed || items.before < 0 || items.after < 0) return [];
  const isInItems = (side: Side, node: number, list: number) =>
    node > list && node < side.doc.positions.next[list]!;
  const counts = { added: 0, removed: 0, changed: 0 };
  let last: object | null = null;
  for (const { element } of differences) {
    if (element === null || element === last) continue;
    last = element;
    const isItem =
      element.after >= 0
        ? isInItems(after, element.after, items.after)
        : isInItems(before, element.before, items.before);
    if (!isItem) continue;
    counts[element.before < 0 ? 'added' : element.after < 0 ? 'removed' : 'changed'] += 1;
  }
  const say = (kind: keyof typeof counts) =>
    counts[kind] === 0 ? [] : [`${counted(counts[kind], 'item', 'items')} ${kind}`];
  const moved = [...say('added'), ...say('removed')];
  return moved.length > 0 ? moved : say('changed');
}

/** "voucher added". */
function cameOrWent(before: Side, after: Side, object: ObjectPair): string[] {
  const { pair, isGroup, title, differences } = object;
  if (isGroup || differences.length === 0) return [];
  const isObject = (side: Side, node: number) => node >= 0 && kindOf(side.doc, node) === 'object';
  if (!isThere(before, pair.before) && isObject(after, pair.after)) {
    return [`${title.toLowerCase()} added`];
  }
  if (isObject(before, pair.before) && !isThere(after, pair.after)) {
    return [`${title.toLowerCase()} removed`];
  }
  return [];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
