import type { Analysis } from '../analysis.ts';
import { currencyOf } from '../format/money.ts';
import { MAX_VIEW_FIELDS } from '../limits.ts';
import { nodeAt, type JsonDocument } from '../read/json-document.ts';
import { at } from '../read/node-at.ts';
import { blocksOf } from './blocks.ts';
import type { LayoutContext, ValueContext } from './context.ts';
import { matchesOf } from './filter.ts';
import { FindingIndex } from './finding-index.ts';
import { unitOfAmount } from './redeemed-unit.ts';
import type { ViewOptions } from './types.ts';

/** The context of the single values of an analysed document. */
export function valueContextOf(
  doc: JsonDocument,
  analysis: Analysis,
  { currency }: ViewOptions,
): ValueContext {
  const data = dataNodeOf(doc, analysis);
  return {
    doc,
    form: analysis.form,
    currency: currencyOf(doc, at(doc, data, 'order'), currency),
    units: unitsOf(doc, data),
  };
}

/** The context of the parts of a view, from an analysed document and the options of the view. */
export function createContext(
  doc: JsonDocument,
  analysis: Analysis,
  options: ViewOptions,
): LayoutContext {
  const values = valueContextOf(doc, analysis, options);
  const unfiltered: LayoutContext = {
    ...values,
    findings: new FindingIndex(analysis.findings),
    windows: options.windows ?? {},
    matches: null,
    budget: { left: MAX_VIEW_FIELDS },
    layOut: (node, schema) => blocksOf(unfiltered, node, schema),
  };
  return { ...unfiltered, matches: matchesOf(values, options.filter ?? '') };
}

/** The node of the data object; -1 when there is none. */
export function dataNodeOf(doc: JsonDocument, { dataPointer }: Analysis): number {
  return dataPointer === null ? -1 : nodeAt(doc, dataPointer);
}

/** The unit of the redemption's amount, points, money or pieces, depends on the redeemed object. */
function unitsOf(doc: JsonDocument, data: number): ReadonlyMap<number, string> {
  const redemption = at(doc, data, 'redemption');
  const amount = at(doc, redemption, 'amount');
  const unit = unitOfAmount(doc, redemption);
  return amount >= 0 && unit !== undefined ? new Map([[amount, unit]]) : new Map();
}
