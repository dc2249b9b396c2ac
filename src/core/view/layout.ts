import type { Analysis } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { MAX_VIEW_FIELDS } from '../limits.ts';
import { kindOf, nodeAt, type JsonDocument } from '../read/json-document.ts';
import { matchesOf } from './filter.ts';
import { FindingIndex } from './finding-index.ts';
import { timelineOf } from './timeline.ts';
import { currencyOf } from '../format/money.ts';
import { at } from './nodes.ts';
import type { LayoutContext } from './context.ts';
import { contentSections } from './other-sections.ts';
import { sectionsOf } from './sections.ts';
import { unitOfAmount } from './sentences.ts';
import { storyOf } from './story.ts';
import { matchingIdsOf } from './matching-ids.ts';
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
 * What the page shows of an analysis, as plain data. Every value of the payload is in it, in the rows that were
 * asked for; of an unreadable text there is nothing to show. Pure, and never throws.
 */
export function layout(analysis: Analysis, options: ViewOptions = {}): View {
  const doc = documentOf(analysis);
  if (!doc) return NOTHING;
  const data = dataOf(doc, analysis);
  const scope = scopeOf(doc, analysis, options);
  const { moments, count } = timelineOf(scope);
  return {
    story: storyOf(scope, analysis, data),
    hasPreviousOrder: hasPreviousOrder(doc, data),
    currency: scope.currency,
    sections: analysis.form === null ? contentSections(scope) : sectionsOf(scope, analysis, data),
    moments,
    momentCount: count,
    ties: analysis.form === null ? [] : matchingIdsOf(scope, analysis),
    matches: scope.matches?.count ?? null,
  };
}

/** What the parts of a view need to know, of an analysis and what was asked of it. */
export function scopeOf(
  doc: JsonDocument,
  analysis: Analysis,
  options: ViewOptions,
): LayoutContext {
  const data = dataOf(doc, analysis);
  const scope: LayoutContext = {
    doc,
    form: analysis.form,
    currency: currencyOf(doc, at(doc, data, 'order'), options.currency),
    findings: new FindingIndex(analysis.findings),
    windows: options.windows ?? {},
    matches: null,
    budget: { left: MAX_VIEW_FIELDS },
    units: unitsOf(doc, data),
  };
  return { ...scope, matches: matchesOf(scope, options.filter ?? '') };
}

function hasPreviousOrder(doc: JsonDocument, data: number): boolean {
  const previous = at(doc, at(doc, data, 'redemption'), 'previous_order');
  const orders = [previous, at(doc, data, 'order')];
  return orders.every((order) => order >= 0 && kindOf(doc, order) === 'object');
}

function dataOf(doc: JsonDocument, { dataPointer }: Analysis): number {
  return dataPointer === null ? -1 : nodeAt(doc, dataPointer);
}

/** What a redemption's amount is in depends on what was redeemed. */
function unitsOf(doc: JsonDocument, data: number): ReadonlyMap<number, string> {
  const redemption = at(doc, data, 'redemption');
  const amount = at(doc, redemption, 'amount');
  const unit = unitOfAmount(doc, redemption);
  return amount >= 0 && unit !== undefined ? new Map([[amount, unit]]) : new Map();
}
