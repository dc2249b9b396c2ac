import { findingRows, orderOf, type Analysis } from '../core/index.ts';

/** The findings of an analysis in the order of their list, as indices in `Analysis.findings`. */
export function findingOrder(analysis: Analysis | null): readonly number[] {
  return analysis ? orderOf(findingRows(analysis)) : [];
}
