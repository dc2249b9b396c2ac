import type { Form } from '../analysis.ts';
import { MAX_MOMENTS, MAX_VIEW_DEPTH } from '../limits.ts';
import { nodeAround, pointerOf, rangeOf, stringOf, type Document } from '../read/document.ts';
import { partsOf } from '../read/pointer.ts';
import { elementShape, propertyShape, rootShape, type Shape } from '../shape.ts';
import type { Scope } from './scope.ts';
import { formatWhen, whenOf } from './times.ts';
import type { Moment } from './view.ts';

const BEGINS_LIKE_A_DATE = /"\d{4}-\d\d-\d\d/g;

/**
 * The dates and times of the payload, the earliest first: what the schema takes for one, and what is written like
 * an instant anywhere else. Birth dates are no events and are left out.
 * @returns at most `MAX_MOMENTS`, those that stand first in the text; `count` is of all.
 */
export function momentsOf(scope: Scope): { moments: Moment[]; count: number } {
  const { doc, form, findings } = scope;
  const moments: Moment[] = [];
  let count = 0;
  for (const { index } of doc.text.matchAll(BEGINS_LIKE_A_DATE)) {
    const node = nodeAround(doc, index);
    if (doc.places.start[node] !== index) continue;
    const source = stringOf(doc, node);
    const when = whenOf(source);
    if (!when) continue;
    // From here on each takes the time of a whole pointer: only for as many as are kept.
    if (count >= MAX_MOMENTS && when.precision === 'instant') {
      count++;
      continue;
    }
    // The schema describes no day that deep, and a pointer is as long as its place is deep.
    if (when.precision === 'day' && isDeep(doc, node)) continue;
    const pointer = pointerOf(doc, node);
    const { shape, label } = named(form, pointer);
    if (when.precision === 'day' && (shape?.format === undefined || shape['x-personal'])) continue;
    count++;
    if (moments.length >= MAX_MOMENTS) continue;
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

function isDeep({ places }: Document, node: number): boolean {
  let depth = 0;
  for (let at = node; at > 0; at = places.parent[at]!) if (++depth > MAX_VIEW_DEPTH) return true;
  return false;
}

/** What a value is called: the titles on the way to it, «Redemption · Voucher · Created». */
export function titleOf(form: Form | null, pointer: string): string {
  return named(form, pointer).label;
}

/** The shape of a value, and what it is called. */
function named(form: Form | null, pointer: string): { shape: Shape | null; label: string } {
  const titles: string[] = [];
  let shape: Shape | null = form === null ? null : rootShape(form);
  const parts = partsOf(pointer);
  parts.forEach((part, index) => {
    const element: Shape | null = /^\d+$/.test(part) ? elementShape(shape) : null;
    shape = element ?? propertyShape(shape, part);
    if (form === 'delivery' && index === 0 && part === 'data') return;
    titles.push(
      element ? `${element.title ?? 'Element'} ${Number(part) + 1}` : (shape?.title ?? part),
    );
  });
  // Lists are named by their elements.
  const label = titles.filter((_, index) => !/ \d+$/.test(titles[index + 1] ?? '')).join(' · ');
  return { shape, label };
}
