import type { Edit, Fix, Form } from '../analysis.ts';
import type { Currency } from '../format/money.ts';
import { kindOf, nodeAt, rangeOf, sourceOf, type JsonDocument } from '../read/json-document.ts';
import { memberOf, valueAtPointer } from '../read/value-at.ts';
import { schemasOf } from '../schema/event-schema.ts';

/** More amounts are not offered as one fix. */
const MAX_EDITS = 20_000;

const known = new WeakMap<JsonDocument, Fix | null>();

/**
 * The fix of an order whose amounts a program wrote in the currency: 172.5 for 172.50, and 129 for
 * 129.00. Only the decimals are errors, but if they alone were changed, the whole amounts beside
 * them would be a hundred times too small.
 * @returns `null` for a single decimal among amounts in minor units.
 */
export function convertOrder(doc: JsonDocument, form: Form, currency: Currency): Fix | null {
  let fix = known.get(doc);
  if (fix === undefined) known.set(doc, (fix = convert(doc, form, currency)));
  return fix;
}

function convert(doc: JsonDocument, form: Form, { decimals }: Currency): Fix | null {
  const pointer = form === 'delivery' ? '/data/order' : '/order';
  const order = valueAtPointer(doc.root, pointer);
  const [amount = 0, discount = 0, total = 0] = [
    'amount',
    'total_discount_amount',
    'total_amount',
  ].map((key) => Number(memberOf(order, key) ?? 0));
  if (Number.isInteger(amount) && Number.isInteger(total)) return null;
  // Doubles are not exact.
  if (!(Math.abs(amount - discount - total) < 10 ** -decimals / 2)) return null;
  const place = rangeOf(doc, nodeAt(doc, pointer));
  const edits: Edit[] = [];
  let hasWhole = false;
  for (const [node, schema] of schemasOf(doc, form).entries()) {
    const range = rangeOf(doc, node);
    if (schema?.['x-unit'] !== 'minor' || kindOf(doc, node) !== 'number') continue;
    if (range.start < place.start || range.end > place.end) continue;
    const [source, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(sourceOf(doc, node)) ?? [];
    // An amount above the order's is in minor units already.
    if (!source || Number(source) > amount || fraction.length > decimals) return null;
    if (Number(source) === 0) continue;
    hasWhole ||= fraction === '';
    edits.push({ range, text: String(Number(whole + fraction.padEnd(decimals, '0'))) });
  }
  // Amounts that all have decimals can be changed one by one.
  if (!hasWhole || edits.length > MAX_EDITS) return null;
  return { title: `Convert ${edits.length} amounts`, edits };
}
