import type { Analysis, AnalyseOptions } from './analysis.ts';
import { explainOther } from './explain-other.ts';
import { isOther, judge } from './judge.ts';

/**
 * Judges a text: is it order event data of the promotion engine, of which event and purpose, and what is
 * wrong with it; of any other text, what it is instead. Never throws, whatever the text. Pure: the same text and options
 * give the same analysis.
 * @param text the payload as pasted; offsets count its UTF-16 code units, a byte order mark included.
 */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  const judged = judge(text, options);
  return isOther(judged) ? explainOther(judged) : judged;
}
