import { amountFits, SUMS_OVER_ITEMS, sumOf } from '../amounts/sums.ts';
import type { Fix } from '../analysis.ts';
import { nodeAt } from '../read/json-document.ts';
import { integerAt, memberOf } from '../read/value-at.ts';
import { change } from '../validate/fixes.ts';
import type { FoundOrder } from './orders.ts';
import type { OrderEventData } from './violation.ts';

/** Where an amount is: in the order itself or in one of its items. */
export interface Holder {
  readonly found: FoundOrder;
  /** The index of the item; `null` for the order. */
  readonly item: number | null;
}

export const pointerOfHolder = ({ found, item }: Holder): string =>
  item === null ? found.pointer : `${found.pointer}/items/${item}`;

/** The order or item itself. */
export function holderOf({ found, item }: Holder): object {
  const holder = item === null ? found.order : found.items[item];
  return typeof holder === 'object' && holder !== null ? holder : {};
}

/**
 * Whether every sum holds that an amount is in, once it has another value: those of its order or
 * item, and those over all items.
 * @param value in minor units.
 * @returns `null` when none of them can be checked.
 */
export function holdsWith(at: Holder, key: string, value: number): boolean | null {
  const { found, item } = at;
  if (value < 0) return false;
  const holder = holderOf(at);
  const fits = amountFits(holder, key, value);
  if (fits === false) return false;
  for (const { part, total } of SUMS_OVER_ITEMS) {
    if (key !== (item === null ? total : part)) continue;
    const sum = sumOverItems(found, part);
    const stated = integerAt(found.order, total);
    if (sum === undefined || stated === undefined) continue;
    const [left, right] =
      item === null ? [sum, value] : [sum - (integerAt(holder, key) ?? 0) + value, stated];
    if (left !== right) return false;
    // The sum over the items decides the order's amount, but one of many items only with others.
    if (item === null) return true;
  }
  return fits;
}

const known = new WeakMap<FoundOrder, Map<string, number | undefined>>();

/**
 * The sum of an amount of the items; `undefined` when it cannot be made. Many items have no
 * discount, so one is enough. An amount is needed from every item. Kept, because each of ten
 * thousand items may ask for it.
 */
export function sumOverItems(found: FoundOrder, part: string): number | undefined {
  let sums = known.get(found);
  if (!sums) known.set(found, (sums = new Map<string, number | undefined>()));
  if (!sums.has(part)) {
    const { items } = found;
    const given = items.map((item) => memberOf(item, part)).filter((value) => value !== undefined);
    const wanted = part === 'amount' ? items.length : 1;
    sums.set(part, given.length > 0 && given.length >= wanted ? sumOf(given) : undefined);
  }
  return sums.get(part);
}

/**
 * Changes an amount.
 * @param isHere whether the finding is at this amount. Then its name needs no mention.
 */
export function changeTo(
  { doc }: OrderEventData,
  at: Holder,
  key: string,
  value: number,
  isHere: boolean,
): Fix {
  const fix = change(doc, nodeAt(doc, `${pointerOfHolder(at)}/${key}`), String(value));
  return isHere ? fix : { ...fix, title: `Change "${key}" to ${value}` };
}
