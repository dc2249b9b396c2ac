import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import type { JsonDocument } from '../read/json-document.ts';
import { objectAt } from '../read/node-at.ts';
import { createContext, dataNodeOf } from './create-context.ts';
import { identitiesOf } from './identities/identities.ts';
import { contentSections } from './sections/other-sections.ts';
import { sectionsOf } from './sections/sections.ts';
import { summaryOf } from './summary/summary.ts';
import { timelineOf } from './timeline.ts';
import type { View, ViewOptions } from './types.ts';

const NOTHING: View = {
  summary: null,
  hasPreviousOrder: false,
  currency: { code: null, decimals: 0 },
  sections: [],
  moments: [],
  momentCount: 0,
  ids: { identities: [], agreeing: 0, once: '' },
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
  const ids = identitiesOf(context, analysis);
  return {
    summary: summaryOf(context, analysis, data, {
      identities: { agreeing: ids.agreeing, all: ids.identities.length },
      dates: count,
    }),
    hasPreviousOrder: hasPreviousOrder(doc, data),
    currency: context.currency,
    sections:
      analysis.form === null ? contentSections(context) : sectionsOf(context, analysis, data),
    moments,
    momentCount: count,
    ids,
    matches: context.matches?.count ?? null,
  };
}

function hasPreviousOrder(doc: JsonDocument, data: number): boolean {
  const previous = objectAt(doc, data, 'redemption', 'previous_order');
  return previous >= 0 && objectAt(doc, data, 'order') >= 0;
}
