import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { kindOf, type JsonDocument } from '../read/json-document.ts';
import { at } from '../read/node-at.ts';
import { createContext, dataNodeOf } from './create-context.ts';
import { matchingIdsOf } from './matching-ids.ts';
import { contentSections } from './order/other-sections.ts';
import { sectionsOf } from './order/sections.ts';
import { storyOf } from './order/story.ts';
import { timelineOf } from './timeline.ts';
import type { View, ViewOptions } from './types.ts';

const NOTHING: View = {
  story: [],
  hasPreviousOrder: false,
  currency: { code: null, decimals: 0 },
  sections: [],
  moments: [],
  momentCount: 0,
  ties: [],
  matches: null,
};

/**
 * The view of an analysis as plain data. It holds every value of the payload, apart from table rows
 * that were not asked for, and nothing of an unreadable text. Pure, and never throws.
 */
export function layout(analysis: Analysis, options: ViewOptions = {}): View {
  const doc = documentOf(analysis);
  if (!doc) return NOTHING;
  const data = dataNodeOf(doc, analysis);
  const context = createContext(doc, analysis, options);
  const { moments, count } = timelineOf(context);
  return {
    story: storyOf(context, analysis, data),
    hasPreviousOrder: hasPreviousOrder(doc, data),
    currency: context.currency,
    sections:
      analysis.form === null ? contentSections(context) : sectionsOf(context, analysis, data),
    moments,
    momentCount: count,
    ties: analysis.form === null ? [] : matchingIdsOf(context, analysis),
    matches: context.matches?.count ?? null,
  };
}

function hasPreviousOrder(doc: JsonDocument, data: number): boolean {
  const previous = at(doc, at(doc, data, 'redemption'), 'previous_order');
  const orders = [previous, at(doc, data, 'order')];
  return orders.every((order) => order >= 0 && kindOf(doc, order) === 'object');
}
