import type { Analysis } from './analysis.ts';
import type { JsonDocument } from './read/json-document.ts';
import { read } from './read/read.ts';

/**
 * The document that each analysis was made from. `layout`, `compare` and the other verbs take an
 * `Analysis`, which is plain data and so cannot hold its document; without this table each of them
 * would parse the text again. Entries go with their analyses.
 */
const documents = new WeakMap<Analysis, JsonDocument>();

/** Notes the document that an analysis was made from. @returns the analysis. */
export function rememberDocument<A extends Analysis>(analysis: A, doc: JsonDocument): A {
  documents.set(analysis, doc);
  return analysis;
}

/**
 * The document that an analysis was made from; `null` when its text is unreadable. The text of an
 * analysis that was cloned, for example on its way through a worker, is read again, once.
 */
export function documentOf(analysis: Analysis): JsonDocument | null {
  const known = documents.get(analysis);
  if (known) return known;
  const doc = read(analysis.text);
  if (doc) documents.set(analysis, doc);
  return doc;
}
