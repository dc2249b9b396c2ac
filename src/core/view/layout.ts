import type { Analysis } from '../analysis.ts';
import type { View, ViewOptions } from './view.ts';

export function layout(_analysis: Analysis, _options: ViewOptions = {}): View {
  return {
    story: [],
    currency: { code: null, decimals: 0 },
    sections: [],
    moments: [],
    ties: [],
    matches: null,
  };
}
