import type { Form } from '../analysis.ts';
import { MAX_TIMELINE_ENTRIES, MAX_VIEW_DEPTH } from '../limits.ts';
import {
  nodeAround,
  pointerOf,
  rangeOf,
  stringOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { partsOf } from '../read/pointer.ts';
import {
  elementSchema,
  propertySchema,
  rootSchema,
  type FieldSchema,
} from '../schema/event-schema.ts';
import type { LayoutContext } from './context.ts';
import { formatWhen, whenOf } from '../format/time.ts';
import type { TimelineEntry } from './types.ts';

const BEGINS_LIKE_A_DATE = /"\d{4}-\d\d-\d\d/g;

/**
 * The dates and times of the payload, the earliest first: those that the schema describes, and text
 * written like an instant anywhere else. Birth dates are no events and are left out.
 * @returns at most `MAX_TIMELINE_ENTRIES`, the first in the text; `count` is the number of all.
 */
export function timelineOf(context: LayoutContext): { moments: TimelineEntry[]; count: number } {
  const { doc, form, findings } = context;
  const moments: TimelineEntry[] = [];
  let count = 0;
  for (const { index } of doc.text.matchAll(BEGINS_LIKE_A_DATE)) {
    const node = nodeAround(doc, index);
    if (doc.positions.start[node] !== index) continue;
    const source = stringOf(doc, node);
    const when = whenOf(source);
    if (!when) continue;
    // The rest needs a pointer, which takes time: only for entries that are kept.
    if (count >= MAX_TIMELINE_ENTRIES && when.precision === 'instant') {
      count++;
      continue;
    }
    // The schema describes no day at this depth, and a deep pointer is long.
    if (when.precision === 'day' && isDeep(doc, node)) continue;
    const pointer = pointerOf(doc, node);
    const { schema, label } = named(form, pointer);
    if (when.precision === 'day' && (schema?.format === undefined || schema['x-personal']))
      continue;
    count++;
    if (moments.length >= MAX_TIMELINE_ENTRIES) continue;
    const severity = findings.worstAt(pointer);
    moments.push({
      label,
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

function isDeep({ positions }: JsonDocument, node: number): boolean {
  let depth = 0;
  for (let at = node; at > 0; at = positions.parent[at]!) if (++depth > MAX_VIEW_DEPTH) return true;
  return false;
}

/** A value's title: the titles on the way to it, "Redemption · Voucher · Created". */
export function titleOf(form: Form | null, pointer: string): string {
  return named(form, pointer).label;
}

/** The schema and the title of a value. */
function named(form: Form | null, pointer: string): { schema: FieldSchema | null; label: string } {
  const titles: string[] = [];
  let schema: FieldSchema | null = form === null ? null : rootSchema(form);
  const parts = partsOf(pointer);
  parts.forEach((part, index) => {
    const element: FieldSchema | null = /^\d+$/.test(part) ? elementSchema(schema) : null;
    schema = element ?? propertySchema(schema, part);
    if (form === 'delivery' && index === 0 && part === 'data') return;
    titles.push(
      element ? `${element.title ?? 'Element'} ${Number(part) + 1}` : (schema?.title ?? part),
    );
  });
  // An element's title says enough of its list.
  const label = titles.filter((_, index) => !/ \d+$/.test(titles[index + 1] ?? '')).join(' · ');
  return { schema, label };
}
