import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { isObject, valueAtPointer } from '../read/value-at.ts';
import { CHANGES, type Members, type Variant } from './variant-changes.ts';

/**
 * A valid payload that differs from the given one in one way: amounts in yen, a canceled order, an
 * order without items. Numbers are written as doubles.
 * @returns `null` when the text is not an order event.
 */
export function variantOf(analysis: Analysis, variant: Variant): string | null {
  const root = documentOf(analysis)?.root;
  if (analysis.dataPointer === null || !isObject(root)) return null;
  const body = JSON.parse(JSON.stringify(root)) as Members;
  CHANGES[variant](body, ordersIn(valueAtPointer(body, analysis.dataPointer)));
  return JSON.stringify(body, null, 2);
}

/** The order of the data object, and its copy in the redemption. */
function ordersIn(data: unknown): readonly Members[] {
  const holders = [data, valueAtPointer(data, '/redemption')];
  return holders.flatMap((holder) => {
    const order = isObject(holder) ? holder['order'] : null;
    return isObject(order) ? [order as Members] : [];
  });
}
