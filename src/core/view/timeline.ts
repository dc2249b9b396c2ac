import type { Form } from '../analysis.ts';
import { MAX_POINTER_UNITS, MAX_TIMELINE_ENTRIES } from '../limits.ts';
import { nodeAround, pointerOf, rangeOf, stringOf } from '../read/json-document.ts';
import { isIndex, partsOf } from '../read/pointer.ts';
import {
  elementSchema,
  propertiesOf,
  propertySchema,
  rootSchema,
  schemasOf,
  type FieldSchema,
} from '../schema/event-schema.ts';
import type { LayoutContext } from './context.ts';
import { formatWhen, whenOf } from '../format/time.ts';
import type { TimelineEntry } from './types.ts';

const BEGINS_LIKE_A_DATE = /"\d{4}-\d\d-\d\d/g;

/**
 * The dates and times of the payload, the earliest first: described ones, and any text written like
 * an instant. Birth dates are left out.
 * @returns at most `MAX_TIMELINE_ENTRIES`, the first in the text; `count` is the number of all.
 */
export function timelineOf(context: LayoutContext): { moments: TimelineEntry[]; count: number } {
  const { doc, form, findings } = context;
  const moments: TimelineEntry[] = [];
  let count = 0;
  let units = 0;
  let schemas: readonly (FieldSchema | null)[] | null = null;
  for (const { index } of doc.text.matchAll(BEGINS_LIKE_A_DATE)) {
    const node = nodeAround(doc, index);
    if (doc.positions.start[node] !== index) continue;
    const source = stringOf(doc, node);
    const when = whenOf(source);
    if (!when) continue;
    if (when.precision === 'day') {
      const schema = (schemas ??= schemasOf(doc, form))[node];
      if (schema?.format === undefined || schema['x-personal']) continue;
    }
    count++;
    // Pointers are made for kept entries only, because a pointer is as long as the keys above it.
    if (moments.length >= MAX_TIMELINE_ENTRIES || units > MAX_POINTER_UNITS) continue;
    const pointer = pointerOf(doc, node);
    units += pointer.length;
    const severity = findings.worstAt(pointer);
    moments.push({
      titles: titlesTo(form, pointer),
      pointer,
      range: rangeOf(doc, node),
      at: when.at,
      text: formatWhen(when),
      source,
      precision: when.precision,
      ...(severity === undefined ? {} : { severity }),
    });
  }
  return { moments: moments.sort((a, b) => a.at - b.at), count };
}

/** The titles on the way to a value: "Redemption", "Voucher", "Created". */
function titlesTo(form: Form | null, pointer: string): string[] {
  const parts = partsOf(pointer);
  const isInData = form === 'delivery' && parts[0] === 'data';
  const below = isInData ? parts.slice(1) : parts;
  const titles = titlesBelow(form === null ? null : rootSchema(isInData ? 'data' : form), below);
  // A member of the delivery itself has the name of its card.
  return form === 'delivery' && parts.length === 1 ? ['Delivery', ...titles] : titles;
}

/**
 * The titles on the way from an object to a value in it: "Voucher", "Created".
 * @param schema the object's; `null` when it is not described, so that the keys are the titles.
 */
export function titlesBelow(schema: FieldSchema | null, parts: readonly string[]): string[] {
  const titles: string[] = [];
  let holder = schema;
  for (const part of parts) {
    const element: FieldSchema | null = isIndex(part) ? elementSchema(holder) : null;
    const isMapped =
      typeof holder?.additionalProperties === 'object' && !propertiesOf(holder).has(part);
    // The title of an entry includes that of its list or map.
    if (element || isMapped) titles.pop();
    holder = element ?? propertySchema(holder, part);
    const title = element ? `${element.title ?? 'Entry'} ${Number(part) + 1}` : holder?.title;
    titles.push(title ?? part);
  }
  return titles;
}
